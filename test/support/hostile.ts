import assert from 'node:assert/strict'
import type { Site } from './site.ts'

/** Every name that any page, form or part of the API reads, and two that none should. */
export const names = `vraag plaats bladzijde volgorde dank weg vol reden opmerking website aanbod doe stap
  soort voor kosten toegang wanneer taal gemeente query place postcode function page pageSize __proto__ constructor`.split(
  /\s+/,
)

/** What people and programs send to break something. */
export const hostile = [
  "<naast-mark onload=alert(1)>\"naast-mark='x'",
  '"><naast-mark>',
  '</title></script><naast-mark>',
  '{{7*7}} #{7*7} <naast-mark',
  'javascript:alert(1)//"naast-mark',
  "' or 1=1; drop table service; --",
  "'); select pg_sleep(5); --",
  '../../../../etc/passwd',
  '\u0000\u0001\u001b[2J\u202e\ufeff\ud800',
  '%00%ff%c0%ae',
  '-1',
  '1e9',
  '99999999999999999999',
  'NaN',
  '__proto__',
  'a'.repeat(100_000),
  'é'.repeat(20_000),
  'zorg '.repeat(20_000),
  '\n'.repeat(1000),
  '(((((((((('.repeat(1000),
]

/** Found again in an answer, it was not escaped: as a tag, or at the end of an attribute. */
const marks = ['<naast-mark', '"naast-mark']

/** JSON has its own way to escape; a `<` in it would show that it did not. */
const dataForSearchEngines = /<script type="application\/ld\+json">[^<]*<\/script>/

type HostileRequest = { method: 'GET' | 'POST'; url: string; payload?: string | Buffer; headers?: object }

/** Sends it; the answer must be no failure of ours, hold nothing as it was sent, and come within a second. */
export function harmlessOn(site: Site) {
  let senders = 0
  return async (request: HostileRequest) => {
    senders += 1
    const started = performance.now()
    const answer = await site.app.inject({
      ...request,
      headers: { host: 'naast.example', ...request.headers },
      remoteAddress: `10.9.${senders >> 8}.${senders & 255}`,
    })
    const took = performance.now() - started
    const about = `${request.method} ${request.url.slice(0, 150)} ${String(request.payload ?? '').slice(0, 100)}`
    assert.ok(answer.statusCode < 500, `${answer.statusCode} for ${about}`)
    assert.ok(took < 1000, `${Math.round(took)} ms for ${about}`)
    const isMarkup = /html|xml/.test(String(answer.headers['content-type']))
    const markup = isMarkup ? answer.body.replace(dataForSearchEngines, '') : ''
    for (const mark of marks) assert.ok(!markup.includes(mark), `${mark} in the answer to ${about}`)
    return answer
  }
}
