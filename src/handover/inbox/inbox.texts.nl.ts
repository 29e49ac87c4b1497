import type { GroupName } from './inbox.ts'

/** The words of the list of questions that a partner has. */
export const texts = {
  title: 'Uw vragen',
  lead: (organization: string, network: string) =>
    `Vragen van mantelzorgers aan ${organization}, van ${network}. Namen staan hier niet: die ziet u als u een vraag opent.`,
  empty: 'U heeft nu geen vragen. Komt er een nieuwe vraag, dan krijgt u een e-mail.',
  overview: 'In het kort',
  late: (count: number) => (count === 1 ? '1 vraag is te laat' : `${count} vragen zijn te laat`),
  groups: {
    nieuw: 'Nieuw: nog niet geopend',
    beslissen: 'Wacht op uw besluit',
    beloofd: 'Beloofd: u belt',
    wachtlijst: 'Op uw wachtlijst',
    contact: 'Contact gehad',
    afronden: 'Afronden',
  } satisfies Record<GroupName, string>,
  question: (reference: string) => `Vraag ${reference}`,
  urgent: 'Snel',
  since: (when: string) => `gevraagd ${when}`,
  open: (when: string) => `open ${when}`,
  decide: (when: string) => `beslis ${when}`,
  call: (day: string) => `bel vóór ${day} 17.00 uur`,
  called: (day: string) => `te laat: u zou bellen vóór ${day}`,
  confirm: 'bevestig het gesprek met drie',
  waiting: (day: string) => `tot ongeveer ${day}`,
  contact: (when: string) => `contact vastgelegd ${when}`,
  finish: 'de mantelzorger is op de goede plek: laat weten hoe het is afgelopen',
  know: 'Kent u een mantelzorger die hulp zoekt?',
  refer: 'Breng de vraag bij het netwerk',
}
