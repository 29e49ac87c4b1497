import assert from 'node:assert/strict'
import { test } from 'node:test'
import { xml } from './xml.ts'

test('a name is never markup, also in XML', () => {
  assert.equal(
    String(xml`<a b="${'"<&>\''}">${[xml`<c/>`, xml`<d>${'é\u0000\ud800'}</d>`]}</a>`),
    '<a b="&quot;&lt;&amp;&gt;&apos;"><c/><d>é\ufffd</d></a>',
  )
})
