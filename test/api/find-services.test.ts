import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anApi, search } from './ask.ts'

const { ask, close } = await anApi()
after(close)

test('a carer’s words and village give services with the reasons why', async () => {
  const { services, help, place, total, page, pageSize } = (await ask(`${search}?query=logeren&place=Slagharn`)).json()
  assert.ok(services.length > 0 && services.length <= 20 && total >= services.length)
  assert.match(services[0].sourceId, /^(hdb|nat)-svc-\d{3}$/)
  assert.ok(services[0].why.some(({ label }: { label: string }) => label.length > 0))
  assert.deepEqual(place, { status: 'corrected', label: 'Slagharen', municipality: 'Hardenberg' })
  assert.deepEqual({ help, page, pageSize }, { help: { level: 'none' }, page: 1, pageSize: 20 })
})

test('words of despair raise the level of help', async () => {
  assert.deepEqual((await ask(`${search}?query=ik+wil+niet+meer+leven`)).json().help, { level: 'crisis' })
})

test('chosen values narrow the services, and more values of one parameter widen them again', async () => {
  const total = async (query: string) => (await ask(`${search}?pageSize=1&${query}`)).json().total
  const [all, respite, support] = await Promise.all([total(''), total('function=B6'), total('function=B3')])
  const [either, both] = await Promise.all([total('function=B6&function=B3'), total('function=B6&cost=gratis')])
  assert.ok(respite < all && either > respite && either > support && either <= respite + support && both < respite)
  assert.equal(await total('language=nl&language=pl'), all)
})

test('a choice that nothing here satisfies gives nothing, not everything', async () => {
  for (const query of ['language=zz', 'municipality=Rotterdam', 'language=zz&function=B6']) {
    const { total, services } = (await ask(`${search}?${query}`)).json()
    assert.deepEqual({ total, services }, { total: 0, services: [] }, query)
  }
})

test('a postcode goes before a place, and a place from elsewhere is told', async () => {
  const place = async (query: string) => (await ask(`${search}?pageSize=1&${query}`)).json().place
  assert.equal((await place('postcode=7776ab&place=Bergentheim')).municipality, 'Hardenberg')
  assert.deepEqual(await place('place=Rotterdam'), { status: 'elsewhere', label: null, municipality: null })
  assert.deepEqual(await place('place=Xyzzyplugh'), { status: 'unknown', label: null, municipality: null })
  assert.equal(await place(''), null)
})

test('the pages of a list hold every service once, and their links lead from one to the next', async () => {
  const seen: string[] = []
  let url: string | undefined = `${search}?query=zorg&pageSize=7`
  while (url) {
    const answer = await ask(url)
    seen.push(...answer.json().services.map(({ id }: { id: string }) => id))
    url = /<http:\/\/[^/]+([^>]+)>; rel="next"/.exec(String(answer.headers.link))?.[1]
    assert.equal(new Set(seen).size, seen.length)
    if (!url) assert.equal(seen.length, answer.json().total)
  }
})

test('every service and organisation of every network can be read by its id', async () => {
  for (const { slug } of (await ask('/v1/networks')).json().networks) {
    for (const kind of ['services', 'organizations'] as const) {
      const list = (await ask(`/v1/networks/${slug}/${kind}?pageSize=100`)).json()
      for (const { id, name } of list[kind]) {
        assert.equal((await ask(`/v1/networks/${slug}/${kind}/${id}`)).json().name, name)
      }
    }
  }
})
