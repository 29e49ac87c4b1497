import { dayInWords } from '#platform/dutch-dates.ts'
import type { Fact } from '../events.ts'
import { texts as shared } from '../texts.nl.ts'
import { texts } from './case.texts.nl.ts'

/** What happened, in a sentence. `organization` is the name of the partner that the fact names, or that had the question then. */
export function factInWords(fact: Fact, organization: string): string {
  switch (fact.kind) {
    case 'prepared':
      return 'Begonnen met voorbereiden'
    case 'offered':
      return `Aangeboden aan ${organization}`
    case 'taken_in_call':
      return `Driegesprek: ${organization} belt vóór ${dayInWords(fact.promisedOn)}`
    case 'call_confirmed':
      return `${organization} bevestigde het driegesprek`
    case 'call_not_confirmed':
      return `${organization} bevestigde het driegesprek niet; nu gewoon aangeboden`
    case 'read':
      return `${organization} opende de vraag`
    case 'accepted':
      return `${organization} neemt de vraag over en belt vóór ${dayInWords(fact.promisedOn)}`
    case 'refused':
      return `${organization} kan niet helpen: ${shared.refuseReasons[fact.reason]}`
    case 'expired':
      return `Vanzelf terug: ${texts.timers.kinds[fact.timer].why}`
    case 'contacted':
      return `${organization} had contact op ${dayInWords(fact.on)}, via ${shared.contactWays[fact.way]}`
    case 'waitlisted':
      return `Op de wachtlijst tot ongeveer ${dayInWords(fact.until)}${fact.reason ? `: ${shared.waitReasons[fact.reason]}` : ''}`
    case 'resumed':
      return `Van de wachtlijst: ${organization} belt vóór ${dayInWords(fact.promisedOn)}`
    case 'tried':
      return `${organization} belde zonder gehoor, ${shared.trySlots[fact.slot]}`
    case 'gave_up':
      return `${organization} kreeg geen gehoor, na ${fact.tries} pogingen`
    case 'came_back':
      return `Terug: ${shared.backReasons[fact.answer]}`
    case 'called_answered':
      return fact.answer === 'ja' ? 'Bent u gebeld? Ja' : 'Bent u gebeld? Nee'
    case 'desk_tried':
      return `Wij belden zonder gehoor, ${shared.trySlots[fact.slot]}`
    case 'desk_messaged':
      return 'Wij stuurden een bericht'
    case 'not_reached':
      return 'Afgesloten: niet bereikt'
    case 'no_offer':
      return 'Afgesloten: er is nu geen passend aanbod'
    case 'arrived':
      return 'De mantelzorger is op de goede plek'
    case 'finished':
      return `Afgerond: ${shared.outcomes[fact.outcome]}`
    case 'withdrawn':
      return 'De mantelzorger stopt'
    case 'mistaken':
      return 'Ten onrechte aangemaakt'
    case 'partner_left':
      return `${organization} neemt geen vragen meer aan`
    case 'reminded':
    case 'desk_late':
      return `${texts.timers.kinds[fact.timer].what}, ${texts.timers.kinds[fact.timer].why}`
    case 'renewal_asked':
      return 'Gevraagd om de toestemming te verlengen'
    case 'consent_renewed':
      return 'De toestemming is verlengd'
    case 'consent_ended':
      return 'Gestopt: de toestemming is voorbij'
  }
}
