import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { transform } from 'esbuild'

test('the keys of the work list weigh less than a kilobyte', async () => {
  const { code } = await transform(await readFile(new URL('rows.js', import.meta.url), 'utf8'), { minify: true })
  assert.ok(code.length <= 1024, `${code.length} bytes`)
})
