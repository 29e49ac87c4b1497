/** The words around the pages of the portal. */
export const texts = {
  name: 'Partnerportaal',
  menu: { start: 'Begin', people: 'Mensen' },
  start: {
    title: (name: string) => `Dag ${name}`,
    lead: (organization: string, network: string) => `U werkt voor ${organization}, partner van ${network}.`,
    doors: 'Wat u hier kunt doen',
    people: 'Wie er bij uw organisatie meewerken, uitnodigen en rollen beëindigen',
    account: 'Uw eigen account: rollen, aanmelden, waar u bent aangemeld',
    site: 'De site zoals iedereen die ziet',
  },
}
