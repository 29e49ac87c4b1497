import assert from 'node:assert/strict'
import fs from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import core from '@stoplight/spectral-core'
import { bundleAndLoadRuleset } from '@stoplight/spectral-ruleset-bundler/with-loader'
import { apiDocument } from '../src/surfaces/api/openapi/document.ts'

const folder = join(import.meta.dirname, '../../shared/standards/adr')
const rulesets = await readdir(folder).then(
  (files) => files.filter((file) => file.endsWith('.yaml')).map((file) => join(folder, file)),
  () => [],
)
const skip = rulesets.length > 0 ? false : 'the folder with the rules of the Dutch API Design Rules is not here'

test('the API follows the Dutch API Design Rules', { skip }, async () => {
  for (const ruleset of rulesets) {
    assert.deepEqual(
      await findings(ruleset, apiDocument({ site: 'http://127.0.0.1:3000', mailFrom: 'Naast <naast@localhost>' })),
      [],
    )
    const elsewhere = { site: 'https://naast.example', mailFrom: 'naast@example.org' }
    assert.deepEqual(await findings(ruleset, apiDocument(elsewhere)), [])
  }
})

test('the linter finds a broken rule', { skip }, async () => {
  const document = apiDocument({ site: 'https://naast.example', mailFrom: 'naast@example.org' })
  const broken = { ...document, info: { ...document.info, version: 'one', contact: {} }, servers: [{ url: '/api' }] }
  for (const ruleset of rulesets) {
    const codes = new Set((await findings(ruleset, broken)).map((finding) => finding.split(' ')[0]))
    for (const rule of ['nlgov:semver', 'nlgov:include-major-version-in-uri', 'nlgov:info-contact-fields-exist']) {
      assert.ok(codes.has(rule), rule)
    }
  }
})

/** What the linter says about a document, warnings too: "rule path: message". */
async function findings(ruleset: string, document: unknown) {
  const spectral = new core.Spectral()
  spectral.setRuleset(await bundleAndLoadRuleset(ruleset, { fs, fetch }))
  const results = await spectral.run(JSON.stringify(document))
  return results.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`)
}
