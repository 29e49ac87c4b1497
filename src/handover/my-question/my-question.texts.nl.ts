import type { Answer } from './answers.ts'

type NowWords = {
  readonly organization: string
  /** Before when the next step has to be taken, in words; null when that moment has passed. */
  readonly due: string | null
  readonly isLate: boolean
  /** Why she waits, in her words; null when she does not, or when that is not known. */
  readonly why: string | null
}

const nothingToDo = 'U hoeft niets te doen.'

/** The words of the carer's own page. */
export const texts = {
  title: 'Uw vraag',
  lead: (network: string) => `Hier ziet u hoe het staat met uw vraag bij ${network}.`,
  keep: 'Deze bladzijde is alleen voor u. Deel de link niet.',
  reference: (number: string) => `Belt u ons? Noem dan nummer ${number}.`,
  nowTitle: 'Zo staat het nu',
  now: {
    concept: () => `Wij bereiden uw vraag samen met u voor. Er gaat nog niets naar een ander. ${nothingToDo}`,
    aangeboden: ({ organization, due }: NowWords) =>
      `${organization} heeft uw vraag gekregen.${due ? ` Uiterlijk ${due} weten wij of zij u bellen.` : ' Wij gaan erachteraan.'} ${nothingToDo}`,
    ontvangen: ({ organization, due }: NowWords) =>
      `Iemand van ${organization} heeft uw vraag gelezen.${due ? ` Uiterlijk ${due} hoort u wanneer zij bellen.` : ' Wij gaan erachteraan.'} ${nothingToDo}`,
    aangenomen: ({ isLate }: NowWords) =>
      isLate
        ? 'Die dag is voorbij. Bent u niet gebeld? Druk dan op de knop. Dan gaan wij erachteraan.'
        : 'Zij hebben uw vraag aangenomen. Bent u dan niet gebeld? Druk op de knop. Dan gaan wij erachteraan.',
    wachtlijst: ({ organization, why }: NowWords) =>
      `${organization} gaat u helpen, maar nu nog niet.${why ? ` ${why}` : ''} Duurt het u te lang? Druk op de knop, of bel ons.`,
    contact_gelegd: ({ organization }: NowWords) =>
      `${organization} zegt dat u contact had. Laat ons hieronder weten of u bent geholpen.`,
    aangekomen: () => `U bent geholpen. Wij ronden uw vraag af. ${nothingToDo}`,
    terug_bij_coordinator: ({ due, isLate }: NowWords) =>
      isLate
        ? 'Wij zijn te laat. Dat spijt ons. Bel ons als u niet wilt wachten.'
        : `Het lukte daar niet. Dat is niet uw schuld. Wij zoeken een andere plek${due ? ` en bellen u uiterlijk ${due}` : ' en bellen u'}. ${nothingToDo}`,
    afgerond: () => 'Dank u wel. Heeft u later weer een vraag? Bel ons gerust.',
    ingetrokken: () =>
      'Niemand buiten ons ziet nog iets van u, en wij bellen u niet meer. Van gedachten veranderd? Bel ons.',
    niet_bereikt: () => 'Wij belden een paar keer en lieten een bericht achter. Wilt u toch hulp? Bel ons.',
    zonder_aanbod: () =>
      'Wij hebben goed gezocht. Er is nu geen hulp die past. Dat gaven wij door, zonder uw naam, zodat er iets aan kan veranderen. Wordt het anders of zwaarder? Bel ons.',
    fout: () => `Deze vraag was per ongeluk gemaakt. ${nothingToDo}`,
  },
  bridging: 'Wat intussen kan helpen',
  calledTitle: 'Bent u gebeld?',
  helpedTitle: 'Bent u geholpen?',
  elseTitle: 'Gaat het niet goed?',
  answers: {
    gebeld_ja: 'Ja, ik ben gebeld',
    gebeld_nee: 'Nee, ik ben niet gebeld',
    geholpen: 'Ja, ik ben geholpen',
    nog_niet: 'Nog niet',
    niet_gebeld: 'Ik ben niet gebeld',
    past_niet: 'Dit past niet bij mij',
  } satisfies Record<Answer, string>,
  done: {
    gebeld_ja: 'Dank u wel. Fijn dat u bent gebeld.',
    gebeld_nee: 'Dank u wel. Wij gaan erachteraan.',
    geholpen: 'Fijn dat u bent geholpen. Dank u wel voor uw antwoord.',
    nog_niet: 'Dank u wel. Wij vragen het later nog een keer. Wilt u niet wachten? Bel ons.',
    niet_gebeld: 'Dank u wel. Wij gaan erachteraan en bellen u.',
    past_niet: 'Dank u wel. Wij zoeken iets dat beter past en bellen u.',
    gestopt: 'U bent gestopt.',
    verlengd: 'Dank u wel. Uw toestemming is verlengd.',
  } satisfies Record<Answer | 'gestopt' | 'verlengd', string>,
  refused: 'Dat lukte niet',
  timelineTitle: 'Wat er tot nu toe gebeurde',
  consentTitle: 'Wie uw vraag mag zien',
  consentNone: 'U gaf nog geen toestemming. Niemand buiten ons ziet uw vraag.',
  consentItems: (items: string) => `U gaf toestemming voor: ${items}.`,
  consentGiven: (day: string, way: string) => `Gegeven op ${day}, ${way}.`,
  consentUntil: (day: string) => `Geldig tot ${day}.`,
  consentWithdrawn: (day: string) => `Ingetrokken op ${day}.`,
  sees: 'Ziet uw vraag nu.',
  seesNot: 'Ziet nu niets van u.',
  takeBack: (organization: string) => `Trek uw toestemming voor ${organization} in`,
  renewLink: 'Verleng uw toestemming',
  renew: {
    title: 'Uw toestemming verlengen',
    ask: (organization: string, items: string) =>
      `Mogen wij ${items} nog 90 dagen delen met ${organization}? U kunt altijd stoppen. Dan zien zij niets meer van u.`,
    none: 'Zegt u nee, of doet u niets? Dan stopt uw vraag als de toestemming afloopt. Dat heeft verder geen gevolgen.',
    submit: 'Ja, dat mag',
  },
  lookedTitle: 'Wie uw vraag bekeek',
  lookedNone: 'Nog niemand, behalve uzelf.',
  looked: {
    desk: (network: string) => `Een coördinator van ${network}`,
    professional: 'Wie u verwees',
    saw: 'keek naar uw vraag',
    did: 'deed iets met uw vraag',
    times: (times: number) => (times === 1 ? '1 keer' : `${times} keer`),
  },
  ownTitle: 'Wat wij van u opschreven',
  own: {
    name: 'Naam',
    phone: 'Telefoon',
    email: 'E-mail',
    bestMoment: 'Wanneer u gebeld wilt worden',
    voicemail: 'Bericht inspreken',
    language: 'Taal',
    postcode: 'Postcode',
    question: 'Uw vraag',
    broughtBy: 'Wie het voor u vroeg',
    wrong: 'Klopt er iets niet? Bel ons, dan veranderen wij het.',
    yes: 'mag',
    no: 'liever niet',
  },
  stopTitle: 'Stoppen of wissen',
  stopLead: 'U mag altijd stoppen. U hoeft niet te zeggen waarom.',
  stopLink: 'Stoppen',
  eraseLink: 'Wis nu alles',
  eraseOn: (day: string) => `Op ${day} wissen wij uw gegevens. Wilt u dat nu al? Kies dan: wis nu alles.`,
  stop: {
    title: 'Wilt u stoppen?',
    lead: (organization: string | null) =>
      organization
        ? `Dan ziet ${organization} meteen niets meer van u. Uw toestemming is dan ingetrokken.`
        : 'Dan zoeken wij niet verder.',
    lines: [
      'Wij bellen u niet meer.',
      'Binnen één werkdag wissen wij uw naam, nummer en vraag.',
      'Het heeft geen gevolgen voor andere hulp. U mag later altijd opnieuw bellen.',
      'Wilt u alleen een andere organisatie? Ga dan terug, en kies daar: dit past niet bij mij. Of bel ons.',
    ],
    submit: 'Ja, ik wil stoppen',
  },
  erase: {
    title: 'Wilt u nu alles wissen?',
    running: 'Uw vraag loopt nog. Wist u alles, dan stopt uw vraag meteen en belt niemand u meer.',
    lines: [
      'Wij wissen uw naam, nummer, vraag en alles wat u schreef. Dat kan niet terug.',
      'Deze bladzijde werkt daarna niet meer.',
      'Wij houden alleen over dat er een vraag was, zonder dat iemand weet van wie.',
    ],
    submit: 'Ja, wis alles',
  },
  back: 'Nee, ga terug',
  erased: {
    title: 'Alles is gewist',
    lead: 'Uw naam, nummer en vraag staan niet meer bij ons. Wilt u later toch hulp? Bel ons gerust.',
  },
  gone: {
    title: 'Deze link werkt niet meer',
    lead: 'Misschien is de link oud, of zijn uw gegevens al gewist. Kijk ook of de hele link is gekopieerd.',
    next: 'Bel ons. Dan kijken wij samen hoe het staat, en krijgt u als dat kan een nieuwe link.',
  },
  about: {
    title: 'Uw vraag volgen',
    lead: 'Heeft u ons iets gevraagd? Dan kunt u zelf zien hoe het staat.',
    lines: [
      'In de e-mail of brief van ons staat een link. Die link is alleen voor u.',
      'Achter de link ziet u wie u belt en vóór wanneer. U kunt er zeggen dat u niet bent gebeld, stoppen, of alles wissen.',
      'Er staat ook een korte code bij. Die is voor aan de telefoon: noem hem als u ons belt. Op deze site vult u hem nergens in. Vraagt iemand u daarom? Doe het niet, en bel ons.',
      'Link kwijt? Bel ons. U krijgt dan een nieuwe.',
    ],
  },
}
