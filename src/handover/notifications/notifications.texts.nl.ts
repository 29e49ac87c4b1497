import type { NoticeTemplate } from '../notices.ts'
import { texts as handoverTexts } from '../texts.nl.ts'
import type { NoticeFacts, Words } from './words.ts'

// Who looks over a shoulder reads a subject too, so it says that there is something, not what.
const forCarer =
  (lines: (facts: NoticeFacts) => readonly string[], button = 'Bekijk uw vraag') =>
  (facts: NoticeFacts): Words => ({ subject: 'Er is een bericht voor u', lines: lines(facts), button })

const forPartner =
  (subject: string, lines: (facts: NoticeFacts) => readonly string[]) =>
  (facts: NoticeFacts): Words => ({
    subject: `${subject} (nummer ${facts.reference})`,
    lines: [...lines(facts), facts.hasAccount ? signIn : codeFirst],
    button: 'Open de vraag',
  })

const forDesk =
  (lines: (facts: NoticeFacts) => readonly string[]) =>
  (facts: NoticeFacts): Words => ({
    subject: `Werk voor u (nummer ${facts.reference})`,
    lines: lines(facts),
    button: 'Open de overdracht',
  })

const forReferrer =
  (lines: (facts: NoticeFacts) => readonly string[]) =>
  (facts: NoticeFacts): Words => ({
    subject: `Bericht over nummer ${facts.reference}`,
    lines: lines(facts),
    button: null,
  })

const signIn = 'U meldt zich eerst aan. De vraag staat niet in deze e-mail, om de privacy van de mantelzorger.'
const codeFirst =
  'U krijgt eerst een code per e-mail. De vraag staat niet in deze e-mail, om de privacy van de mantelzorger.'
const callUs = ({ phone }: NoticeFacts) => (phone ? `Bel ons: ${phone}.` : 'Laat het ons weten.')

/** What each notice says. One that is missing here is a type error. */
export const notices = {
  carer_offered: forCarer(({ organization, days }) => [
    `Wij hebben ${organization} gevraagd om u te bellen.`,
    `Het is de bedoeling dat u uiterlijk ${days.calledBy} bent gebeld. Wij letten daarop.`,
    'U kunt altijd stoppen. Dan ziet niemand nog iets van u.',
  ]),
  carer_accepted: forCarer(({ organization, days }) => [
    `Goed nieuws: ${organization} belt u uiterlijk ${days.promised}.`,
    'Niet gebeld? Laat het ons weten. Dan gaan wij erachteraan.',
  ]),
  carer_waitlisted: forCarer((facts) => [
    `U staat op de lijst bij ${facts.organization}. U bent aan de beurt rond ${facts.days.waiting}.`,
    ...(facts.waitReason ? [handoverTexts.waitReasonsForCarer[facts.waitReason]] : []),
    'Op uw eigen pagina leest u wat nu al kan helpen.',
    `Kunt u niet zo lang wachten? ${callUs(facts)} Dan zoeken wij verder.`,
  ]),
  carer_searching: forCarer(() => [
    'Het lukte op de vorige plek nog niet. Dat is niet uw schuld.',
    'Wij zoeken verder voor u. U hoeft niets te doen. U hoort snel van ons.',
  ]),
  carer_ask_called: forCarer(
    ({ organization }) => [
      `Bent u gebeld door ${organization}?`,
      'Kies ja of nee op uw eigen pagina, of bel ons. Is het nee? Dan gaan wij erachteraan.',
    ],
    'Ja of nee',
  ),
  carer_ask_helped: forCarer(
    () => ['Bent u geholpen?', 'Zeg het ons op uw eigen pagina, of bel ons. Past de hulp niet? Dan zoeken wij verder.'],
    'Geef antwoord',
  ),
  carer_ask_helped_again: forCarer(
    () => [
      'Wij vroegen het al eerder: bent u geholpen?',
      'Zeg het ons op uw eigen pagina, of bel ons. Horen wij niets? Dan bellen wij u.',
    ],
    'Geef antwoord',
  ),
  carer_late: forCarer((facts) => [
    'Wij zijn te laat. Wij hadden al iets voor u moeten vinden. Dat spijt ons.',
    `Wij zoeken nog steeds. Wilt u er iets over zeggen? ${callUs(facts)}`,
  ]),
  carer_finished: forCarer((facts) => [
    'Uw vraag is klaar. Dank u wel voor uw vertrouwen.',
    `Heeft u later weer een vraag? ${callUs(facts)}`,
    `Rond ${facts.days.erased} wissen wij uw gegevens. Wilt u dat nu al? Dat kan op uw eigen pagina.`,
  ]),
  carer_withdrawn: forCarer((facts) => [
    'U bent gestopt. Andere organisaties zien niets meer van u.',
    `Uiterlijk ${facts.days.erased} wissen wij uw gegevens. Wilt u dat nu al? Dat kan op uw eigen pagina.`,
    `Heeft u later weer een vraag? ${callUs(facts)}`,
  ]),
  carer_consent_ended: forCarer((facts) => [
    'Uw toestemming is niet meer geldig. Daarom zijn wij gestopt. Niemand ziet uw vraag nog.',
    `Wilt u toch verder? ${callUs(facts)}`,
    `Uiterlijk ${facts.days.erased} wissen wij uw gegevens.`,
  ]),
  carer_not_reached: forCarer((facts) => [
    'Wij hebben geprobeerd u te bereiken. Dat lukte niet. Daarom hebben wij uw vraag gesloten.',
    `Wilt u nog hulp? ${callUs(facts)} Dan beginnen wij opnieuw.`,
    `Rond ${facts.days.erased} wissen wij uw gegevens.`,
  ]),
  carer_no_offer: forCarer((facts) => [
    'Wij spraken u hierover: er is nu geen hulp die bij u past. Dat is niet uw schuld.',
    'Wij geven door dat deze hulp ontbreekt. Daar staat niets bij over u.',
    `Verandert er iets? ${callUs(facts)}`,
    `Rond ${facts.days.erased} wissen wij uw gegevens.`,
  ]),

  partner_new: forPartner('Er staat iets nieuws voor u klaar', ({ days }) => [
    `Er staat een nieuwe vraag voor u klaar. Wilt u die uiterlijk ${days.due} openen?`,
  ]),
  partner_confirm_call: forPartner('Wilt u dit bevestigen?', ({ days }) => [
    'U nam tijdens een gesprek een vraag over. Wilt u dat uiterlijk de volgende werkdag bevestigen?',
    `U beloofde te bellen uiterlijk ${days.promised}.`,
  ]),
  partner_remind_read: forPartner('Dit wacht nog op u', ({ days }) => [
    'Er staat nog een vraag voor u klaar die niemand heeft geopend.',
    `Opent u de vraag niet uiterlijk ${days.due}? Dan zoeken wij een andere plek.`,
  ]),
  partner_remind_decide: forPartner('Dit wacht nog op u', ({ days }) => [
    'U heeft een vraag geopend, maar nog niet gekozen of u die overneemt.',
    `Kiest u niet uiterlijk ${days.due}? Dan zoeken wij een andere plek.`,
  ]),
  partner_remind_promise: forPartner('Vandaag is de dag', ({ days }) => [
    `U beloofde te bellen uiterlijk ${days.promised}.`,
    'Is er contact geweest? Schrijf dat dan op. Lukte het niet? Schrijf dan uw poging op.',
  ]),
  partner_review_waiting: forPartner('Wilt u hiernaar kijken?', ({ days }) => [
    `Bij u staat iemand op de lijst tot ongeveer ${days.waiting}. Klopt dat nog?`,
    'Is er eerder plek? Beloof dan een dag waarop u belt.',
  ]),
  partner_outcome: forPartner('Wilt u dit afronden?', () => [
    'De mantelzorger is bij u op de goede plek. Dank u wel.',
    'Wilt u opschrijven hoe het is afgelopen? Dat kost een minuut.',
  ]),
  partner_stopped: ({ reference }) => ({
    subject: `U hoeft niets meer te doen (nummer ${reference})`,
    lines: [
      `De vraag met nummer ${reference} is gestopt. U hoeft niets meer te doen. U kunt de vraag niet meer openen.`,
    ],
    button: null,
  }),

  desk_returned: forDesk(({ organization }) => [
    `De vraag kwam terug van ${organization}. Zoek binnen 1 werkdag een andere plek, of bel de mantelzorger.`,
  ]),
  desk_not_called: forDesk(({ organization }) => [
    `De mantelzorger zegt: niet gebeld door ${organization}. Bel binnen 1 werkdag.`,
  ]),
  desk_waitlisted: forDesk(({ organization, days }) => [
    `${organization} zette de vraag op de wachtlijst tot ongeveer ${days.waiting}.`,
  ]),
  desk_promise_passed: forDesk(({ organization, days }) => [
    `${organization} zou uiterlijk ${days.promised} bellen, maar schreef geen contact op. Vraag het na.`,
  ]),
  desk_call_carer: forDesk(() => ['De mantelzorger gaf nog geen antwoord op “Bent u geholpen?”. Bel haar of hem.']),
  desk_reminder: forDesk(() => ['Deze vraag ligt al een werkdag of langer bij ons. Zet vandaag de volgende stap.']),
  desk_alert: forDesk(() => [
    'Deze vraag ligt al 3 werkdagen bij ons. Dat is te lang. De mantelzorger kreeg bericht dat wij te laat zijn.',
  ]),
  desk_ask_renewal: forDesk(() => [
    'De toestemming van de mantelzorger loopt af. Vraag of die blijft gelden.',
    'Gebeurt dat niet binnen 5 werkdagen? Dan stopt de overdracht vanzelf.',
  ]),

  referrer_state: forReferrer(({ reference, state }) => [
    `De vraag met nummer ${reference} die u doorgaf, is nu: ${handoverTexts.stateNames[state]}.`,
    'Meer laten wij niet weten. De mantelzorger vond goed dat u dit hoort.',
  ]),
  referrer_outcome: forReferrer(({ reference, state }) => [
    `De vraag met nummer ${reference} die u doorgaf, is gesloten: ${handoverTexts.stateNames[state]}.`,
    'Dank u wel voor het doorgeven.',
  ]),
} satisfies Record<NoticeTemplate, (facts: NoticeFacts) => Words>

/** What stands around every message. */
export const frame = {
  hello: (name: string | null) => (name ? `Dag ${name},` : 'Dag,'),
  callWithCode: (phone: string, code: string) => `Belt u liever? Dat kan: ${phone}. Noem dan uw code: ${code}.`,
  call: (phone: string) => `Vragen? Bel ons: ${phone}.`,
  keepLink: 'De knop is alleen voor u. Stuur deze e-mail niet door.',
  noReply: 'Op deze e-mail kunt u niet antwoorden.',
  bye: 'Met vriendelijke groet,',
  soon: 'binnenkort',
  at: (day: string, time: string) => `${day} om ${time.replace(':', '.')} uur`,
  anOrganization: 'de organisatie die wij met u afspraken',
  sms: ({ network, link, phone }: { network: string; link: string; phone: string | null }) =>
    `${network}: er is een bericht voor u. Kijk op ${link}${phone ? ` of bel ${phone}` : ''}.`,
}

/** Around a message that goes by post. */
export const letterTexts = {
  title: (reference: string) => `Brief bij nummer ${reference}`,
  make: 'Maak een brief',
  once: 'Print deze brief nu. De code en de link in deze brief ziet u hierna niet meer terug.',
  settle: 'Is de brief op de post? Zet het bericht dan op ‘afgehandeld’.',
  back: 'Terug naar de overdracht',
  print: 'Print deze brief',
  page: 'Uw eigen pagina op internet:',
}

/** Why a message did not arrive, for the desk; empty when that is not known. */
export const failureInWords = (code: string | null): string =>
  Object.entries(failures).find(([known]) => known === code)?.[1] ?? ''

const failures = {
  refused: 'De mailserver weigert het bericht. Klopt het adres?',
  invalid_address: 'Het adres klopt niet.',
  refused_for_now: 'De mailserver nam het bericht na 5 pogingen nog niet aan.',
  not_let_in: 'Onze mailserver laat ons niet toe. Geef dit door aan de beheerder.',
  unreachable: 'De mailserver was na 5 pogingen nog niet bereikbaar. Geef dit door aan de beheerder.',
  no_address: 'Er is geen adres of nummer bekend.',
  no_sms: 'Wij kunnen nog geen sms versturen. Bel de mantelzorger.',
  unclear: 'Wij weten niet zeker of het bericht is aangekomen.',
  bounced: 'Het bericht kwam terug. Klopt het adres?',
} satisfies Record<Failure, string>

export type Failure = FailureCode
type FailureCode =
  | 'refused'
  | 'invalid_address'
  | 'refused_for_now'
  | 'not_let_in'
  | 'unreachable'
  | 'no_address'
  | 'no_sms'
  | 'unclear'
  | 'bounced'
