import type { Role } from './role.ts'

type InvitationWords = {
  readonly name: string
  readonly by: string | null
  readonly role: string
  readonly where: string
  readonly link: string
  readonly until: string
}

/** The words of identity that more than one surface needs. */
export const texts = {
  roles: {
    coordinator: 'coördinator',
    deputy: 'vervanger van de coördinator',
    professional: 'verwijzer',
    partner_user: 'medewerker van een partner',
    partner_manager: 'beheerder bij een partner',
    steering_member: 'lid van de stuurgroep',
    policy_officer: 'beleidsmedewerker',
    editor: 'redacteur',
    administrator: 'beheerder',
  } satisfies Record<Role, string>,
  codeLetter: ({ code, site }: { code: string; site: string }) => ({
    // The code is not in the subject: that stands on a locked screen.
    subject: 'Uw code om aan te melden',
    text: [
      'Dag,',
      '',
      'Uw code om aan te melden is:',
      '',
      `    ${code}`,
      '',
      `Typ deze code op de bladzijde die u open heeft staan: ${site}/aanmelden`,
      'De code werkt tien minuten en één keer.',
      '',
      'Geef deze code aan niemand. Wij vragen er nooit om, ook niet aan de telefoon.',
      'Heeft u niet gevraagd om een code? Dan hoeft u niets te doen.',
      '',
    ].join('\n'),
  }),
  invitationLetter: ({ name, by, role, where, link, until }: InvitationWords) => ({
    subject: `Uitnodiging van ${where}`,
    text: [
      `Dag ${name},`,
      '',
      `${by ?? where} nodigt u uit om mee te werken als ${role} bij ${where}.`,
      '',
      'Open deze bladzijde om ja te zeggen:',
      '',
      link,
      '',
      `Dat kan tot en met ${until}, en één keer. Daarna meldt u zich aan met dit e-mailadres. Een wachtwoord is er niet.`,
      'Kent u dit netwerk niet? Dan hoeft u niets te doen.',
      '',
    ].join('\n'),
  }),
  shell: {
    skip: 'Naar de inhoud',
    menu: 'Hoofdmenu',
    demo: 'Dit is een voorbeeld. De mensen en de vragen zijn verzonnen.',
    account: 'Mijn account',
    otherRole: 'Andere rol',
    signOut: 'Afmelden',
    footer: 'Naast is open software voor netwerken rond mensen die voor een ander zorgen.',
    site: 'Naar de site voor iedereen',
  },
  wrongRole: {
    title: 'Deze bladzijde is niet voor uw rol',
    lead: (needed: string) => `Voor deze bladzijde is een andere rol nodig: ${needed}.`,
    yours: (role: string, network: string) => `U werkt nu als ${role} bij ${network}.`,
    switch: 'Kies een andere rol',
    ask: 'Denkt u dat u deze rol hoort te hebben? Vraag het de coördinator of de beheerder van uw netwerk.',
    home: 'Naar uw begin',
  },
  /** For a form that was sent while its sender was not signed in, or in another role. */
  kept: {
    signIn: { title: 'U bent niet meer aangemeld', label: 'Meld u aan' },
    choose: { title: 'Kies eerst een rol', label: 'Kies een rol' },
    step: { title: 'Nog één stap', label: 'Doe de tweede stap' },
    lead: 'Wat u net verstuurde, is nog niet verwerkt. Het staat nog klaar op deze bladzijde. Laat haar open staan.',
    notDone: 'Wat u net verstuurde, is niet verwerkt.',
    lost: 'Wij konden niet vasthouden wat u invulde. Ga terug in uw browser: vaak staat het daar nog.',
    newWindow: '(opent in een nieuw venster)',
    back: 'Kom daarna hier terug. Heeft u meer dan één rol? Kies dan eerst de rol waarin u dit invulde.',
    again: 'Opnieuw versturen',
  },
  or: ' of ',
  errors: {
    notFound: {
      title: 'Deze bladzijde is er niet',
      lead: 'Misschien is het adres veranderd, of is dit niet (meer) voor u. Dat ligt niet aan u.',
    },
    broken: {
      title: 'Er ging bij ons iets mis',
      lead: 'Dat ligt niet aan u. Wat u deed is misschien niet bewaard. Probeer het over een paar minuten nog eens.',
    },
    refused: {
      title: 'Dit kunnen wij niet aannemen',
      lead: 'Wat uw browser stuurde, klopt niet of komt niet van onze eigen bladzijde. Ga terug en probeer het nog eens.',
    },
    rest: {
      title: 'Even wachten',
      lead: 'Dit is te vaak geprobeerd.',
      until: (time: string) => `Probeer het opnieuw na ${time}.`,
    },
    home: 'Naar het begin',
  },
}
