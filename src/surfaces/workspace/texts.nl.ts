/** The words around the pages of the workspace. */
export const texts = {
  name: 'Werkplek',
  menu: {
    start: 'Begin',
    people: 'Mensen',
    today: 'Vandaag',
    call: 'Gesprek',
    handovers: 'Overdrachten',
    partners: 'Partners',
  },
  start: {
    title: (name: string) => `Dag ${name}`,
    lead: (role: string, network: string) => `U werkt als ${role} bij ${network}.`,
    nothing: 'Voor uw rol staat hier nu niets dat wacht.',
    doors: 'Wat u hier kunt doen',
    people: 'Wie er in het netwerk werken, uitnodigen en rollen beëindigen',
    account: 'Uw eigen account: rollen, aanmelden, waar u bent aangemeld',
    site: 'De site zoals iedereen die ziet',
  },
}
