import { randomUUID } from 'node:crypto'
import { createEditions, type Edition } from '#directory/index.ts'
import { testConfig } from '#platform/testing/config.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { buildApp } from '../../src/app.ts'
import { createCookieJar } from './cookie-jar.ts'

export type Headers = Readonly<Record<string, string>>
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A Tuesday morning, all lines open. */
export const ordinaryMorning = '2026-11-24T10:00:00+01:00'

/** The whole product on demo data of its own, with a clock that stands still until a test moves it. */
export type Site = Awaited<ReturnType<typeof aSite>>

/** Builds the product on a copy of the demo database. Close it after the tests. */
export async function aSite({ now = ordinaryMorning, publicUrl = null as string | null } = {}) {
  const data = await testDatabase({ demo: true })
  const clock = { now: new Date(now) }
  const services = {
    database: data.database,
    config: testConfig({ publicUrl }),
    now: () => clock.now,
    newId: () => randomUUID(),
  }
  const app = await buildApp(services)
  let readers = 0
  return {
    app,
    data,
    database: data.database,
    config: services.config,
    now: () => clock.now,
    /** Moves the clock of the site. */
    at(moment: string) {
      clock.now = new Date(moment)
    },
    /** A new reader on a device of their own: no cookies yet, and an address nobody else has. */
    reader: () => {
      readers += 1
      return aReader(app, `10.0.${readers >> 8}.${readers & 255}`)
    },
    edition: (slug: string) => editionOf(data, slug),
    async close() {
      await app.close()
      await data.drop()
    },
  }
}

type App = Awaited<ReturnType<typeof buildApp>>
export type Reader = ReturnType<typeof aReader>

/** Somebody with a browser without JavaScript: it keeps cookies and follows no redirect by itself. */
function aReader(app: App, remoteAddress: string) {
  const jar = createCookieJar()

  async function send(path: string, request: { method: 'GET' | 'POST'; payload?: string; headers: Headers }) {
    const cookie = jar.headerFor(path)
    const headers = { host: 'naast.example', ...(cookie ? { cookie } : {}), ...request.headers }
    const answer = await app.inject({ ...request, url: path, headers, remoteAddress })
    jar.keep(answer.headers['set-cookie'])
    return answer
  }

  const get = (path: string, headers: Headers = {}) => send(path, { method: 'GET', headers })
  const post = (path: string, fields: Fields, headers: Headers = {}) =>
    send(path, {
      method: 'POST',
      payload: formBody(fields),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    })

  return {
    jar,
    get,
    post,
    /** Sends a form and opens the page it leads to. */
    async postAndFollow(path: string, fields: Fields) {
      const answer = await post(path, fields)
      const next = answer.headers.location
      return typeof next === 'string' ? get(next) : answer
    },
  }
}

/** Fields as a form without files sends them. */
export function formBody(fields: Fields) {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  return body.toString()
}

async function editionOf({ database }: TestDatabase, slug: string): Promise<Edition> {
  const edition = await createEditions(database).of(slug)
  if (!edition) throw new Error(`There is no network ${slug}`)
  return edition
}
