import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { stepNames as partnerSteps } from '../../src/handover/partner-case/steps.ts'
import { must } from '../../src/handover/store/testing.ts'
import { ask, assertPrivate, type Case, casesOf, inWords, readIn, verdictOf, wordsIn } from '../support/access-ask.ts'
import { guess, guessedIds, guessedTokens, guessSessions } from '../support/access-guesses.ts'
import { type Row, rolesWithSecondStep, rows } from '../support/access-rows.ts'
import { unmistakable } from '../support/access-things.ts'
import { allViewers, expectedVerdict, mayChange, type Viewer } from '../support/access-viewers.ts'
import { anAccessWorld } from '../support/access-world.ts'
import { fingerprint } from '../support/fingerprint.ts'
import { partnerFields } from '../support/handover-forms.ts'
import { passDoor } from '../support/mailed-code.ts'
import type { Reader } from '../support/site.ts'

const world = await anAccessWorld()
after(() => world.site.close())
const viewers = await allViewers(world.site)
const gets = [...rows].filter(([route]) => route.startsWith('GET '))
const posts = [...rows].filter(([route]) => route.startsWith('POST '))

const readers = new Map<Viewer, Reader>()
for (const viewer of viewers) readers.set(viewer, await viewer.come())
const cases = (entry: readonly [string, Row]) => casesOf(world, viewers, entry)

test('every address has a row that says who may open it, and every row an address', () => {
  const found = world.routes.map(({ method, url }) => `${method} ${url}`)
  const isFile = (route: string) => /^GET \/bestanden\/[\w-]+\.\w+\.(?:css|js|svg|woff2)$/.test(route)
  // The API is read only: what is not a GET there says so, see below.
  const isOther = (route: string) => /^(?!GET )\w+ \/v1/.test(route)
  const pages = found.filter((route) => !isFile(route) && !isOther(route))
  assert.deepEqual(
    pages.filter((route) => !rows.has(route)),
    [],
    'without a row',
  )
  assert.deepEqual(
    [...rows.keys()].filter((route) => !pages.includes(route)),
    [],
    'without an address',
  )
})

test('what the API does not do it says, and it does nothing', async () => {
  const others = world.routes.filter(({ method, url }) => url.startsWith('/v1') && !['GET', 'OPTIONS'].includes(method))
  assert.ok(others.length > 50)
  const before = await fingerprint(world.site.database)
  for (const { method, url } of others) {
    const address = url.replace(':network', world.site.place.slug).replace(':id', randomUUID())
    const headers = { host: 'naast.example' }
    const { statusCode } = await world.site.app.inject({ method: methodOf(method), url: address, headers })
    assert.ok(statusCode === 405 || statusCode === 404, `${method} ${url}: ${statusCode}`)
  }
  assert.deepEqual(await fingerprint(world.site.database), before)
})

const methodOf = (text: string) => methods.find((one) => one === text) ?? 'TRACE'
const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'] as const

/** Their own browser; a visitor has another one each time, because who opens much from one place has to wait. */
const readerOf = (viewer: Viewer) => (viewer.role && readers.get(viewer)) || world.site.reader()

/** What must be so of every answer: the right one, nothing that is not theirs, kept nowhere. Gives how much personal stands in it. */
function assertSound(one: Case, answer: Awaited<ReturnType<typeof ask>>): number {
  const { row, viewer, thing } = one
  assert.notEqual(verdictOf(answer), 'broken', inWords(one))
  if (row.for !== 'everybody') {
    assert.equal(verdictOf(answer), expectedVerdict(row, viewer, thing), inWords(one))
    assertPrivate(world, one, answer)
  }
  return readIn(world, one, answer)
}

test('everybody sees exactly the pages that the table lets them see, and on them only the words that it lets them read', async () => {
  const shown = new Set<string>()
  for (const one of gets.flatMap(cases)) {
    const answer = await ask(world, one, { reader: readerOf(one.viewer) })
    if (assertSound(one, answer) > 0) shown.add(one.route)
    if (isPlain(one)) assert.equal(answer.statusCode, one.row.status ?? 200, inWords(one))
  }
  const silent = gets.filter(([route, { shows }]) => shows && !shown.has(route)).map(([route]) => route)
  assert.deepEqual(silent, [], 'may show, and shows nothing')
})

/** Who sits at the desk begins with today, so the start is no page for them. */
const isPlain = ({ route, row, viewer, thing }: Case) =>
  row.for !== 'everybody' && route !== 'GET /werkplek' && expectedVerdict(row, viewer, thing) === 'let in'

test('a form of who may not send it is refused, and changes nothing', async () => {
  let before = await fingerprint(world.site.database)
  for (const entry of posts.filter(([, row]) => row.for !== 'everybody')) {
    for (const one of cases(entry).filter(({ row, viewer, thing }) => !mayChange(row, viewer, thing)))
      assertSound(one, await ask(world, one, { reader: readerOf(one.viewer) }))
    const now = await fingerprint(world.site.database)
    assert.deepEqual(now, before, entry[0])
    before = now
  }
})

test('a form that comes from another site is refused, whoever sends it', async () => {
  const before = await fingerprint(world.site.database)
  const elsewhere = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': '', origin: 'https://elsewhere.example' }]
  let tried = 0
  for (const one of posts.flatMap(cases).filter(({ row, viewer, thing }) => mayChange(row, viewer, thing)))
    for (const headers of elsewhere) {
      const answer = await ask(world, one, { reader: readerOf(one.viewer), headers })
      assert.equal(answer.statusCode, 403, inWords(one))
      readIn(world, one, answer)
      tried += 1
    }
  assert.ok(tried > posts.length)
  assert.deepEqual(await fingerprint(world.site.database), before)
})

test('a form of who may send it is taken, and what was looked at too long ago is not done', async () => {
  for (const entry of posts)
    for (const given of cases(entry).filter(({ row, viewer, thing }) => mayChange(row, viewer, thing))) {
      const one = given.row.spends && given.thing ? await withFresh(given) : given
      if (one) assertSound(one, await ask(world, one, { reader: await one.viewer.come(), version: 999 }))
    }
})

/** The same with a thing that may be used up; null where there is none for this person. */
async function withFresh(one: Case): Promise<Case | null> {
  const fresh = one.row.of ? await world.fresh(one.row.of) : null
  if (!fresh) return one
  const thing = { ...fresh, whose: 'own', isMadeUp: false }
  return mayChange(one.row, one.viewer, thing) ? { ...one, thing } : null
}

test('the link of a partner shows the question after the code only, and nothing from the moment that it left', async () => {
  const { site, make } = world
  const { place, deps } = site
  const content = unmistakable('Populierenhof', '5408')
  const handover = await make.handover(place, place.partners[3], content)
  const { id: token } = await make.partnerLink(place, handover)
  const address = `/${place.slug}/antwoord/${token}`
  const reader = site.reader()
  const showsName = async () => (await reader.get(address)).body.includes(content.name)
  assert.equal(await showsName(), false)
  await passDoor(site.database, reader, address)
  assert.equal(await showsName(), true)
  await must({ deps, handover }, place.desk, { kind: 'say_back', answer: 'NIET_GEBELD' })
  const before = await fingerprint(site.database)
  for (const path of partnerSteps.map((step) => `${address}/${step}`)) {
    const answer = await reader.post(path, { ...partnerFields, versie: String(handover.version) })
    assert.equal(answer.statusCode, 404)
    assert.ok(!answer.body.includes(content.name))
  }
  assert.equal(await showsName(), false)
  assert.deepEqual(await fingerprint(site.database), before)
})

test('more than two thousand guesses of tokens, ids and sessions find nothing, and what exists elsewhere looks like what does not', async () => {
  const ids = guessedIds(world)
  const before = await fingerprint(world.site.database)
  const desk = viewers.find(({ role, secondStep }) => role === 'coordinator' && secondStep)
  const partner = viewers.find(({ role, secondStep }) => role === 'partner_user' && secondStep)
  assert.ok(desk && partner)
  const inDesk = await desk.come()
  const inPortal = await partner.come()
  const tried = [
    await guess(world, guessedTokens(world), () => world.site.reader()),
    await guess(world, ids.desk, () => inDesk),
    await guess(world, ids.partner, () => inPortal),
    await guessSessions(world, inDesk.jar.get('naast_sessie') ?? ''),
  ].reduce((sum, count) => sum + count, 0)
  assert.ok(tried > 2000, `${tried} guesses`)
  const { session: _, ...kept } = before
  const { session: __, ...now } = await fingerprint(world.site.database)
  assert.deepEqual(now, kept)
})

test('whose role ends or changes, or who may not come in any more, is out at the next request', async () => {
  const { database, now } = world.site
  for (const viewer of viewers.filter(works)) {
    const home = homes.find(([who]) => who === viewer.role)?.[1] ?? '/werkplek'
    const { personId } = viewer
    const look = async () => verdictOf(await (await reader).get(home))
    const reader = viewer.come()
    const setRole = (values: { endedAt?: Date | null; role?: string; organizationId?: string | null }) =>
      database.asOwner((tx) => tx.updateTable('roleGrant').set(values).where('personId', '=', personId).execute())
    const disable = () =>
      database.asOwner((tx) =>
        tx
          .updateTable('person')
          .set({ disabledAt: now() })
          .where('id', '=', personId ?? '')
          .execute(),
      )
    const seen = [await look()]
    for (const change of [
      () => setRole({ endedAt: now() }),
      () => setRole({ endedAt: null }),
      () => setRole({ role: 'professional', organizationId: null }),
      () => setRole({ role: viewer.role ?? '', organizationId: viewer.organizationId }),
      disable,
    ]) {
      await change()
      seen.push(await look())
    }
    assert.deepEqual(seen, ['let in', 'sign in', 'let in', 'refused', 'let in', 'sign in'], viewer.name)
  }
})

/** Who has done what their role asks, and has a page of their own to go to. */
const works = ({ role, secondStep }: Viewer) =>
  role !== null && role !== 'professional' && (secondStep || !rolesWithSecondStep.includes(role))

const homes = [
  ['coordinator', '/werkplek/vandaag'],
  ['deputy', '/werkplek/vandaag'],
  ['partner_user', '/portaal'],
  ['partner_manager', '/portaal'],
] as const

test('a page that breaks on a name or an address leaves neither in the log', async () => {
  const { database, place, signedIn } = world.site
  const person = world.secrets.find(({ what }) => what === 'person')
  const [name = '', email = ''] = person?.words ?? []
  await database.asOwner(async (tx) => {
    await sql`create function quotes() returns trigger language plpgsql as
      $$ begin raise exception 'no room for % of %', new.email, new.name; end $$`.execute(tx)
    await sql`create trigger quotes before insert on invitation for each row execute function quotes()`.execute(tx)
  })
  const reader = await signedIn(place.desk.personEmail)
  const form = { naam: name, email: `${email}@naast.example`, rol: 'editor' }
  const answer = await reader.post('/werkplek/mensen/uitnodigen', form)
  await database.asOwner((tx) => sql`drop function quotes cascade`.execute(tx))
  assert.equal(answer.statusCode, 500)
  assert.deepEqual(wordsIn(world, answer), [])
  assert.match(world.lines.join(''), /a page broke/)
})

test('all this time the log held nothing personal, and no token', () => {
  const { lines, secrets, things } = world
  const tokens = Object.values(things).flatMap((one) =>
    Object.values(one).flatMap((thing) => (thing ? [thing.id] : [])),
  )
  const words = [...secrets.flatMap((secret) => secret.words), ...tokens.filter((one) => one.length > 40)]
  assert.deepEqual(
    lines.filter((line) => words.some((word) => line.includes(word))),
    [],
  )
})
