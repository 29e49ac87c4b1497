/** Which text was read aloud; goes with every consent. Another text is another version. */
export const scriptVersion = 'spreektekst-1'

/** The same for asking once more; apart, because it promises no call. */
export const renewalVersion = 'spreektekst-verlengen-1'

export const texts = {
  script: {
    title: 'Lees dit voor',
    text: (organization: string, day: string, kept: number) =>
      `“Mag ik uw naam, nummer en vraag doorgeven aan ${organization}? Zij bellen u vóór ${day}. U kunt altijd stoppen. Dan zien zij niets meer van u. Wij wissen alles ${kept} dagen nadat het klaar is. Is dat goed?”`,
    someOrganization: 'de organisatie die u kiest',
    refused: 'Zegt de mantelzorger nee? Dan gaat er niets door. Geef het nummer, of blijf samen aan de lijn.',
  },
  renewal: {
    text: (organization: string, items: string) =>
      `“Mogen wij ${items} nog 90 dagen delen met ${organization}? U kunt altijd stoppen. Dan zien zij niets meer van u. Is dat goed?”`,
    refused:
      'Zegt de mantelzorger nee? Sla dan niets op. De vraag stopt als de toestemming afloopt. Dat heeft verder geen gevolgen.',
  },
  way: 'Hoe gaf de mantelzorger toestemming?',
  wayMissing: 'Kies hoe de mantelzorger toestemming gaf.',
  items: 'Wat mag de organisatie weten?',
  itemsHint: 'Vink alleen aan waar de mantelzorger ja op zei.',
  itemsMissing: 'Zonder naam, nummer en vraag kan de organisatie niet bellen. Vraag of dat mag, en vink beide aan.',
  stillValid: (day: string) => `De mantelzorger gaf hiervoor al toestemming. Die geldt tot ${day}.`,
}
