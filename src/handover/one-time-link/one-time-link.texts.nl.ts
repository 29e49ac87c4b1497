/** The words around the link by which a partner without an account comes to one question. */
export const texts = {
  door: {
    title: 'Een vraag voor uw organisatie',
    lead: (network: string) => `${network} vraagt uw hulp voor een mantelzorger.`,
    why: 'Wij willen zeker weten dat alleen u de vraag leest. Daarom sturen wij eerst een code van 6 cijfers. Die gaat naar het e-mailadres van uw organisatie dat bij ons bekend is.',
    button: 'Stuur mij een code',
    have: 'Ik heb al een code',
  },
  code: {
    title: 'Vul de code in',
    lead: 'Wij stuurden een code van 6 cijfers naar het e-mailadres van uw organisatie. De code werkt 10 minuten.',
    label: 'Code',
    hint: '6 cijfers',
    button: 'Ga verder',
    none: 'Komt er niets? Kijk ook bij ongewenste e-mail, of vraag een nieuwe code.',
    again: 'Stuur een nieuwe code',
    missing: 'Vul de 6 cijfers uit de e-mail in',
    wrong: (left: number) =>
      `Deze code klopt niet. U kunt het nog ${left} keer proberen. Gebruik de code uit de laatste e-mail.`,
    over: 'Deze code werkt niet meer. Vraag hieronder een nieuwe code.',
    tooMany: 'U vroeg vandaag al te vaak een code. Probeer het morgen weer, of bel ons.',
  },
  letter: ({ code, network }: { code: string; network: string }) => ({
    subject: `Uw code van ${network}`,
    text: [
      `Uw code is ${code}. Vul deze code in op de pagina die u net opende. De code werkt 10 minuten.`,
      'Geef de code aan niemand anders. Vroeg u geen code? Dan hoeft u niets te doen.',
      network,
    ].join('\n\n'),
  }),
  ready: { title: 'Dank u wel', thanks: 'U kunt dit venster sluiten.' },
}
