import type { State } from './handover.ts'
import type { TransitionId } from './transitions.ts'

/** What a row of the table says to the people of a network. */
type RowWords = { readonly rule: string; readonly recorded: string }

/** The words of docs/overdracht.md that stand nowhere else. */
export const texts = {
  title: 'De warme overdracht',
  generated:
    'Dit bestand is gemaakt uit de tabel in `src/handover/transitions.ts`. Verander het daar, en draai `npm run generate`.',
  intro:
    'Een mantelzorger neemt één keer contact op. Daarna zijn anderen aan zet. Hieronder staat wat er dan kan gebeuren: in welke stand een vraag kan staan, wie welke stap mag zetten en wat er vanzelf gebeurt. Wat hier niet staat, kan niet.',
  days: 'Een werkdag is maandag tot en met vrijdag, zonder feestdagen en zonder de eigen sluitingsdagen van het netwerk. Een werkdag eindigt om 17.00 uur; wat daarna komt, telt voor de volgende werkdag. Niets gebeurt vanzelf op een dag waarop niemand werkt.',
  danger: 'Een overdracht is geen noodlijn. Bij gevaar belt u: er is met opzet geen stand ‘crisis’.',
  statesHeading: 'Standen',
  statesHead: ['Stand', 'Code', 'Wat de mantelzorger ziet', 'Wat het betekent', 'FHIR Task.status', 'Einde'],
  stepsHeading: 'Stappen',
  stepsIntro: 'Een coördinator kan wat een mantelzorger kan, als zij het vraagt aan de telefoon of aan de balie.',
  stepsHead: ['Nr', 'Van', 'Naar', 'Wie', 'Regel', 'Wat wij vastleggen'],
  pictureHeading: 'Tekening',
  anyState: 'elke stand die geen einde is',
  anyPartner: 'elke stand bij een organisatie',
  any: 'elke stand, behalve een einde',
  anyAfterConcept: 'elke stand na de voorbereiding, behalve een einde',
  begin: 'het begin',
  yes: 'ja',
  organization: '{organisatie}',
  day: '{datum}',
  meanings: {
    concept: 'Wij bereiden het voor, met de mantelzorger aan de lijn of aan tafel.',
    aangeboden: 'Gestuurd naar één organisatie. Niemand heeft nog gekeken.',
    ontvangen: 'Iemand van de organisatie heeft de vraag geopend.',
    aangenomen: 'De organisatie neemt de vraag over en belooft een dag.',
    wachtlijst: 'De organisatie neemt de vraag over, maar later. Er staat bij wat intussen helpt.',
    contact_gelegd: 'De organisatie zegt dat er echt contact was.',
    aangekomen: 'De mantelzorger zegt het zelf. Niet de organisatie.',
    terug_bij_coordinator: 'Geweigerd, te laat, niet bereikt, of de mantelzorger zegt nee. Wij zoeken verder.',
    afgerond: 'De uitkomst is bekend.',
    ingetrokken: 'De toestemming is weg, of de mantelzorger wil niet meer.',
    niet_bereikt: 'De organisatie en wij konden de mantelzorger niet bereiken.',
    zonder_aanbod: 'Er is geen passende hulp. Dat telt mee als gemis, zonder naam.',
    fout: 'Verkeerde persoon, of twee keer gemaakt.',
  } satisfies Record<State, string>,
  rows: {
    T01: {
      rule: 'De mantelzorger weet ervan, en er is geen gevaar. Zonder toestemming binnen 2 werkdagen wissen wij de overdracht (T25). Kwam zij uit een terugbelverzoek of een verwijzing, dan ligt die weer bij de coördinator.',
      recorded: 'wie, hoe het binnenkwam',
    },
    T02: {
      rule: 'De mantelzorger gaf toestemming voor deze ene organisatie, wij kunnen haar bereiken, en de organisatie neemt dit soort vragen aan. Een verwijzer mag dit alleen met een eigen vraag.',
      recorded: 'toestemming, beurt 1',
    },
    T03: {
      rule: 'Driegesprek: iemand van de organisatie is aan de lijn en belooft een dag.',
      recorded: 'toestemming, driegesprek, beloofde dag',
    },
    T03b: { rule: 'Na een driegesprek heeft de organisatie het niet binnen 1 werkdag bevestigd.', recorded: 'termijn' },
    T04: { rule: 'Iemand van de organisatie opent de vraag.', recorded: 'wie, wanneer' },
    T05: {
      rule: 'De organisatie kiest een dag waarvóór zij belt: binnen 3 werkdagen, bij snel binnen 1 werkdag.',
      recorded: 'beloofde dag',
    },
    T06: { rule: 'Met een reden, en een betere plek als die er is.', recorded: 'reden' },
    T07: {
      rule: 'Niet geopend: herinnering na 1 werkdag, terug na 2. Bij snel: herinnering na 4 werkuren, terug op de volgende werkdag om 12.00 uur, maar nooit binnen die 4 werkuren.',
      recorded: 'termijn',
    },
    T08: {
      rule: 'Geen besluit: herinnering na 1 werkdag, terug na 2. Bij snel: herinnering dezelfde dag, terug op de volgende werkdag om 12.00 uur, maar nooit binnen 4 werkuren.',
      recorded: 'termijn',
    },
    T09: { rule: 'Op welke dag en hoe. Een voicemail is geen contact.', recorded: 'dag, manier' },
    T10: {
      rule: 'Waarom, tot wanneer ongeveer, en wat intussen helpt. De mantelzorger hoort het eerst van de organisatie zelf.',
      recorded: 'reden, verwachte dag',
    },
    T11: {
      rule: 'Een nieuwe dag waarvóór de organisatie belt, met dezelfde termijn als bij T05.',
      recorded: 'beloofde dag',
    },
    T12: {
      rule: 'Ten minste 3 pogingen op 3 dagen, waarvan 1 buiten kantoortijd of op het moment dat de mantelzorger koos.',
      recorded: 'aantal pogingen',
    },
    T13: {
      rule: 'De beloofde dag is voorbij: die dag een herinnering, een werkdag later een bericht aan de coördinator, na 2 werkdagen terug. Of meer dan 30 werkdagen op de wachtlijst; elke 10 werkdagen vragen wij hoe het staat.',
      recorded: 'termijn',
    },
    T14: {
      rule: '‘Niet gebeld’ of ‘past niet’: de mantelzorger zegt het zelf of aan de coördinator.',
      recorded: 'antwoord',
    },
    T15: {
      rule: 'De toestemming geldt ook voor de nieuwe organisatie en nog lang genoeg; anders vragen wij die opnieuw. Hooguit 4 organisaties.',
      recorded: 'volgende beurt',
    },
    T16: { rule: 'Zelf 2 keer geprobeerd in de laatste 10 werkdagen, en 1 bericht gestuurd.', recorded: 'aantal' },
    T17: {
      rule: 'Verteld in een gesprek. Er komt een telling van gemiste hulp naar soort, gemeente en doelgroep, zonder persoon.',
      recorded: 'soort hulp',
    },
    T18: {
      rule: 'Alleen de mantelzorger zegt het: zelf, of aan de coördinator die haar sprak. Wij vragen het na 3 werkdagen, nog eens na 7, en bellen na 10.',
      recorded: 'antwoord, van wie',
    },
    T19: {
      rule: 'Geen antwoord na 15 werkdagen: de uitkomst is onbekend. Na 20 werkdagen vanzelf.',
      recorded: 'uitkomst',
    },
    T20: { rule: 'Met een uitkomst. Na 20 werkdagen vanzelf.', recorded: 'uitkomst' },
    T21: {
      rule: 'Altijd mogelijk, zonder reden. De organisatie ziet meteen niets meer.',
      recorded: 'alleen het moment',
    },
    T22: {
      rule: 'Verkeerde persoon of twee keer gemaakt. Door wie de vraag maakte, of de coördinator.',
      recorded: 'reden',
    },
    T23: { rule: 'De organisatie vertrekt of neemt geen vragen meer aan.', recorded: 'oorzaak' },
    T24: {
      rule: 'De toestemming geldt 90 dagen. Op 5 werkdagen voor het einde vragen wij haar opnieuw. Zonder antwoord stopt de overdracht, zodat niemand de vraag ziet zonder toestemming.',
      recorded: 'oorzaak',
    },
    T26: {
      rule: 'Een werkdag niets gedaan: herinnering, ook aan de vervanger, elke werkdag opnieuw. Na 3 werkdagen hoort de penvoerder het, en de mantelzorger een eerlijk ‘wij zijn te laat’.',
      recorded: 'termijn',
    },
  } satisfies Record<TransitionId, RowWords>,
}
