import { dayInWords, weekdayInWords } from '#platform/dutch-dates.ts'
import type { Fact } from '../events.ts'
import type { WaitReason } from '../handover.ts'
import { texts as common } from '../texts.nl.ts'
import type { TimerKind } from '../timers.ts'

/** One sentence per thing that happened. Never a bare "no", and never blame. */
export const texts = {
  promised: (organization: string, day: string) => `${organization} belooft u te bellen vóór ${weekdayInWords(day)}.`,
  takenInCall: (organization: string, day: string) =>
    `Wij belden samen met ${organization}. Zij bellen u vóór ${weekdayInWords(day)}.`,
  waitlisted: ({ organization, day, reason }: { organization: string; day: string; reason: WaitReason | undefined }) =>
    [
      `${organization} helpt u, maar nu nog niet.`,
      ...(reason ? [common.waitReasonsForCarer[reason]] : []),
      `Waarschijnlijk wel rond ${dayInWords(day)}.`,
    ].join(' '),
  cameBack: {
    NIET_GEBELD: 'U bent niet gebeld. Wij gaan erachteraan.',
    PAST_NIET: 'De hulp paste niet bij u. Wij zoeken verder.',
  },
  calledAnswered: { ja: 'U zei dat u bent gebeld.', nee: 'U zei dat u niet bent gebeld. Wij gaan erachteraan.' },
  withdrawn: 'U stopte.',
  withdrawnForHer: 'Wij stopten, omdat u dat vroeg.',
  asked: {
    ask_called: 'Wij vroegen u of u bent gebeld.',
    ask_helped: 'Wij vroegen u of u bent geholpen.',
    remind_helped: 'Wij vroegen u nog een keer of u bent geholpen.',
  } as Partial<Record<TimerKind, string>>,
  late: 'Wij zijn te laat. Dat spijt ons.',
  plain: {
    prepared: () => 'Wij schreven uw vraag op.',
    offered: (organization) => `Wij vroegen ${organization} om u te helpen.`,
    call_not_confirmed: (organization) => `Wij vragen ${organization} nog een keer of zij u bellen.`,
    read: (organization) => `${organization} las uw vraag.`,
    refused: (organization) => `Het lukte niet bij ${organization}. Wij zoeken een andere plek.`,
    expired: (organization) => `Het duurde te lang bij ${organization}. Wij zoeken verder.`,
    contacted: (organization) => `${organization} had contact met u.`,
    tried: (organization) => `${organization} probeerde u te bereiken.`,
    gave_up: (organization) => `${organization} kon u niet bereiken. Wij bellen u zelf.`,
    desk_tried: () => 'Wij probeerden u te bellen.',
    desk_messaged: () => 'Wij stuurden u een bericht.',
    not_reached: () => 'Wij konden u niet bereiken.',
    no_offer: () => 'Wij vertelden u dat er nu geen hulp is die past.',
    arrived: () => 'U bent op de goede plek.',
    finished: () => 'Uw vraag is klaar.',
    mistaken: () => 'Deze vraag was per ongeluk gemaakt.',
    partner_left: (organization) => `${organization} neemt geen vragen meer aan. Wij zoeken verder.`,
    renewal_asked: () => 'Uw toestemming loopt bijna af.',
    consent_renewed: () => 'Uw toestemming is verlengd.',
    consent_ended: () => 'Uw toestemming liep af. Niemand buiten ons ziet nog iets van u.',
  } as Partial<Record<Fact['kind'], (organization: string) => string>>,
}
