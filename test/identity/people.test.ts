import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { allWords, linksIn, one, readHtml, wordsOf } from '../support/html.ts'
import { aReaderSignedInAs } from '../support/sign-in.ts'
import { aSite, ordinaryMorning } from '../support/site.ts'
import { problemsOf } from '../support/sound-page.ts'
import { codeFor, lettersTo } from './mail.ts'

const site = await aSite()
after(site.close)
beforeEach(() => site.at(ordinaryMorning))

const ellen = 'ellen@netwerk-hardenberg.example'
const bas = 'bas@netwerk-hardenberg.example'
const hanna = 'hanna@netwerk-hardenberg.example'
const marieke = 'marieke@dehaspel.example'
const fenna = 'fenna@netwerk-westerkwartier.example'
const mainOf = (answer: { body: string }) => wordsOf(one(readHtml(answer.body), 'main'))

const linkTo = async (email: string) =>
  /\/uitnodiging\/[\w-]{43}/.exec((await lettersTo(site, email)).at(-1) ?? '')?.[0] ?? ''
const grantOf = (email: string, role: string) =>
  site.database.asIdentity((tx) =>
    tx
      .selectFrom('roleGrant')
      .innerJoin('person', 'person.id', 'roleGrant.personId')
      .select('roleGrant.id')
      .where('email', '=', email)
      .where('role', '=', role)
      .where('endedAt', 'is', null)
      .executeTakeFirstOrThrow()
      .then(({ id }) => id),
  )

const anna = { naam: 'Anna Nieuw', email: 'anna@netwerk-hardenberg.example', rol: 'deputy', organisatie: '' }

test('a coordinator invites a deputy, who says yes, signs in, and is there', async () => {
  const coordinator = await aReaderSignedInAs(site, ellen, { network: 'hardenberg' })
  const sent = await coordinator.post('/werkplek/mensen/uitnodigen', anna)
  assert.equal(sent.headers.location, '/werkplek/mensen?klaar=uitgenodigd')
  const page = await coordinator.get('/werkplek/mensen?klaar=uitgenodigd')
  assert.deepEqual(problemsOf(page.body), [])
  assert.match(mainOf(page), /Anna Nieuw, vervanger van de coördinator\. Kan ja zeggen tot en met 1 december/)

  const link = await linkTo(anna.email)
  const invited = site.reader()
  const shown = await invited.get(link)
  assert.deepEqual(problemsOf(shown.body), [])
  assert.match(mainOf(shown), /Dag Anna Nieuw\. U kunt meewerken als vervanger/)
  assert.equal((await invited.post(link, {})).headers.location, '/aanmelden?welkom=ja')
  assert.equal((await invited.post(link, {})).statusCode, 404, 'it works once')
  const code = await codeFor(site, invited, anna.email)
  assert.equal((await invited.post('/aanmelden/code', { code })).headers.location, '/werkplek')
  assert.match(mainOf(await coordinator.get('/werkplek/mensen')), /Anna Nieuwvervanger van de coördinator/)
})

test('an invitation that is withdrawn, or older than seven days, does not work', async () => {
  const coordinator = await aReaderSignedInAs(site, ellen, { network: 'hardenberg' })
  await coordinator.post('/werkplek/mensen/uitnodigen', { ...anna, email: 'w@x.example' })
  const link = await linkTo('w@x.example')
  const page = readHtml((await coordinator.get('/werkplek/mensen')).body)
  const id = one(page, 'input[name="uitnodiging"]').getAttributeValue('value') ?? ''
  const stranger = await aReaderSignedInAs(site, fenna)
  await stranger.post('/werkplek/mensen/intrekken', { uitnodiging: id })
  assert.equal((await site.reader().get(link)).statusCode, 200, 'another network cannot withdraw it')
  await coordinator.post('/werkplek/mensen/intrekken', { uitnodiging: id })
  assert.equal((await site.reader().get(link)).statusCode, 404)

  await coordinator.post('/werkplek/mensen/uitnodigen', { ...anna, email: 'l@x.example' })
  assert.match((await lettersTo(site, 'l@x.example')).at(-1) ?? '', /tot en met 1 december/)
  site.at('2026-12-01T23:59:59+01:00')
  assert.equal(
    (await site.reader().get(await linkTo('l@x.example'))).statusCode,
    200,
    'the whole day that was promised',
  )
  site.at('2026-12-02T00:00:00+01:00')
  assert.match(mainOf(await site.reader().get(await linkTo('l@x.example'))), /ouder dan zeven dagen/)
})

test('what is wrong with an invitation is said beside the field, and what was typed stays', async () => {
  const coordinator = await aReaderSignedInAs(site, ellen, { network: 'hardenberg' })
  for (const [field, value, words] of [
    ['naam', '', /Vul de naam in/],
    ['email', 'geen adres', /bijvoorbeeld naam@organisatie\.nl/],
    ['email', ellen, /Uzelf kunt u geen rol geven/],
    ['rol', 'koning', /Kies een rol/],
    ['rol', 'partner_user', /Kies de organisatie/],
  ] as const) {
    const answer = await coordinator.post('/werkplek/mensen/uitnodigen', { ...anna, [field]: value })
    assert.equal(answer.statusCode, 422)
    assert.match(mainOf(answer), words)
    assert.deepEqual(problemsOf(answer.body), [])
  }
})

test('a partner manager invites for her own organisation only, and sees only its people', async () => {
  const manager = await aReaderSignedInAs(site, marieke)
  const page = await manager.get('/portaal/mensen')
  assert.deepEqual(problemsOf(page.body), [])
  assert.match(mainOf(page), /Marieke.*Youssef/)
  assert.doesNotMatch(mainOf(page), /Truus|Ellen/)
  const refused = await manager.post('/portaal/mensen/uitnodigen', { ...anna, rol: 'coordinator' })
  assert.equal(refused.statusCode, 422)
  const other = await site.database.asIdentity((tx) =>
    tx.selectFrom('organization').select('id').where('sourceId', '=', 'hdb-org-015').executeTakeFirstOrThrow(),
  )
  const p = { ...anna, email: 'p@dehaspel.example', rol: 'partner_user', organisatie: other.id }
  assert.equal((await manager.post('/portaal/mensen/uitnodigen', p)).statusCode, 303)
  assert.match((await lettersTo(site, p.email)).at(-1) ?? '', /bij Welzijnsstichting De Haspel/)
  assert.equal((await manager.get(`/portaal/mensen/${await grantOf(ellen, 'coordinator')}`)).statusCode, 404)
})

test('ending a role closes an open session on its next request', async () => {
  const coordinator = await aReaderSignedInAs(site, ellen, { network: 'hardenberg' })
  const editor = await aReaderSignedInAs(site, hanna)
  assert.equal((await editor.get('/werkplek')).statusCode, 200)
  const grant = await grantOf(hanna, 'editor')
  const page = await coordinator.get(`/werkplek/mensen/${grant}`)
  assert.deepEqual(problemsOf(page.body), [])
  const stranger = await aReaderSignedInAs(site, fenna)
  assert.equal((await stranger.post(`/werkplek/mensen/${grant}/einde`, {})).statusCode, 404)
  assert.equal((await editor.get('/werkplek')).statusCode, 200)
  const ended = await coordinator.post(`/werkplek/mensen/${grant}/einde`, {})
  assert.equal(ended.headers.location, '/werkplek/mensen?klaar=beeindigd')
  assert.match((await editor.get('/werkplek')).headers.location ?? '', /^\/aanmelden/)
})

test('changing a role works at once: the old one is closed, the new one has to be chosen', async () => {
  const administrator = await aReaderSignedInAs(site, bas)
  const joost = 'joost@netwerk-hardenberg.example'
  const deputy = await aReaderSignedInAs(site, joost)
  const changed = await administrator.post(`/werkplek/mensen/${await grantOf(joost, 'deputy')}/rol`, { rol: 'editor' })
  assert.equal(changed.headers.location, '/werkplek/mensen?klaar=gewijzigd')
  assert.equal((await deputy.get('/werkplek')).headers.location, '/account?verder=%2Fwerkplek')
  const account = await deputy.get('/account')
  assert.match(mainOf(account), /De rol waarin u werkte, is beëindigd.*Werk als redacteur/)
  assert.deepEqual(problemsOf(account.body), [])
})

test('the only coordinator of a network stays, and an administrator gives no role to themselves', async () => {
  const coordinator = await aReaderSignedInAs(site, fenna)
  const answer = await coordinator.post(`/werkplek/mensen/${await grantOf(fenna, 'coordinator')}/einde`, {})
  assert.equal(answer.statusCode, 422)
  assert.match(mainOf(answer), /Dit is de enige coördinator/)
  const administrator = await aReaderSignedInAs(site, bas)
  const own = await administrator.post(`/werkplek/mensen/${await grantOf(bas, 'administrator')}/rol`, {
    rol: 'coordinator',
  })
  assert.equal(own.statusCode, 422)
})

test('roles of one network give nothing in another', async () => {
  const stranger = await aReaderSignedInAs(site, fenna)
  assert.doesNotMatch(mainOf(await stranger.get('/werkplek/mensen')), /Hardenberg|Kamphuis/)
  assert.equal((await stranger.get(`/werkplek/mensen/${await grantOf(bas, 'administrator')}`)).statusCode, 404)
  const words = allWords(readHtml((await stranger.get('/werkplek/mensen/uitnodigen')).body), 'option')
  assert.equal(
    words.some((name) => name.includes('Hardenberg')),
    false,
  )
  const editor = await aReaderSignedInAs(site, 'peter@gemeente-hardenberg.example')
  const refused = await editor.get('/werkplek/mensen')
  assert.equal(refused.statusCode, 404)
  assert.equal(linksIn(readHtml(refused.body)).includes('/werkplek/mensen'), false)
})
