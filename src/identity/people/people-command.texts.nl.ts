/** The words of `bin/naast people`. */
export const peopleTexts = {
  usage: `         bin/naast people invite --network <naam> --role coordinator --name "Voor Achternaam" --email <adres>

  Maakt een uitnodiging voor de eerste coördinator of beheerder, en toont de link. Die werkt zeven dagen, één keer.

         bin/naast people reset --email <adres>

  Voor wie telefoon en herstelcodes kwijt is: vergeet de tweede stap en meldt overal af. Controleer eerst wie het vraagt.

         bin/naast people provider --network <naam> --name "Gemeente X" --issuer <adres> --client-id <id>

  Laat mensen van een netwerk zich aanmelden bij hun eigen organisatie (OpenID Connect). Het geheim staat in NAAST_OIDC_SECRET.
`,
  unknownVerb: (verb: string) => `‘${verb}’ kennen wij niet. Kies invite, reset of provider.`,
  unknownOption: (option: string) => `De optie ‘${option}’ kennen wij niet.`,
  noValue: (option: string) => `Achter --${option} ontbreekt een waarde.`,
  noNetwork: 'Noem het netwerk: --network hardenberg',
  unknownNetwork: (slug: string) => `Netwerk ‘${slug}’ kennen wij niet.`,
  noRole: (names: string) => `Kies een rol met --role: ${names}. Partners nodigt u uit in de werkplek.`,
  noName: 'Geef een naam met --name "Voor Achternaam"',
  noEmail: 'Geef een e-mailadres met --email naam@organisatie.nl',
  noIssuer: 'Geef het adres van de aanmelddienst met --issuer https://…',
  noClientId: 'Geef de naam waaronder Naast daar bekend is met --client-id',
  unknownEmail: 'Niemand meldt zich aan met dat adres.',
  invited: (name: string, link: string) =>
    `Geef deze link aan ${name}. Hij werkt zeven dagen, één keer:\n\n  ${link}\n\nDaarna meldt ${name} zich aan met een code per e-mail.`,
  reset: 'De tweede stap is vergeten, en de persoon is overal afgemeld.',
  provider: (back: string) => `De aanmelddienst is bewaard. Registreer daar dit adres om terug te komen:\n\n  ${back}`,
}
