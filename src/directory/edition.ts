import type { Network } from '#networks/index.ts'
import type { Directory } from './directory.ts'
import type { Answer, Question } from './search/question.ts'
import type { SearchIndex } from './search/search-index.ts'

/** One published state of a network: all that its public pages are made from. It never changes; a new one replaces it. */
export type Edition = {
  readonly network: Network
  readonly directory: Directory
  readonly index: SearchIndex
  /** Answers a question about the offers of this edition. */
  readonly find: (question: Question) => Promise<Answer>
}

declare module 'fastify' {
  interface FastifyRequest {
    edition: Edition
    /** All networks of this site: a place that is not here may be theirs. */
    networks: readonly Network[]
    /** What stands before the addresses of this network: "/hardenberg", or "" on its own host name. */
    base: string
    now: Date
  }
}
