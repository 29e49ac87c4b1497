import assert from 'node:assert/strict'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openSms, smsFolder } from '#platform/sms/sms.ts'
import { testConfig } from '#platform/testing/config.ts'
import { temporaryFolder } from '#platform/testing/test-postgres.ts'
import { mailFolder, openPost } from './mail.ts'
import { dropOldLetters } from './old-letters.ts'

const varFolder = await temporaryFolder()
const config = testConfig({ varFolder })
after(() => rm(varFolder, { recursive: true }))

test('messages that became files go when they are old, and nothing else does', async () => {
  const before = new Date('2027-03-08T00:00:00Z')
  assert.equal(await dropOldLetters(config, before), 0)
  for (const day of ['2027-03-01', '2027-03-09']) {
    const now = () => new Date(`${day}T09:30:00Z`)
    await openPost({ config, now, newId: () => day })({ to: 'ria@example.org', subject: 'Hallo', text: 'Dag' })
    await openSms({ config, now })({ id: day, to: '0612345678', text: 'Dag' })
  }
  await writeFile(join(mailFolder(config), 'notes.txt'), 'of the keeper')
  assert.equal(await dropOldLetters(config, before), 2)
  assert.deepEqual(await readdir(mailFolder(config)), ['2027-03-09T09.30.00.000Z-2027-03-09.eml', 'notes.txt'])
  assert.deepEqual(await readdir(smsFolder(config)), ['2027-03-09T09.30.00.000Z-2027-03-09.txt'])
})
