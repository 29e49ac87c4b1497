import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { countErased, reportLines, retentionReport } from '#handover/index.ts'
import { forgetLeavers } from '#identity/index.ts'
import { one, readHtml, wordsOf } from '../support/html.ts'
import { aSite } from '../support/site.ts'

const site = await aSite()
after(site.close)

test('who left a year ago is in the report of the keeper, and the page about privacy promises it', async () => {
  const { database } = site
  const { personId, networkId } = await database.asIdentity(async (tx) => {
    const editor = tx.selectFrom('roleGrant').select(['personId', 'networkId']).where('role', '=', 'editor')
    const found = await editor.executeTakeFirstOrThrow()
    const left = { endedAt: new Date(site.now().getTime() - 366 * 86_400_000) }
    await tx.updateTable('roleGrant').set(left).where('personId', '=', found.personId).execute()
    const came = { createdAt: new Date(left.endedAt.getTime() - 1) }
    await tx.updateTable('person').set(came).where('id', '=', found.personId).execute()
    return found
  })
  assert.ok(personId)
  const forgotten = await forgetLeavers({ database, now: site.now }, (tx, found) =>
    countErased(tx, { ...found, kind: 'person', cause: 'term' }),
  )
  assert.equal(forgotten, 1)
  const report = await database.asActor({ kind: 'system', networkId }, (tx) =>
    retentionReport(tx, { since: '2026-11-01', now: site.now() }),
  )
  assert.match(reportLines('Hier', report).join('\n'), /1 medewerkers en partners die een jaar geen rol meer hadden/)
  assert.equal(report.lastRunAt, null, 'this is another job than the one that erases handovers')
  const page = readHtml((await site.reader().get('/hardenberg/privacy')).body)
  assert.match(
    wordsOf(one(page, 'main')),
    /365 dagen nergens meer een rol.*hooguit drie uur|hooguit drie uur.*365 dagen nergens meer een rol/,
  )
})
