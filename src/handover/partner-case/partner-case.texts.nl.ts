import type { StepName } from './steps.ts'

/** The words around one question, for the partner that has it. */
export const texts = {
  title: (reference: string) => `Vraag ${reference}`,
  newTitle: (reference: string) => `Nieuwe vraag ${reference}`,
  inbox: 'Alle vragen',
  kind: 'Hulp die wordt gezocht',
  anyKind: 'hulp voor een mantelzorger',

  closed: {
    lead: 'Iemand die voor een ander zorgt vraagt uw hulp. U ziet de naam en de vraag als u de vraag opent.',
    urgency: 'Hoe snel',
    since: 'Gevraagd sinds',
    until: 'Openen',
    openHint: 'De mantelzorger ziet dat u de vraag heeft geopend.',
  },

  due: {
    ontvangen: (when: string) => `Laat weten of u de vraag aanneemt: ${when}.`,
    aangenomen: (day: string) => `Bel vóór ${day} 17.00 uur. Dat is aan de mantelzorger beloofd.`,
    late: (day: string) => `U zou bellen vóór ${day}. Die dag is voorbij. Bel nu, en leg hieronder vast hoe het ging.`,
    unconfirmed: 'U sprak dit af in een gesprek met drie. Bevestig het hieronder.',
    wachtlijst: (day: string) => `Op de wachtlijst tot ongeveer ${day}.`,
    contact_gelegd: 'U heeft contact gehad. Wij vragen de mantelzorger of de hulp er is. U hoeft nu niets te doen.',
    aangekomen: 'De mantelzorger zegt: ik ben op de goede plek. Laat weten hoe het is afgelopen.',
  },

  facts: {
    title: 'De mantelzorger',
    name: 'Naam',
    phone: 'Telefoon',
    noPhone: 'Geen nummer',
    email: 'E-mail',
    moment: 'Beste moment',
    anyMoment: 'Maakt niet uit',
    voicemail: 'Voicemail inspreken',
    mayVoicemail: 'Ja, dat mag',
    noVoicemail: 'Nee, spreek niets in',
    language: 'Taal',
    dutch: 'Nederlands',
    question: 'De vraag',
  },

  consent: {
    title: 'Toestemming',
    given: ({ day, way }: { day: string; way: string }) => `Gegeven op ${day}, ${way}.`,
    items: (items: string) => `U mag weten: ${items}.`,
    allowed: {
      contact: 'de naam en hoe u de mantelzorger bereikt',
      vraag: 'de vraag',
      hulp: 'welke hulp wordt gezocht',
      uitslag: 'de uitslag van de check',
    },
    until: (day: string) => `De toestemming geldt tot ${day}. Daarna ziet u hier niets meer.`,
    stop: 'De mantelzorger kan altijd stoppen. Ook dan ziet u hier niets meer.',
  },

  actions: {
    title: 'Wat wilt u doen?',
    nothing: 'U kunt nu niets doen met deze vraag.',
    more: 'Iets anders',
  },

  steps: {
    opening: { title: 'Open de vraag', button: 'Open deze vraag' },
    toezegging: { title: 'Wij nemen deze vraag aan', button: 'Neem deze vraag aan' },
    weigering: { title: 'Wij nemen deze vraag niet aan', button: 'Geef de vraag terug' },
    bevestiging: { title: 'Bevestig het gesprek met drie', button: 'Bevestig' },
    contact: { title: 'Wij hebben contact gehad', button: 'Leg het contact vast' },
    poging: { title: 'Wij kregen geen gehoor', button: 'Leg deze poging vast' },
    teruggave: { title: 'Wij kunnen de mantelzorger niet bereiken', button: 'Geef de vraag terug' },
    wachtlijst: { title: 'Zet op onze wachtlijst', button: 'Zet op de wachtlijst' },
    hervatting: { title: 'Er is plek: wij gaan bellen', button: 'Haal van de wachtlijst' },
    uitkomst: { title: 'Rond de vraag af', button: 'Rond af' },
  } satisfies Record<StepName, { title: string; button: string }>,

  promise: {
    legend: 'Vóór welke dag belt u?',
    last: (day: string, days: string) => `De laatste dag die kan is ${day}: dat is ${days} na vandaag.`,
    days: { N: '3 werkdagen', S: '1 werkdag, want deze vraag heeft haast' },
  },
  refusal: {
    hint: 'De mantelzorger hoort niet dat u nee zegt, maar dat het netwerk verder zoekt.',
    legend: 'Waarom niet?',
    place: 'Weet u een betere plek? (mag u overslaan)',
    noPlace: 'Geen andere plek',
  },
  confirm: 'U nam deze vraag aan toen u samen met de mantelzorger en de coördinator aan de lijn was.',
  contact: {
    hint: 'Een voicemail is geen contact. Kies dan ‘Wij kregen geen gehoor’.',
    day: 'Op welke dag?',
    way: 'Hoe?',
  },
  tries: {
    legend: 'Wanneer probeerde u het?',
    done: (count: number) => (count === 1 ? 'U probeerde het 1 keer:' : `U probeerde het ${count} keer:`),
    voicemail: 'U mag een voicemail inspreken. Dat telt als poging, niet als contact.',
    noVoicemail: 'Spreek geen voicemail in: dat wil de mantelzorger niet.',
  },
  giveUp: {
    rule: 'U kunt de vraag teruggeven na 3 pogingen op 3 verschillende dagen, waarvan 1 buiten kantoortijd of op het moment dat de mantelzorger koos.',
    ready: 'U heeft genoeg geprobeerd. Het netwerk neemt het van u over.',
    missing: 'Nu nog nodig:',
    tries: (count: number) => (count === 1 ? 'nog 1 poging' : `nog ${count} pogingen`),
    days: (count: number) => (count === 1 ? 'op nog 1 andere dag' : `op nog ${count} andere dagen`),
    otherTime: '1 poging buiten kantoortijd, of op het moment dat de mantelzorger koos',
  },
  waiting: {
    hint: 'Na 30 werkdagen gaat de vraag terug naar het netwerk.',
    why: 'Waarom moet de mantelzorger wachten?',
    until: 'Tot wanneer ongeveer?',
    weeks: (weeks: number, day: string) => `${weeks === 1 ? '1 week' : `${weeks} weken`}: tot ${day}`,
    note: 'Wat helpt tot die tijd?',
    noteHint: 'De mantelzorger leest dit. Schrijf geen namen of ziektes op. Hoogstens 300 tekens.',
    told: 'Ik heb de mantelzorger zelf verteld dat er een wachtlijst is',
  },
  finish: { legend: 'Hoe is het afgelopen?' },

  missing: {
    promise: 'Kies vóór welke dag u belt',
    reason: 'Kies waarom u deze vraag niet aanneemt',
    contactDay: 'Kies op welke dag het contact was',
    contactWay: 'Kies hoe het contact was',
    slot: 'Kies wanneer u het probeerde',
    waitReason: 'Kies waarom de mantelzorger moet wachten',
    until: 'Kies tot wanneer het ongeveer duurt',
    note: 'Schrijf op wat helpt tot die tijd',
    outcome: 'Kies hoe het is afgelopen',
  },
  noteTooLong: (most: number) => `Maak dit korter: hoogstens ${most} tekens`,

  done: {
    opening: 'U heeft de vraag geopend. De mantelzorger kan zien dat u dat deed.',
    toezegging: 'U nam de vraag aan. De mantelzorger krijgt bericht vóór welke dag u belt.',
    weigering: 'U gaf de vraag terug. Het netwerk zoekt verder. U ziet de vraag niet meer.',
    bevestiging: 'U heeft het gesprek bevestigd.',
    contact: 'Het contact is vastgelegd. Over 3 werkdagen vragen wij de mantelzorger of de hulp er is.',
    poging: 'De poging is vastgelegd.',
    teruggave: 'U gaf de vraag terug. Het netwerk belt de mantelzorger. U ziet de vraag niet meer.',
    wachtlijst: 'De mantelzorger staat op uw wachtlijst, en krijgt bericht wat tot die tijd helpt.',
    hervatting: 'De vraag is van de wachtlijst. De mantelzorger krijgt bericht vóór welke dag u belt.',
    uitkomst: 'De vraag is afgerond. Dank u wel. U ziet de vraag niet meer.',
  } satisfies Record<StepName, string>,

  lost: { title: 'Deze vraag is niet meer bij u', back: 'Naar uw andere vragen' },
}
