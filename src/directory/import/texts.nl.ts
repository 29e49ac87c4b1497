export const texts = {
  row: {
    notUtf8: 'Het bestand is geen UTF-8-tekst. Sla het op als UTF-8.',
    notJson: 'Deze regel is geen geldige JSON. Zet op elke regel één object tussen { en }.',
    notAnObject: 'Deze regel is geen object. Zet de gegevens tussen { en }.',
    twice: (line: number) => `Dit nummer staat ook op regel ${line}. Geef elke rij een eigen nummer.`,
    missing: 'Dit veld is leeg. Vul het in.',
    unknownField: 'Dit veld kennen wij niet. Haal het weg of verbeter de naam.',
    notText: 'Dit is geen tekst. Zet de tekst tussen aanhalingstekens.',
    notAList: 'Dit is geen lijst. Zet de waarden tussen [ en ].',
    notAPart: 'Dit is geen object. Zet de gegevens tussen { en }.',
    notYesOrNo: 'Vul true of false in.',
    tooLong: (max: number, length: number) => `De tekst is ${length} tekens lang. Het mogen er ${max} zijn.`,
    tooMany: (max: number) => `De lijst is te lang. Er mogen ${max} waarden in staan.`,
    html: 'In de tekst staat HTML. Vul gewone tekst in.',
    controls: 'In de tekst staan onzichtbare tekens die niet mogen. Typ de tekst opnieuw.',
    notAChoice: (value: string, options: readonly string[]) =>
      `‘${value}’ kennen wij niet. Kies uit: ${options.join(', ')}.`,
    notANumber: (from: number, to: number) => `Vul een getal in van ${from} tot en met ${to}.`,
    badId: 'Dit nummer mag alleen letters, cijfers en de tekens . _ : - bevatten.',
    unknownOrganization: (id: string) => `Organisatie ‘${id}’ staat niet in het bestand en niet in de database.`,
    unknownCode: (code: string) => `Code ‘${code}’ staat niet in de taxonomie.`,
    unknownLanguage: (code: string) => `‘${code}’ is geen taalcode volgens ISO 639, zoals nl of pl.`,
    noArea: 'Noem minstens één gemeente, of zet nationwide op true.',
    badPhone: 'Dit is geen telefoonnummer. Gebruik cijfers en spaties, zoals 0523 000 123.',
    badEmail: 'Dit is geen e-mailadres. Voorbeeld: naam@voorbeeld.nl.',
    badUrl: 'Dit is geen webadres. Begin met https:// of http://.',
    badPostalCode: 'Dit is geen postcode. Voorbeeld: 7771 AB, of alleen 7771.',
    badTime: 'Dit is geen tijd. Schrijf uren en minuten als 09:30.',
    timePair: 'Vul een begintijd én een eindtijd in, of geen van beide.',
    closesTooEarly: (opens: string, closes: string) =>
      `De eindtijd ${closes} is niet later dan de begintijd ${opens}. Duurt het tot de volgende dag? Zet dat in description.`,
    badDate: 'Dit is geen datum. Schrijf jaar, maand en dag als 2026-03-31.',
    dateAhead: (day: string) => `${day} ligt in de toekomst.`,
    agesCrossed: (minimum: number, maximum: number) =>
      `De laagste leeftijd (${minimum}) is hoger dan de hoogste (${maximum}).`,
    pointIncomplete: 'Vul latitude én longitude in, of geen van beide.',
    pointAbroad: (latitude: number, longitude: number) =>
      `Het punt ${latitude}, ${longitude} ligt niet in Nederland. Zijn latitude en longitude verwisseld?`,
  },
  report: {
    where: (line: number, id: string | null) => (id ? `regel ${line} (${id})` : `regel ${line}`),
    counts: ({ added, changed, unchanged, removed }: Numbers) =>
      `${added} nieuw, ${changed} gewijzigd, ${unchanged} hetzelfde, ${removed} verwijderd`,
    written: 'Alles is opgeslagen.',
    wouldWrite: 'Dit was een proef. Er is niets opgeslagen.',
    refused: (rows: number) =>
      rows === 1
        ? 'Er is niets opgeslagen. Verbeter deze rij en probeer het opnieuw.'
        : `Er is niets opgeslagen. Verbeter deze ${rows} rijen en probeer het opnieuw.`,
  },
  command: {
    usage: `Gebruik: bin/naast import --network <naam>[,<naam>…] [opties] organizations.jsonl services.jsonl
         bin/naast import --country [opties] organizations.jsonl services.jsonl

  --network         het netwerk waarvoor u importeert, zoals hardenberg of hardenberg,ommen
  --country         voor het hele land
  --dry-run         laat zien wat er zou gebeuren, en slaat niets op
  --remove-missing  haalt weg wat niet meer in de bestanden staat

Elke regel van een bestand is één JSON-object. Is er iets mis, dan wordt er niets opgeslagen.
Einde: 0 gelukt, 1 rijen geweigerd, 2 verkeerd aangeroepen, 3 de database werkt niet.`,
    unknownOption: (option: string) => `De optie ${option} bestaat niet.`,
    unknownCommand: (command: string) => `De opdracht ‘${command}’ bestaat niet.`,
    forWhom: 'Zeg voor wie u importeert: --network met de naam van een netwerk, of --country.',
    files: 'Noem één of twee bestanden: met organisaties, met diensten, of van elk één.',
    sameKind: 'Deze twee bestanden zijn van dezelfde soort. Importeer ze na elkaar.',
    unreadable: (file: string) => `Het bestand ${file} is niet te lezen. Bestaat het, en mag u het lezen?`,
    unknownNetwork: (slug: string, known: readonly string[]) =>
      `Het netwerk ‘${slug}’ bestaat niet. Wel: ${known.join(', ') || 'nog geen enkel netwerk'}.`,
  },
}

type Numbers = { added: number; changed: number; unchanged: number; removed: number }
