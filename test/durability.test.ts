import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from '#platform/testing/test-postgres.ts'
import {
  connectTo,
  killGroup,
  killPostgres,
  type RunningNaast,
  runCommand,
  startNaast,
} from './support/running-naast.ts'
import { contentOf } from './support/xml.ts'

const varFolder = await temporaryFolder()
let naast: RunningNaast = await startNaast(varFolder)

after(async () => {
  await naast.stop()
  await rm(varFolder, { recursive: true, force: true })
})

async function ask<Row>(question: string, values: readonly unknown[] = []) {
  const client = await connectTo(varFolder)
  try {
    return (await client.query<Row & object>(question, [...values])).rows
  } finally {
    await client.end()
  }
}

for (const alsoPostgres of [false, true])
  test(`kill -9 while readers report: what was acknowledged is kept, once (PostgreSQL too: ${alsoPostgres})`, async () => {
    const acknowledged = await reportUntil(40, async () => {
      if (alsoPostgres) await killPostgres(varFolder)
      await naast.kill()
    })
    naast = await startNaast(varFolder)
    const kept = await ask<{ note: string }>('select note from service_report')
    const notes = kept.map(({ note }) => note)
    assert.deepEqual(
      acknowledged.filter((note) => !notes.includes(note)),
      [],
    )
    assert.equal(new Set(notes).size, notes.length)
  })

/** Four readers report without pause; after so many thanks the blow falls, in the middle of the next ones. */
async function reportUntil(many: number, blow: () => Promise<void>) {
  const sitemap = await (await fetch(`${naast.url}/hardenberg/sitemap.xml`)).text()
  const offers = contentOf(sitemap, 'loc').filter((address) => address.includes('/hulp/'))
  const acknowledged: string[] = []
  let blown: Promise<void> | null = null
  const sent = (await ask('select 1 from service_report')).length
  const reader = async (number: number) => {
    for (let turn = 0; turn < 400 && !blown; turn += 1) {
      const note = `melding ${sent} van ${number}, beurt ${turn}`
      const offer = new URL(offers[turn % offers.length] ?? '').pathname
      const answer = await report(`${naast.url}${offer}/klopt-niet`, note, `10.1.${number}.${turn % 250}`).catch(
        () => null,
      )
      if (answer?.status === 303) acknowledged.push(note)
      if (acknowledged.length >= many) blown ??= blow()
    }
  }
  await Promise.all([1, 2, 3, 4].map(reader))
  assert.ok(blown !== null && acknowledged.length >= many, `${acknowledged.length} reports were acknowledged`)
  await blown
  return acknowledged
}

const report = (url: string, opmerking: string, from: string) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'x-forwarded-for': from },
    body: new URLSearchParams({ reden: 'adres', opmerking }),
  })

for (const alsoPostgres of [false, true])
  test(`kill -9 in the middle of an import: the old state or the new one, never half (PostgreSQL too: ${alsoPostgres})`, async () => {
    const { files, mark, total } = await changedFiles(`versie ${alsoPostgres}`)
    const before = await names()
    const letGo = await holdVersions()
    const importing = runCommand(['import', '--network', 'hardenberg,ommen', ...files], varFolder)
    const isWriting = await waitUntilItWrites()
    if (alsoPostgres) await killPostgres(varFolder)
    await Promise.all([killGroup(importing), naast.kill()])
    await letGo()
    naast = await startNaast(varFolder)
    const between = await names()
    const changed = between.filter((name) => name.endsWith(mark)).length
    assert.ok(isWriting, 'the blow fell in the middle of the import')
    assert.ok(changed === 0 || changed === total, `${changed} of ${total} were changed`)
    assert.equal(between.length, before.length)
    assert.equal((await fetch(`${naast.url}/hardenberg/hulp`)).status, 200)
    const again = runCommand(['import', '--network', 'hardenberg,ommen', ...files], varFolder)
    assert.deepEqual((await once(again, 'exit'))[0], 0)
    assert.equal((await names()).filter((name) => name.endsWith(mark)).length, total)
  })

const names = async () => (await ask<{ name: string }>('select name from service')).map(({ name }) => name)

/** The demo files of Hardenberg and Ommen, in which every offer has another name. */
async function changedFiles(mark: string) {
  const folder = new URL('../database/demo/hdb/', import.meta.url)
  const services = (await readFile(new URL('services.jsonl', folder), 'utf8')).trim().split('\n')
  const changed = services.map((line) => line.replace(/"name": "([^"]*)"/, (_, name) => `"name": "${name} ${mark}"`))
  const paths = { organizations: join(varFolder, 'organizations.jsonl'), services: join(varFolder, 'services.jsonl') }
  await writeFile(paths.organizations, await readFile(new URL('organizations.jsonl', folder)))
  await writeFile(paths.services, changed.join('\n'))
  return { files: [paths.organizations, paths.services], mark, total: changed.length }
}

/**
 * Keeps the versions of the networks locked. An import raises them with its first change, so it waits there: in the middle of its
 * writing, however fast the machine is.
 */
async function holdVersions() {
  const client = await connectTo(varFolder)
  await client.query('begin')
  await client.query('select 1 from network for update')
  return () => client.end().catch(() => {})
}

/** Until a transaction has written something and is not yet done. */
async function waitUntilItWrites() {
  const client = await connectTo(varFolder)
  try {
    for (let waited = 0; waited < 20_000; waited += 2) {
      const { rowCount } = await client.query(`
        select 1 from pg_locks l join pg_class c on c.oid = l.relation
        where c.relname = 'service' and l.mode = 'RowExclusiveLock' and l.granted and l.pid <> pg_backend_pid()`)
      if (rowCount) return true
      await wait(2)
    }
    return false
  } finally {
    await client.end()
  }
}
