const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const weekday = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', timeZone: 'UTC' })
const date = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const hourWord = ' uur'

type DueLine = { slug: string; name: string; phone: string; source: string; checkedOn: string | null }

/** Days come in as ISO days; sentences begin with a capital, so what can begin one is given one. */
export const texts = {
  opening: {
    openUntil: (end: string) => `Wij zijn er nu, tot ${end}.`,
    alwaysOpen: 'Dag en nacht bereikbaar.',
    closed: 'Nu gesloten.',
    closedUntil: (start: string) => `Nu gesloten. ${start.charAt(0).toUpperCase()}${start.slice(1)} zijn wij er weer.`,
    from: (day: string, time: string) => `${day} vanaf ${time}`,
    today: 'vandaag',
    tomorrow: 'morgen',
    weekday: (day: string) => weekday.format(new Date(`${day}T00:00:00Z`)),
    onDate: (day: string) => `op ${date.format(new Date(`${day}T00:00:00Z`))}`,
    hourWord,
    time: (hour: number, minutes: string) => `${minutes === '00' ? hour : `${hour}.${minutes}`}${hourWord}`,
    range: (from: string, to: string) => `van ${from} tot ${to}`,
    midnight: 'middernacht',
    wholeDay: 'de hele dag',
    dayAndNight: 'dag en nacht',
    hoursOn: (days: string, hours: string) => `${days} ${hours}`,
    and: 'en',
    weekdays,
    everyDay: 'elke dag',
    through: (first: string, last: string) => `${first} tot en met ${last}`,
    list: (words: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(words),
  },
  place: {
    municipality: (name: string) => `gemeente ${name}`,
    inMunicipality: (place: string, municipality: string) => `${place} (gemeente ${municipality})`,
    postcode: (pc4: string, place: string) => `${pc4} ${place}`,
  },
  phoneBlock: {
    title: 'Liever even praten?',
    somebodyThere: 'U krijgt meteen iemand aan de lijn.',
    thenSomebody: (hours: string) => `Op ${hours} krijgt u meteen iemand aan de lijn.`,
    more: 'Meer manieren om ons te bereiken',
  },
  phoneBlockYoung: {
    title: 'Liever even praten?',
    somebodyThere: 'Je krijgt meteen iemand aan de lijn.',
    thenSomebody: (hours: string) => `Op ${hours} krijg je meteen iemand aan de lijn.`,
    more: 'Meer manieren om contact te krijgen',
  },
  helpBlock: {
    crisis: {
      title: 'Gaat het nu niet meer?',
      lead: 'U hoeft dit niet alleen te dragen. Praat met iemand. Dat kan nu, dag en nacht, ook zonder uw naam te noemen.',
    },
    veilig: {
      title: 'Is het niet veilig?',
      lead: 'Bel voor advies. U vertelt wat er is, samen kijkt u wat kan. Dat kan ook zonder uw naam te noemen.',
    },
  },
  helpLines: {
    call: (number: string) => `Bel ${number}`,
    always: 'Dag en nacht bereikbaar',
    inDoubt: 'Dit nummer kijken wij nog na',
    checkedOn: (day: string) => `Nagekeken op ${day}`,
    demo: 'Voorbeeldnummer, werkt niet echt',
  },
  command: {
    usage: `         bin/naast networks [--dry-run] netwerk.json [nog-een.json …]

  Maakt of verandert netwerken met hun plaatsen, nummers, openingstijden en sluitingsdagen.
  --dry-run         leest de bestanden en zegt wat er niet klopt, en slaat niets op

         bin/naast contacts

  Laat zien welke nummers opnieuw nagekeken moeten worden.
`,
    due: 'Controleer deze nummers:',
    dueLine: ({ slug, name, phone, source, checkedOn }: DueLine) =>
      `  ${slug}: ${name} ${phone}, ${checkedOn ? `nagekeken op ${checkedOn}` : 'nog nooit nagekeken'}. Bron: ${source}`,
    nothingDue: 'Alle nummers zijn op tijd nagekeken.',
    noFiles: 'Noem minstens één bestand van een netwerk.',
    unknownOption: (option: string) => `De optie ${option} kennen wij niet.`,
    unreadable: 'Dit bestand kunnen wij niet lezen. Controleer de naam.',
    notJson: (message: string) => `Dit is geen geldige JSON. ${message}`,
    refused: 'Er is niets opgeslagen. Verbeter het bestand en probeer het opnieuw.',
    sound: (names: readonly string[]) =>
      `Alles klopt: ${names.join(', ') || 'landelijke nummers'}. Dit was een proef, er is niets opgeslagen.`,
    saved: (names: readonly string[]) => `Opgeslagen: ${names.join(', ') || 'landelijke nummers'}.`,
  },
}
