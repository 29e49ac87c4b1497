import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Row } from './access-rows.ts'
import type { Thing } from './access-things.ts'
import { mayRead, type Verdict, type Viewer } from './access-viewers.ts'
import { type World, whoses } from './access-world.ts'
import type { Fields, Headers, Reader } from './site.ts'

/** A thing as somebody asks for it: one that is there, or one that never was. */
export type Asked = Thing & { readonly whose: string; readonly isMadeUp: boolean }

export type Case = {
  /** Method and address, as the app has them. */
  readonly route: string
  readonly row: Row
  readonly viewer: Viewer
  readonly thing: Asked | null
}

type Answer = Awaited<ReturnType<Reader['get']>>

/** Everything of this kind that there is to ask for, and one that never was; only null where an address names nothing. */
function thingsToAsk({ things, madeUp }: World, { of }: Row): readonly (Asked | null)[] {
  if (!of) return [null]
  const known = whoses.flatMap((whose) => {
    const thing = things[of][whose]
    return thing ? [{ ...thing, whose, isMadeUp: false }] : []
  })
  return [...known, { ...madeUp(of), whose: 'made up', isMadeUp: true }]
}

export const inWords = ({ route, viewer, thing }: Case) => `${route}, ${viewer.name}${thing ? `, ${thing.whose}` : ''}`

type Sending = { readonly reader: Reader; readonly headers?: Headers; readonly version?: number }

/** Opens the address, or sends its form with everything filled in. */
export async function ask(world: World, one: Case, { reader, headers, version }: Sending): Promise<Answer> {
  const { route, row, viewer, thing } = one
  const [method, url = ''] = route.split(' ')
  const address = addressOf(url, { slug: world.site.place.slug, thing: row.names ? null : thing })
  const named = row.names && thing ? { [row.names]: thing.id } : {}
  if (method === 'GET') return reader.get(thing && row.names ? `${address}?${new URLSearchParams(named)}` : address)
  return reader.post(
    address,
    { ...formOf(world, viewer), ...row.sends, ...versionOf(thing, version), ...named },
    headers,
  )
}

/** What every form may carry: an organisation and a colleague that are there, and an id of its own. */
const formOf = ({ site }: World, { personId }: Viewer): Fields => ({
  organisatie: site.place.partners[1].organizationId,
  collega: personId ?? randomUUID(),
  inzending: randomUUID(),
})

const versionOf = (thing: Thing | null, version?: number): Fields =>
  thing ? { versie: String(version ?? thing.version) } : {}

function addressOf(url: string, { slug, thing }: { slug: string; thing: Thing | null }) {
  const values: Readonly<Record<string, string>> = { network: slug, slug: 'partner-1', provider: randomUUID() }
  return url.replace(/:(\w+)/g, (_, name: string) => values[name] ?? thing?.id ?? randomUUID()).replace('*', 'nergens')
}

/** What the answer says about who asks. */
export function verdictOf({ statusCode, headers, body }: Answer): Verdict | 'broken' {
  const to = String(headers.location ?? '')
  if (statusCode >= 500) return 'broken'
  if (statusCode === 404 || statusCode === 403) return 'refused'
  // A form is not sent on: the page that holds it links to what is missing.
  if (statusCode === 401) return body.includes('href="/aanmelden/tweede-stap') ? 'second step' : 'sign in'
  if (statusCode !== 303) return 'let in'
  if (to.startsWith('/aanmelden/tweede-stap')) return 'second step'
  return /^\/aanmelden(?:\?verder=.*)?$/.test(to) ? 'sign in' : 'let in'
}

/** Which carers, people and addresses stand in the answer; fails on one that this person may not read here. */
export function readIn(world: World, one: Case, answer: Answer): number {
  const { row, viewer, thing } = one
  const found = wordsIn(world, answer)
  for (const { secret, word } of found)
    assert.ok(mayRead(row, viewer, { secret, thing }), `${inWords(one)} holds "${word}"`)
  return found.length
}

/** The unmistakable words in a body or a header, whatever spaces stand in them. */
export function wordsIn({ secrets }: World, { body, headers }: Pick<Answer, 'body' | 'headers'>) {
  const text = `${body}${JSON.stringify(headers)}`.replace(/\s+/g, '')
  return secrets.flatMap((secret) => {
    const word = secret.words.find((one) => text.includes(one.replace(/\s+/g, '')))
    return word ? [{ secret, word }] : []
  })
}

/** A page that is not for everybody is kept nowhere, found by nobody, and tells no other site its address; its own address says nothing. */
export function assertPrivate(world: World, one: Case, { headers, body }: Answer) {
  const about = inWords(one)
  assert.match(String(headers['cache-control']), /no-store/, about)
  assert.match(String(headers['referrer-policy']), /^(?:same-origin|no-referrer)$/, about)
  const isPage = String(headers['content-type']).startsWith('text/html')
  const isHidden = /noindex/.test(String(headers['x-robots-tag'])) || /<meta name="robots" content="noindex/.test(body)
  assert.ok(!isPage || isHidden, `${about} can be found by a search engine`)
  const to = decodeURIComponent(String(headers.location ?? ''))
  assert.doesNotMatch(to, /@/, about)
  assert.deepEqual(wordsIn(world, { body: to, headers: {} }), [], about)
}

/** Everybody with every thing; who is stopped at the door comes with their own. What is open to all is tried by a visitor, somebody of the desk and somebody of a partner. */
export function casesOf(world: World, viewers: readonly Viewer[], [route, row]: readonly [string, Row]): Case[] {
  const who = isOpen(row) ? viewers.filter(isOneOfThree(world)) : viewers
  const [first = null, ...others] = thingsToAsk(world, row)
  return who.flatMap((viewer) =>
    [first, ...(passesDoor(row, viewer) ? others : [])].map((thing) => ({ route, row, viewer, thing })),
  )
}

const passesDoor = ({ for: wanted }: Row, { role }: Viewer) =>
  typeof wanted === 'string' || (role !== null && wanted.includes(role))

const isOneOfThree =
  ({ site }: World) =>
  ({ role, secondStep, networkId }: Viewer) =>
    networkId === site.place.networkId &&
    (role === null || (secondStep && (role === 'coordinator' || role === 'partner_manager')))
const isOpen = ({ for: who }: Row) => who === 'everybody' || who === 'link'
