import { functionWords } from '#directory/index.ts'
import { textOf, textsOf } from '#platform/http/query.ts'
import { type ConsentForm, parseConsent } from '../case/consent.form.ts'
import { type AgeBand, ageBands, longestQuestion, type ReachBy, reachWays } from '../content.ts'
import type { Urgency } from '../handover.ts'

export const callChannels = ['telefoon', 'balie', 'chat', 'mail'] as const
export const callOutcomes = ['beantwoord', 'nummer_gegeven', 'doorverwezen', 'overdracht'] as const

/** Everything on the one screen, as it was typed. */
export type CallValues = {
  readonly note: string
  readonly place: string
  readonly about: string
  readonly channel: (typeof callChannels)[number]
  readonly outcome: (typeof callOutcomes)[number]
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly reachBy: ReachBy
  readonly bestMoment: string
  readonly voicemail: boolean
  readonly language: string
  readonly postcode4: string
  readonly ageBand: AgeBand | null
  /** Who speaks for the carer; empty when she does herself. */
  readonly onBehalf: string
  readonly kinds: readonly string[]
  readonly urgency: Urgency
  readonly organizationId: string
  readonly serviceId: string
  readonly consent: ConsentForm['values']
}

export type CallErrors = Readonly<Record<string, string>>

/** The usual call is one by phone that was answered: those stand ready, so that few keys are needed. */
export function readCall(body: unknown): CallValues {
  const [organizationId = '', serviceId = ''] = (textOf(body, 'kies') || organizationIn(body)).split(' ')
  return {
    note: noteIn(body),
    place: textOf(body, 'plaats', 80),
    about: functionWords.find(({ code }) => code === textOf(body, 'waarover'))?.code ?? '',
    channel: callChannels.find((one) => one === textOf(body, 'kanaal')) ?? 'telefoon',
    outcome: callOutcomes.find((one) => one === textOf(body, 'gedaan')) ?? 'beantwoord',
    name: textOf(body, 'naam', 80),
    phone: textOf(body, 'telefoon', 30),
    email: textOf(body, 'email', 200).toLowerCase(),
    reachBy: reachWays.find((way) => way === textOf(body, 'bericht-via')) ?? 'telefoon',
    bestMoment: textOf(body, 'moment', 100),
    voicemail: textOf(body, 'voicemail') === 'ja',
    language: textOf(body, 'taal', 60),
    postcode4: textOf(body, 'postcode', 10),
    ageBand: ageBands.find((band) => band === textOf(body, 'leeftijd')) ?? null,
    onBehalf: textOf(body, 'namens', 80),
    kinds: functionWords.map(({ code }) => code).filter((code) => textsOf(body, 'soort').includes(code)),
    urgency: textOf(body, 'haast') === 'S' ? 'S' : 'N',
    organizationId,
    serviceId,
    consent: parseConsent(body).values,
  }
}

/** The chosen offer belongs to the organisation it was chosen with; another organisation leaves it behind. */
function organizationIn(body: unknown) {
  const organization = textOf(body, 'organisatie')
  const [of, offer = ''] = textOf(body, 'aanbod').split(' ')
  return of === organization ? `${organization} ${offer}` : organization
}

/** More than may be is kept, so that nothing of a note that is too long is lost, and it can be shortened. */
const noteIn = (body: unknown) => textOf(body, 'notitie', 4 * longestQuestion)
