import type { Fields } from './site.ts'

/** Everything that the forms of the desk about one handover ask, well filled in on Monday 23 November 2026. */
export const deskFields: Fields = {
  gebeld: 'nee',
  antwoord: 'PAST_NIET',
  moment: 'kantoor',
  functie: 'B6',
  doelgroep: 'WIE-OUD',
  verteld: 'ja',
  gesproken: 'ja',
  uitkomst: 'GEHOLPEN',
  manier: 'gesproken_telefoon',
  onderdeel: ['contact', 'vraag', 'hulp'],
  waarom: 'dubbel',
  hoe: 'bericht',
  'zeker-niet-bereikt': 'ja',
  'zeker-afronding': 'ja',
  'zeker-stoppen': 'ja',
  'zeker-vergissing': 'ja',
}

/** Everything that the forms of a partner ask, with or without an account. */
export const partnerFields: Fields = {
  beldag: '2026-11-24',
  reden: 'VOL',
  contactdag: '2026-11-23',
  manier: 'telefoon',
  moment: 'kantoor',
  waarom: 'PLEK',
  tot: '2026-12-14',
  helpt: 'De inloop op dinsdag is open.',
  verteld: 'ja',
  uitkomst: 'GEHOLPEN',
}

/** A conversation at the desk from which a handover begins. */
export const callFields: Fields = {
  notitie: 'Wie past er een middag op?',
  waarover: 'B6',
  kanaal: 'telefoon',
  gedaan: 'beantwoord',
  naam: 'Hiltje',
  telefoon: '06 12 34 56 78',
  soort: 'B6',
  manier: 'gesproken_telefoon',
  onderdeel: ['contact', 'vraag', 'hulp'],
}
