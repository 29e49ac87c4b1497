import { randomUUID } from 'node:crypto'
import type { NewRequest } from './create-request.sql.ts'
import type { RequestContent } from './request-content.ts'

/** A call-back that somebody asked for herself; say only what matters. */
export const aRequestContent = (given: Partial<RequestContent['carer']> = {}): RequestContent => ({
  carer: {
    name: 'Roelfien',
    phone: '06 11 22 33 44',
    email: null,
    reachBy: 'telefoon',
    bestMoment: 'na de lunch',
    voicemail: false,
    language: null,
    postcode4: '7770',
    ageBand: null,
    question: 'Wie kan er een middag bij mijn zus zijn?',
    broughtBy: null,
    ...given,
  },
  about: null,
  referral: null,
})

/** A request that came in on Monday morning and is due on Tuesday at five. */
export const aRequest = (networkId: string, given: Partial<NewRequest> = {}): NewRequest => ({
  id: randomUUID(),
  networkId,
  channel: 'terugbellen',
  state: 'open',
  createdAt: new Date('2026-11-23T09:00:00Z'),
  dueAt: new Date('2026-11-24T16:00:00Z'),
  submission: randomUUID(),
  functionCodes: [],
  content: aRequestContent(),
  ...given,
})
