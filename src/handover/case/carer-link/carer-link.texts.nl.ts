export const texts = {
  title: (reference: string) => `Link en code bij overdracht ${reference}`,
  once: 'U ziet deze link en code één keer. Lees de code voor, of print deze brief.',
  withdrawn: 'Eerdere links en codes werken niet meer.',
  print: 'Print deze brief',
  back: 'Terug naar de overdracht',
  letter: {
    dear: (name: string) => `Beste ${name},`,
    lead: (network: string) => `U vroeg hulp bij ${network}. Wij zoeken samen met u een goede plek.`,
    link: 'Op internet ziet u hoe het staat. Typ dit adres over:',
    code: 'Of bel ons. Noem dan deze code:',
    phone: (number: string) => `Ons nummer is ${number}.`,
    keep: 'Geef de link en de code aan niemand. Wie ze heeft, kan uw vraag zien.',
    stop: 'Wilt u stoppen? Dat kan altijd. Bel ons, of kies Stoppen op de bladzijde. Dan ziet niemand meer iets van u.',
    regards: (network: string) => `Met vriendelijke groet, ${network}`,
  },
  code: {
    title: 'Helpen met een code',
    lead: 'Belt een mantelzorger met een code? Vul hem hier in. Het telt als kijken namens de mantelzorger, en zij of hij kan dat zien.',
    label: 'Code van de mantelzorger',
    hint: 'Acht letters en cijfers, bijvoorbeeld K7MP-3XQW. Hoofdletters en streepje maken niet uit.',
    missing: 'Vul de acht tekens van de code in.',
    wrong:
      'Deze code kennen wij niet, of hij werkt niet meer. Laat de code nog eens voorlezen. Klopt hij? Zoek de overdracht dan op nummer, en maak een nieuwe code.',
    submit: 'Openen',
  },
}
