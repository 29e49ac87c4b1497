import { contentVersions, loadNetworks, type Network } from '#networks/index.ts'
import { loadOrganizations } from '#partners/index.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/database.ts'
import { buildDirectory } from './directory.ts'
import type { Edition } from './edition.ts'
import { createFinder, type Finder } from './find.ts'
import { layWords } from './labels.ts'
import { loadOffers } from './offers.sql.ts'
import { loadLexicon } from './search/lexicon.ts'
import { loadSafety } from './search/safety.ts'
import { buildSearchIndex, type SearchKnowledge } from './search/search-index.ts'
import { loadTerms } from './taxonomies.sql.ts'

/** The published state of every network, always as the database has it. */
export type Editions = {
  /** The networks in order of name. */
  all(): Promise<readonly Edition[]>
  /** One network by its slug; null when there is none. */
  of(slug: string): Promise<Edition | null>
  /** The same without waiting, when the database was looked at a moment ago; undefined when it has to be asked first. */
  ready(slug: string): Edition | null | undefined
  /** All networks, as the last look knew them. */
  networks(): readonly Network[]
  /** The slug of the network with this host name of its own; null when there is none. Knows what the last look knew. */
  slugOfHost(host: string): string | null
}

type Known = ReadonlyMap<string, Edition>

/** For how long a look at the content versions is good. A change is on every page within this time. */
const lookMs = 100

type Settings = { readonly clock?: () => number; readonly embeddings?: Config['embeddings'] }

/**
 * Keeps the editions in memory. Once per `lookMs` at most one tiny question asks whether a version was raised, however many readers
 * there are; only a network that changed is read again. Nobody has to remember to invalidate anything.
 */
export function createEditions(
  database: Database,
  { clock = () => performance.now(), embeddings = null }: Settings = {},
): Editions {
  const source = { database, lexicon: loadLexicon(), find: createFinder(embeddings) }
  // Learned now, so that the first reader does not wait for it.
  loadSafety()
  let editions: Known = new Map()
  let looked = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | null = null

  async function look() {
    const started = clock()
    const versions = await database.asNobody(contentVersions)
    if (changed(editions, versions)) editions = await readEditions(source, editions)
    looked = started
  }

  const fresh = () => clock() - looked <= lookMs

  async function current() {
    if (!fresh()) {
      looking ??= look().finally(() => {
        looking = null
      })
      await looking
    }
    return editions
  }

  return {
    all: async () => [...(await current()).values()],
    of: async (slug) => (await current()).get(slug) ?? null,
    ready: (slug) => (fresh() ? (editions.get(slug) ?? null) : undefined),
    networks: () => [...editions.values()].map(({ network }) => network),
    slugOfHost: (host) => [...editions.values()].find(({ network }) => network.host === host)?.network.slug ?? null,
  }
}

const changed = (editions: Known, versions: ReadonlyMap<string, number>) =>
  editions.size !== versions.size ||
  [...editions.values()].some(({ network }) => versions.get(network.id) !== network.contentVersion)

/** The lexicon is one for all networks: it is large, and the same words mean the same everywhere. */
type Source = { readonly database: Database; readonly lexicon: SearchKnowledge['lexicon']; readonly find: Finder }

/** Reads what is new; what stands at the same version is kept. */
async function readEditions(source: Source, known: Known) {
  const networks = await loadNetworks(source.database)
  const editions = new Map<string, Edition>()
  for (const network of networks) {
    const kept = known.get(network.slug)
    const stands = kept?.network.contentVersion === network.contentVersion
    editions.set(network.slug, kept && stands ? kept : await readEdition(source, network))
  }
  return editions
}

const readEdition = ({ database, lexicon, find }: Source, network: Network): Promise<Edition> =>
  database.inNetwork(network.id, async (tx) => {
    const terms = await loadTerms(tx)
    const offers = await loadOffers(tx)
    const directory = buildDirectory(offers, await loadOrganizations(tx), terms)
    const index = buildSearchIndex(directory.offers, { terms, lexicon, layWords })
    return { network, directory, index, find: (question) => find(index, question) }
  })
