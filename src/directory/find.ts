import { type EmbeddingServer, embeddingClient } from './search/embedding-client.ts'
import type { Answer, Question } from './search/question.ts'
import { rerank } from './search/rerank.ts'
import { search } from './search/search.ts'
import type { SearchIndex } from './search/search-index.ts'

/** Answers a question from an index. */
export type Finder = (index: SearchIndex, question: Question) => Promise<Answer>

/** What a re-ranking may move; what stands below it keeps its place. */
const mostReranked = 50

/**
 * The search itself, or, when an administrator named an embedding server, the search with its first fifty put in order by meaning
 * as well. Without words, in another order than "best passend", or when the server fails, it is the search itself.
 */
export function createFinder(server: EmbeddingServer | null): Finder {
  if (server === null) return async (index, question) => search(index, question)
  const reranker = { embedder: embeddingClient(server), memory: new Map<string, Float32Array>() }
  return async (index, question) => {
    const { page, pageSize, sort, words } = question
    const last = page * pageSize
    if (words === '' || sort !== 'passend' || last > mostReranked) return search(index, question)
    const top = await rerank(search(index, { ...question, page: 1, pageSize: mostReranked }), words, reranker)
    return { ...top, page, pageSize, hits: top.hits.slice(last - pageSize, last) }
  }
}
