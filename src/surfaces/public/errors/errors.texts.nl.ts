export const texts = {
  notFound: {
    title: 'Deze bladzijde is er niet',
    lead: 'Misschien is het adres veranderd, of is de hulp er niet meer. Dat ligt niet aan u.',
  },
  broken: {
    title: 'Er ging bij ons iets mis',
    lead: 'Dat ligt niet aan u. Probeer het over een paar minuten nog eens. Heeft u nu iemand nodig? Bel dan.',
  },
  tooMuch: {
    title: 'Even rustig aan',
    lead: 'Er komen erg veel vragen van uw apparaat. Wacht een minuut en probeer het dan nog eens.',
  },
  refused: {
    title: 'Dit kunnen wij niet lezen',
    lead: 'Wat uw browser stuurde, klopt niet of is te groot. Ga terug en probeer het nog eens.',
  },
  home: 'Naar het begin',
  search: 'Zoek hulp',
}
