import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aContact, aNetwork } from '#networks/factories.ts'
import { anOffer } from '../factories.ts'
import { reportLetter } from './report-letter.ts'

const given = {
  offer: anOffer({ name: 'Oppas aan huis' }),
  reason: 'telefoon',
  note: '',
  page: '/oost/hulp/oppas',
} as const

test('the network reads what is wrong, where, and nothing about who said it', () => {
  const network = aNetwork({ contacts: [aContact({ key: 'own', email: 'post@netwerk.example' })] })
  const letter = reportLetter({ ...given, network, note: 'Het nummer is nu 000' })
  assert.equal(letter?.to, 'post@netwerk.example')
  assert.match(letter?.subject ?? '', /Oppas aan huis/)
  assert.match(letter?.text ?? '', /“Het nummer is nu 000”[\s\S]*\/oost\/hulp\/oppas/)
})

test('a network without a mail address gets no letter', () => {
  const network = aNetwork({ contacts: [aContact({ key: 'own', email: null })] })
  assert.equal(reportLetter({ ...given, network }), null)
})
