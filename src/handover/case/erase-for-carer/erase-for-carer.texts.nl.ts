export const texts = {
  title: 'Wis nu, voor de mantelzorger',
  link: 'Wis nu alles, voor de mantelzorger',
  of: (name: string, reference: string) => `Van ${name}, overdracht ${reference}.`,
  lead: 'Doe dit alleen als de mantelzorger het zelf vraagt. Wissen kan niet worden teruggedraaid.',
  running: 'De vraag loopt nog. Wist u alles, dan stopt de vraag meteen. Niemand belt de mantelzorger dan nog.',
  lines: [
    'Wij wissen naam, nummer, vraag en alle opmerkingen.',
    'De link en de code van de mantelzorger werken daarna niet meer.',
    'Een bericht aan de mantelzorger dat nog niet weg is, gaat niet meer weg.',
    'Wij houden alleen over dat er een vraag was, zonder dat iemand weet van wie.',
  ],
  code: 'Code van de mantelzorger',
  hint: 'Laat de code voorlezen, ook als u dat net al deed. Acht letters en cijfers, bijvoorbeeld K7MP-3XQW.',
  missing: 'Vul de acht tekens van de code in.',
  wrong:
    'Deze code hoort niet bij deze mantelzorger, of hij werkt niet meer. Laat de code nog eens voorlezen. Is de code kwijt? Ga terug, en maak eerst een nieuwe.',
  submit: 'Ja, wis alles',
  back: 'Nee, terug naar de overdracht',
}
