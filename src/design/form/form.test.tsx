import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { ChoiceField } from './choice-field.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { TextField } from './text-field.tsx'

test('a field says its hint and its error to a screen reader, and keeps what was typed', () => {
  const html = renderToString(<TextField name="zin" label="Uw zin" value='<"x">' hint="Kort" error="Te lang" />)
  assert.match(html, /<label[^>]* for="zin"/)
  assert.match(html, /aria-describedby="zin-hint zin-error"/)
  assert.match(html, /aria-invalid="true"|aria-invalid/)
  assert.match(html, /value="&lt;&quot;x&quot;>"|value="&lt;&quot;x&quot;&gt;"/)
})

test('the summary leads to every field that is wrong, and is absent when none is', () => {
  assert.equal(renderToString(<ErrorSummary errors={{ zin: undefined }} />), '')
  assert.match(renderToString(<ErrorSummary errors={{ zin: 'Te lang' }} />), /<a href="#zin">Te lang<\/a>/)
})

test('of a choice the first option carries the name, so that the summary can lead to it', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  const html = renderToString(<ChoiceField name="reden" legend="Waarom?" options={options} value="b" error="Kies" />)
  assert.match(html, /id="reden" name="reden" value="a"/)
  assert.match(html, /value="b" checked/)
})
