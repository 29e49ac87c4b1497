import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { chosenEncoding, encode } from './encoding.ts'

test('the reader gets the best encoding its browser names', () => {
  const expected = [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5', 'br'],
    ['gzip;q=0', 'identity'],
    ['identity', 'identity'],
    [undefined, 'identity'],
  ] as const
  for (const [accepted, chosen] of expected) assert.equal(chosenEncoding(accepted), chosen)
})

test('what was encoded comes out as it went in', () => {
  const page = Buffer.from('<p>Zorgt u voor iemand?</p>'.repeat(50))
  assert.deepEqual(brotliDecompressSync(encode(page, 'br')), page)
  assert.deepEqual(gunzipSync(encode(page, 'gzip')), page)
  assert.equal(encode(page, 'identity'), page)
})
