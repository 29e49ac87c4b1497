import type { Refusal } from './commands.ts'
import type {
  BackReason,
  ConsentItem,
  ConsentWay,
  ContactWay,
  Outcome,
  RefuseReason,
  State,
  TrySlot,
  WaitReason,
} from './handover.ts'

/** What a sentence about a state needs: the name of the organisation, and a day in words ("2 oktober 2026"). */
export type StateWords = { readonly organization: string; readonly day: string }

/** The words of the handover that more than one page needs. */
export const texts = {
  /** The sentence that the carer sees (domain file 3.3). */
  states: {
    concept: () => 'Wordt voorbereid',
    aangeboden: ({ organization }) => `Gevraagd aan ${organization}`,
    ontvangen: ({ organization }) => `Gezien door ${organization}`,
    aangenomen: ({ organization, day }) => `${organization} belt u vóór ${day}`,
    wachtlijst: ({ day }) => `U staat op de lijst tot ongeveer ${day}`,
    contact_gelegd: () => 'U heeft contact gehad',
    aangekomen: () => 'U bent op de goede plek',
    terug_bij_coordinator: () => 'Wij zoeken verder voor u',
    afgerond: () => 'Klaar',
    ingetrokken: () => 'U heeft gestopt',
    niet_bereikt: () => 'Wij konden u niet bereiken',
    zonder_aanbod: () => 'Er is nu geen passend aanbod',
    fout: () => 'Ten onrechte aangemaakt',
  } satisfies Record<State, (words: StateWords) => string>,

  /** The same state for who works with it. */
  stateNames: {
    concept: 'in voorbereiding',
    aangeboden: 'aangeboden',
    ontvangen: 'ontvangen',
    aangenomen: 'aangenomen',
    wachtlijst: 'op de wachtlijst',
    contact_gelegd: 'contact gelegd',
    aangekomen: 'aangekomen',
    terug_bij_coordinator: 'terug bij coördinator',
    afgerond: 'afgerond',
    ingetrokken: 'ingetrokken',
    niet_bereikt: 'niet bereikt',
    zonder_aanbod: 'zonder aanbod',
    fout: 'ten onrechte aangemaakt',
  } satisfies Record<State, string>,

  /** What is wrong, and what to do now. */
  refusals: {
    stale: 'Iemand anders heeft hier net iets veranderd. Kijk hoe het nu staat en probeer het opnieuw.',
    ended: 'Deze vraag is al afgesloten. U hoeft niets meer te doen.',
    not_now: 'Dit past niet meer bij hoe de vraag nu staat. Kijk hieronder wat u nu wel kunt doen.',
    not_yours: 'Deze stap kunt u niet zetten. Vraag het de coördinator.',
    no_consent: 'De mantelzorger gaf nog geen geldige toestemming voor deze organisatie. Vraag die eerst.',
    partner_closed: 'Deze organisatie neemt dit soort vragen nu niet aan. Kies een andere organisatie.',
    no_way_to_reach:
      'Wij kunnen de mantelzorger niet bereiken. Vul eerst een telefoonnummer, e-mailadres of postadres in.',
    too_many_attempts:
      'Deze vraag is al bij 4 organisaties geweest. Bespreek haar in het team, of zeg eerlijk dat er nu geen aanbod is.',
    promise_in_past: 'Die dag is voorbij. Kies een dag die nog komt; na 17.00 uur is dat vanaf morgen.',
    promise_too_late: 'Die dag is te ver weg. Kies een eerdere dag.',
    closed_day: 'Op die dag is er niemand. Kies een werkdag.',
    future_contact: 'Die dag moet nog komen. Vul in op welke dag het contact was.',
    contact_before_offer: 'Die dag ligt vóór de dag waarop u de vraag kreeg. Vul in op welke dag het contact was.',
    carer_not_told: 'Vertel de mantelzorger eerst zelf dat er een wachtlijst is. Vink daarna aan dat u dat deed.',
    wait_in_past: 'Die dag is voorbij. Kies de dag waarop u denkt dat er plek is.',
    too_few_tries:
      'U probeerde het nog niet vaak genoeg. Nodig zijn 3 pogingen op 3 dagen, waarvan 1 buiten kantoortijd of op het moment dat de mantelzorger koos.',
    not_tried_enough:
      'Probeer het eerst zelf: 2 keer bellen binnen 10 werkdagen en 1 bericht sturen. Sluit de vraag daarna pas af.',
    not_spoken: 'Spreek de mantelzorger eerst zelf. Vink daarna aan dat u dat deed.',
    not_confirmed: 'Vraag de mantelzorger eerst of er hulp is. Zegt zij ja, kies dan eerst ‘aangekomen’.',
    too_early: 'Wacht nog op antwoord van de mantelzorger. Afsluiten zonder antwoord kan na 15 werkdagen.',
    no_outcome: 'Er is nog geen uitkomst gekozen. Kies hoe het is afgelopen.',
    timer_not_due: 'Het is nog niet zover. U hoeft niets te doen.',
  } satisfies Record<Refusal, string>,

  /** Why a partner does not take a question. */
  refuseReasons: {
    VOL: 'Wij zitten vol',
    GEBIED: 'De mantelzorger woont buiten ons gebied',
    DOELGROEP: 'Wij helpen een andere groep mensen',
    LOKET: 'Dit hoort bij een ander loket of een andere wet',
    TAAL: 'Wij spreken de taal niet',
    VERVOER: 'De mantelzorger kan niet bij ons komen',
    ANDERS: 'Iets anders',
  } satisfies Record<RefuseReason, string>,

  /** Why a partner lets somebody wait, as the partner and the desk say it. */
  waitReasons: {
    PLEK: 'Er is nu geen plek',
    VRIJWILLIGER: 'Er is nu geen passende vrijwilliger',
    VOORAF: 'Eerst is een gesprek of een indicatie nodig',
    AFWEZIG: 'Vakantie of ziekte bij ons',
    ANDERS: 'Iets anders',
  } satisfies Record<WaitReason, string>,

  /** The same for the carer, in whole sentences. A letter with the word for an illness could be read by others. */
  waitReasonsForCarer: {
    PLEK: 'Er is daar nu geen plek.',
    VRIJWILLIGER: 'Zij zoeken nog een vrijwilliger die bij u past.',
    VOORAF: 'Eerst is een gesprek of een besluit (indicatie) nodig.',
    AFWEZIG: 'Er werken daar nu minder mensen dan anders.',
    ANDERS: 'Zij kunnen nu nog niet beginnen.',
  } satisfies Record<WaitReason, string>,

  /** Why a question came back to the desk. */
  backReasons: {
    NIET_GEBELD: 'De mantelzorger is niet gebeld',
    PAST_NIET: 'De hulp past niet',
    GEEN_GEHOOR: 'De organisatie kon de mantelzorger niet bereiken',
    TE_LAAT: 'De organisatie was te laat',
    PARTNER_WEG: 'De organisatie neemt geen vragen meer aan',
  } satisfies Record<BackReason, string>,

  outcomes: {
    GEHOLPEN: 'De mantelzorger is geholpen',
    DEELS: 'De mantelzorger is voor een deel geholpen',
    DOORVERWEZEN: 'De mantelzorger kreeg elders hulp, buiten het netwerk',
    GEEN_HULP_NODIG: 'Er is geen hulp meer nodig',
    ONBEKEND: 'Wij weten niet hoe het is afgelopen',
    AANGEKOMEN: 'De mantelzorger is op de goede plek; meer is niet bekend',
  } satisfies Record<Outcome, string>,

  contactWays: {
    telefoon: 'telefoon',
    bezoek: 'bezoek',
    beeldbellen: 'beeldbellen',
    chat: 'chat',
    mail: 'e-mail',
  } satisfies Record<ContactWay, string>,

  trySlots: {
    kantoor: 'tijdens kantoortijd',
    buiten_kantoor: 'in de avond of het weekend',
    voorkeur: 'op het moment dat de mantelzorger koos',
  } satisfies Record<TrySlot, string>,

  consentWays: {
    klik: 'zelf aangevinkt',
    gesproken_telefoon: 'gezegd aan de telefoon',
    gesproken_balie: 'gezegd aan de balie',
    papier: 'op papier',
  } satisfies Record<ConsentWay, string>,

  consentItems: {
    contact: 'naam en hoe u te bereiken bent',
    vraag: 'uw vraag',
    hulp: 'welke hulp u zoekt',
    uitslag: 'de uitslag van de check',
    terugkoppeling: 'wie u verwees, hoort hoe het staat',
  } satisfies Record<ConsentItem, string>,

  urgency: { N: 'normaal', S: 'snel: vandaag of de volgende werkdag' },

  byKinds: {
    carer: 'mantelzorger',
    coordinator: 'coördinator',
    partner: 'organisatie',
    professional: 'verwijzer',
    system: 'vanzelf',
  },
}

/** The sentence about a state that the carer sees. */
export const stateInWords = (state: State, words: StateWords) => texts.states[state](words)
