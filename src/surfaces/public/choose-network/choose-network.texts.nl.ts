export const texts = {
  title: 'Zorgt u voor iemand?',
  description: 'Hulp dichtbij voor wie voor een ander zorgt. Kies waar u woont.',
  lead: 'Er is hulp, ook bij u in de buurt. Waar woont u, of waar woont degene voor wie u zorgt?',
  place: 'Plaats of postcode',
  submit: 'Ga verder',
  all: 'Alle netwerken',
  several: (place: string) => `Er zijn meer netwerken voor “${place}”. Welk netwerk is van u?`,
  unknown: (place: string) =>
    `“${place}” vonden wij niet. Controleer de naam, vul een postcode in, of kies hieronder een netwerk.`,
  elsewhere: 'Woont u ergens anders?',
  elsewhereLead: 'Bel dan de Mantelzorglijn. Zij zoeken met u naar hulp in uw eigen gemeente:',
  none: 'Er staat nog geen netwerk op deze site. Wie Naast beheert, voegt er een toe met bin/naast networks.',
}
