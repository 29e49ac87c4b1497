import pg from 'pg'
import type { Offer } from '../src/directory/offer.ts'
import { loadLexicon } from '../src/directory/search/lexicon.ts'
import { questionWords } from '../src/directory/search/normalise.ts'
import { search } from '../src/directory/search/search.ts'
import { buildSearchIndex } from '../src/directory/search/search-index.ts'
import { emptyDatabase } from '../src/platform/testing/test-database.ts'
import { demoOffers, demoTerms } from './demo-offers.ts'
import { type Judged, mean, ndcgOf, originOf, readJudged, setOf } from './judged.ts'
import { madeUpOffers } from './made-up-offers.ts'
import { buildMiniSearch } from './mini-search.ts'

/**
 * This engine beside MiniSearch and PostgreSQL's Dutch full-text search, in one run: how well they answer judged questions and how
 * quickly with 20,000 made-up offers:  node --import tsx bench/search-compare.ts questions.jsonl
 * PostgreSQL gets what it can use: weighed fields (name, summary, the rest), an index, any of the words, `ts_rank`, and offers of the
 * own municipality or of none.
 */
const questions = readJudged(process.argv[2] ?? '')
const sets = ['hdb', 'wfr', 'wkw', 'wsl']
const { url, drop } = await emptyDatabase()
const client = new pg.Client({ connectionString: url })
await client.connect()
await client.query(`create table offer (collection text, source_id text, municipalities text[], document tsvector)`)
for (const set of sets) await store(set, demoOffers(set))

const knowledge = { terms: demoTerms(), lexicon: loadLexicon() }
const indexes = new Map(
  sets.map((set) => [set, buildSearchIndex([...demoOffers(set), ...demoOffers('nat')], knowledge)]),
)
const minis = new Map(sets.map((set) => [set, buildMiniSearch([...demoOffers(set), ...demoOffers('nat')])]))
const kinds = [...new Set(questions.map(({ kind }) => kind))].sort()
type Row = { kind: string; scores: number[] }
const rows: Row[] = []
for (const question of questions) {
  const answers = [askOurs(question), askMini(question), await askPostgres(question, setOf(question.network))]
  rows.push({ kind: question.kind, scores: answers.map((ids) => ndcgOf(question, ids)) })
}
console.log('nDCG@10        this engine   MiniSearch   PostgreSQL')
for (const kind of [...kinds, 'overall']) showMeans(kind)

const many = madeUpOffers(
  sets.flatMap((set) => demoOffers(set)),
  20_000,
)
await store('many', many)
await client.query('create index on offer using gin (document)')
await client.query('analyze offer')
const index = buildSearchIndex(many, knowledge)
const mini = buildMiniSearch(many)
const times: Record<string, number[]> = { 'this engine, facets counted': [], 'MiniSearch, without facets': [] }
times['PostgreSQL, without facets'] = []
for (const question of [...questions, ...questions]) {
  const municipality = originOf(question.place)?.municipality ?? null
  times['this engine, facets counted']?.push(await timed(async () => search(index, asked(question))))
  times['MiniSearch, without facets']?.push(await timed(async () => mini(question.text, municipality)))
  times['PostgreSQL, without facets'].push(await timed(() => askPostgres(question, 'many')))
}
for (const [what, all] of Object.entries(times)) showTimes(what, all.slice(questions.length))
await client.end()
await drop()

function asked({ text, place }: Judged) {
  return { words: text, origin: originOf(place), choice: {}, sort: 'passend' as const, page: 1, pageSize: 30 }
}

function askOurs(question: Judged): string[] {
  const found = indexes.get(setOf(question.network))
  return found ? search(found, asked(question)).hits.map(({ offer }) => offer.sourceId) : []
}

function askMini({ text, place, network }: Judged): string[] {
  return minis.get(setOf(network))?.(text, originOf(place)?.municipality ?? null) ?? []
}

async function askPostgres({ text, place }: Judged, set: string): Promise<string[]> {
  const origin = originOf(place)
  const { rows } = await client.query<{ source_id: string }>(
    `select source_id from offer, to_tsquery('dutch', $2) as query
     where collection = $1 and document @@ query and ($3::text is null or municipalities = '{}' or $3 = any (municipalities))
     order by ts_rank(document, query) desc, source_id limit 30`,
    [set, questionWords(text).join(' | '), origin?.municipality ?? null],
  )
  return rows.map((row) => row.source_id)
}

async function store(set: string, offers: readonly Offer[]) {
  const labels = new Map(demoTerms().map(({ code, name }) => [code, name]))
  for (const offer of offers) {
    await client.query(
      `insert into offer select $1, $2, $3, setweight(to_tsvector('dutch', $4), 'A')
         || setweight(to_tsvector('dutch', $5), 'B') || setweight(to_tsvector('dutch', $6), 'C')`,
      [
        ...[set, offer.sourceId, offer.municipalities, `${offer.name} ${offer.alternateName ?? ''}`, offer.summary],
        `${offer.codes.map((code) => labels.get(code) ?? '').join(' ')} ${offer.organization.name} ${offer.description}`,
      ],
    )
  }
}

function showMeans(kind: string) {
  const some = rows.filter((row) => kind === 'overall' || row.kind === kind)
  const means = [0, 1, 2].map((engine) => mean(some.map(({ scores }) => scores[engine] ?? 0)).toFixed(3))
  console.log(kind.padEnd(14), ...means.map((value) => value.padStart(12)))
}

async function timed(work: () => Promise<unknown>) {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function showTimes(what: string, times: number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2)
  console.log(`20,000 offers, ${what}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
}
