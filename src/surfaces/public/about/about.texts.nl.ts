/** Pages about the site itself. Each part: a heading and its paragraphs. Amounts of time come from the settings. */
export type AboutText = {
  readonly title: string
  readonly lead: string
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[]
}

export type Facts = {
  readonly network: string
  readonly phone: string
  readonly gapDays: number
  readonly reportDays: number
  readonly auditDays: number
  readonly accessDays: number
  /** After how many days without a role somebody who signed in is forgotten. */
  readonly leaverDays: number
  /** How long what is kept of a question that somebody asks us. Days, or working days. */
  readonly handover: {
    readonly conceptWorkingDays: number
    readonly contentDays: number
    readonly stoppedWorkingDays: number
    readonly requestDays: number
    readonly unconfirmedWorkingDays: number
    readonly consentDays: number
  }
  readonly closeness: Readonly<Record<'dorp' | 'gemeente' | 'regio' | 'landelijk' | 'elders', number>>
  /** The host that is sent the words of a question to put results in order; null when nobody is. */
  readonly helper: string | null
}

const workingDays = (count: number) => (count === 1 ? '1 werkdag' : `${count} werkdagen`)
const decimal = (number: number) => number.toLocaleString('nl-NL')

/** Said only where an administrator let another computer help with the order of results. */
const helperNote = (host: string) =>
  `Om hulp beter op volgorde te zetten, sturen wij uw zoekwoorden naar ${host}. Zonder uw naam en zonder uw internetadres.`

export const texts = {
  howWeSearch: ({ network, closeness }: Facts): AboutText => ({
    title: 'Hoe wij zoeken',
    lead: 'Niemand kan betalen om hoger te staan. Dit is de regel, en hij geldt voor iedereen.',
    parts: [
      {
        title: 'Eerst: past het bij uw woorden?',
        lines: [
          'Wij zoeken in de naam, de korte uitleg, de lange uitleg en de onderwerpen van elk aanbod. De naam telt het zwaarst.',
          'U hoeft de officiële woorden niet te kennen. Wij weten dat “even eruit” bij “even vrij van de zorg” hoort. Onder de zoekbalk staat hoe wij uw vraag begrepen.',
          'Een tikfout is niet erg. Ook meervoud en woorden die los of aan elkaar staan, vinden wij.',
        ],
      },
      {
        title: 'Dan: is het dichtbij?',
        lines: [
          'Past het even goed? Dan staat hulp in uw eigen dorp of stad bovenaan. Daarna uw gemeente, dan de regio, dan heel Nederland.',
          'Is hulp alleen voor een ander dorp of een andere gemeente? Dan staat die lager, en dat staat erbij.',
        ],
      },
      {
        title: 'Is het dan nog gelijk?',
        lines: ['Gratis gaat voor betaald. Kort geleden gecontroleerd gaat voor lang geleden. Daarna op alfabet.'],
      },
      {
        title: 'Voor wie het wil narekenen',
        lines: [
          'Elk aanbod krijgt een getal: hoe goed het bij uw woorden past. Wat veel minder past dan het beste, laten wij weg.',
          `Dat getal gaat keer ${decimal(closeness.dorp)} in uw eigen dorp of stad, keer ${decimal(closeness.gemeente)} in uw gemeente, keer ${decimal(closeness.regio)} in de regio en keer ${decimal(closeness.landelijk)} voor heel Nederland. Hulp die alleen voor een andere plaats is, gaat keer ${decimal(closeness.elders)}.`,
          'Zoekt u zonder woorden? Dan telt alleen hoe dichtbij het is.',
        ],
      },
      {
        title: 'Wat wij niet doen',
        lines: [
          `${network} onthoudt niet wat u zoekt. Wij maken geen profiel van u.`,
          'Organisaties betalen niet voor hun plaats in de lijst.',
        ],
      },
    ],
  }),
  accessibility: ({ phone }: Facts): AboutText => ({
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet deze site kunnen gebruiken. Met een oude telefoon, met een schermlezer, met alleen het toetsenbord, of zonder JavaScript.',
    parts: [
      {
        title: 'Wat wij doen',
        lines: [
          'Wij bouwen volgens WCAG 2.2, niveau AA. Bij elke verandering controleert een programma alle bladzijden.',
          'Bovenaan kunt u de tekst groter maken en de letters ruimer zetten. Uw keuze blijft op dit apparaat.',
          'Elke bladzijde kunt u printen.',
        ],
      },
      {
        title: 'Wat nog niet is gedaan',
        lines: [
          'De site is nog niet door een onafhankelijk bureau onderzocht. Ook is zij nog niet getest door mensen die moeilijk lezen.',
        ],
      },
      { title: 'Lukt iets niet?', lines: [`Bel ons: ${phone}. Wij helpen u meteen, en wij maken het beter.`] },
    ],
  }),
  privacy: ({ network, phone, helper, handover, ...days }: Facts): AboutText => ({
    title: 'Privacy',
    lead: `U kunt alles lezen en zoeken zonder te zeggen wie u bent. ${network} heeft geen lijst van mantelzorgers.`,
    parts: [
      {
        title: 'Wat wij niet bewaren',
        lines: [
          'Wat u zoekt, wat u leest en waar u woont. Er zijn geen bedrijven die op deze site meekijken.',
          ...(helper ? [helperNote(helper)] : []),
        ],
      },
      {
        title: 'Wat op uw eigen apparaat staat',
        lines: [
          'Uw keuze voor grotere letters: een jaar. Uw bewaarlijst: een half jaar. Dat zijn kleine bestanden (cookies). U kunt ze zelf wissen.',
        ],
      },
      {
        title: 'Wat wij wel bewaren',
        lines: [
          `Meldt u dat u hulp mist? Dan bewaren wij uw zoekwoorden, de plaats en uw zin ${days.gapDays} dagen. Zonder uw naam.`,
          'Wij tellen per maand welke woorden niets opleveren. Pas als vijf mensen hetzelfde zochten, kunnen wij die woorden lezen. Wie zocht, weten wij niet.',
          `Meldt u dat iets niet klopt? Dan bewaren wij uw melding ${days.reportDays} dagen. Zonder uw naam.`,
          `Wat medewerkers veranderen, schrijven wij op in een logboek. Dat bewaren wij ${days.auditDays} dagen.`,
          'Uw internetadres (IP-adres) gebruiken wij alleen om misbruik te stoppen: hooguit een uur, en niet op schijf.',
          'Meldt u zich aan, of werkt uw link niet? Dan bewaren wij hooguit drie uur een code die van uw internetadres is gemaakt. Het adres zelf bewaren wij niet.',
        ],
      },
      {
        title: 'Als u ons een vraag stelt',
        lines: [
          'Dan bewaren wij uw naam, hoe wij u bereiken en uw vraag. Dat staat versleuteld in onze database. Naar uw burgerservicenummer, uw geboortedatum of een ziekte vragen wij niet.',
          'Uw vraag gaat alleen naar een andere organisatie als u dat goed vindt. Per organisatie vragen wij het opnieuw. U kunt altijd stoppen. Dan ziet die organisatie meteen niets meer.',
          `Vraagt u ons alleen om te bellen? ${handover.requestDays} dagen nadat wij u hielpen, wissen wij uw gegevens.`,
          `Gaat uw vraag naar een organisatie? Als het klaar is, wissen wij uw gegevens na ${handover.contentDays} dagen. Stopt u eerder? Dan binnen ${workingDays(handover.stoppedWorkingDays)}. Op uw eigen pagina kunt u het ook meteen doen.`,
          `Geeft u geen toestemming? Dan geven wij niets door. Wat wij daarvoor klaarzetten, is weg na ${workingDays(handover.conceptWorkingDays)}.`,
          `Meldt een professional u aan, maar bevestigt die dat niet? Dan is de aanmelding weg na ${workingDays(handover.unconfirmedWorkingDays)}.`,
          `Dat u toestemming gaf, en wanneer, bewaren wij nog ${handover.consentDays} dagen na het einde. Zonder uw naam.`,
          `Wie uw gegevens bekijkt, schrijven wij op. U kunt dat zien op uw eigen pagina. Dat logboek bewaren wij ${days.accessDays} dagen. Uw naam staat er niet in.`,
          'Wij tellen hoeveel vragen er waren en hoe lang het duurde. Daarin bent u niet te herkennen.',
        ],
      },
      {
        title: 'Als u zich aanmeldt voor uw werk',
        lines: [
          'Dan bewaren wij uw naam, uw e-mailadres, uw rollen en waarmee u zich aanmeldt.',
          `Hebt u ${days.leaverDays} dagen nergens meer een rol? Dan wissen wij uw naam, uw adres en alles waarmee u zich aanmeldde. In het logboek blijft alleen een nummer staan.`,
        ],
      },
      {
        title: 'Uw rechten',
        lines: [
          ...(phone ? [`Wilt u uw gegevens zien, veranderen of laten wissen? Bel ons: ${phone}.`] : []),
          'U mag vragen wat wij van u hebben. Bent u het ergens niet mee eens? Dan kunt u klagen bij de Autoriteit Persoonsgegevens.',
        ],
      },
    ],
  }),
  disclaimer: ({ network, phone }: Facts): AboutText => ({
    title: 'Disclaimer',
    lead: 'Wij doen ons best dat alles klopt. Toch kan er iets veranderd zijn.',
    parts: [
      {
        title: 'Controleer het bij de organisatie',
        lines: [
          'Bij elk aanbod staat wanneer het is gecontroleerd. Bel bij twijfel eerst de organisatie.',
          'Ziet u een fout? Meld het bij het aanbod, of bel ons.',
        ],
      },
      {
        title: 'Geen medisch advies',
        lines: [
          `${network} geeft geen medisch advies. Maakt u zich zorgen om uw gezondheid? Bel uw huisarts. Bel 112 als er gevaar is.`,
        ],
      },
      { title: 'Vragen', lines: [`Bel ons: ${phone}.`] },
    ],
  }),
}
