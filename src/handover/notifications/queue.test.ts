import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { startWorker } from '#platform/jobs/worker.ts'
import { dumpOf, linesWith } from '#platform/testing/dump.ts'
import { aMailServer } from '#platform/testing/mail-server.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { aHandoverIn, aNetworkWithPartners } from '../store/testing.ts'
import { sendNotification } from './send-notification.ts'
import { depsWith, queue, readMail } from './testing.ts'

const { database, url, drop } = await testDatabase()
after(drop)

test('the worker sends what was queued with the fact, while the server is up again after being down', async (t) => {
  const complaints: string[] = []
  t.mock.method(console, 'error', (...words: unknown[]) => complaints.push(words.join(' ')))
  const place = await aNetworkWithPartners(database)
  const down = await aMailServer()
  await down.close()
  // The clock of the test is behind that of the queue, so what is put off for a minute is due at once.
  const deps = depsWith(database, { smtpUrl: down.url }, new Date('2026-01-05T09:00:00Z'))
  await aHandoverIn('aangeboden', { deps, place })
  const dayOff = Promise.withResolvers<void>()
  let tries = 0
  const worker = await startWorker({
    url,
    alone: true,
    cron: [],
    tasks: {
      'send-mail': async () => {},
      'confirm-referral': async () => {},
      'fire-timers': async () => {},
      'erase-expired': async () => {},
      'delete-expired': async () => {},
      'forget-tries': async () => {},
      'send-notification': async (job) => {
        tries += 1
        await sendNotification(deps, job)
        if (tries === 2) dayOff.resolve()
      },
    },
  })
  await dayOff.promise
  const up = await aMailServer({ port: down.port })
  while ((await queue(database)).length > 0) await setTimeout(50)
  await worker.stop()
  const letter = up.received.map(({ message }) => readMail(message).text).find((text) => text.includes('Dag Zwaantje'))
  assert.match(letter ?? '', /Wij hebben Partner 1 gevraagd/)
  assert.equal(up.received.length, 2)
  assert.deepEqual(complaints, [])
  assert.deepEqual(linesWith(await dumpOf(database), ['Zwaantje', 'carer.example', '98765432', 'kapper']), [])
  await up.close()
})
