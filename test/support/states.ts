import type { Edition, Offer } from '#directory/index.ts'

/** One page in one state, that both the tests with and without a browser visit. */
export type PageState = {
  readonly name: string
  readonly path: string
  /** This form is sent first, to `path`; the page is the answer to it. */
  readonly form?: Readonly<Record<string, string>>
  /** How many offers stand on the reader's own list. */
  readonly saved?: number
  /** The moment on the clock, when it matters. */
  readonly at?: string
  /** The status of the answer; 200 when it is left out. */
  readonly status?: number
}

/** Every public page in its states. `edition` is the network whose pages are visited. */
export const publicStates = (edition: Edition): readonly PageState[] => [
  ...choosing,
  ...[
    ...homes,
    ...searches,
    ...offersOfEveryKind(edition),
    ...reports(edition),
    ...gaps,
    ...lists(edition),
    ...others(edition),
    ...asking(edition),
  ].map((state) => ({ ...state, path: `/${edition.network.slug}${state.path}` })),
  ...wrongAddresses(edition),
]

const choosing: readonly PageState[] = [
  { name: 'choose a network', path: '/' },
  { name: 'choose a network: unknown place', path: '/?plaats=Atlantis' },
  { name: 'choose a network: a place of none of them', path: '/?plaats=Maastricht' },
  { name: 'choose a network: a place of two of them', path: '/?plaats=Noordoost-Overijssel' },
]

const homes: readonly PageState[] = [
  { name: 'home', path: '' },
  { name: 'home in the evening', path: '', at: '2026-11-24T21:30:00+01:00' },
  { name: 'home on a holiday', path: '', at: '2026-12-25T17:05:00+01:00' },
]

/** The places are of Hardenberg: these states are for that network. */
const searches: readonly PageState[] = [
  { name: 'search: nothing asked', path: '/hulp' },
  { name: 'search: words', path: '/hulp?vraag=even+iemand+bij+mijn+vader' },
  { name: 'search: words and place', path: '/hulp?vraag=vervoer&plaats=Dedemsvaart' },
  { name: 'search: postcode', path: '/hulp?vraag=vervoer&plaats=7701+AB' },
  { name: 'search: filters', path: '/hulp?soort=B6&soort=B3&kosten=gratis' },
  { name: 'search: every filter', path: '/hulp?soort=B6&voor=SIT-DEM&kosten=gratis&toegang=vrij_toegankelijk&taal=nl' },
  { name: 'search: order', path: '/hulp?vraag=dementie&plaats=Hardenberg&volgorde=dichtbij' },
  { name: 'search: second page', path: '/hulp?bladzijde=2' },
  { name: 'search: page that is not there', path: '/hulp?vraag=dementie&bladzijde=900' },
  { name: 'search: nothing found', path: '/hulp?vraag=xqzwxqzw' },
  { name: 'search: nothing found with filters', path: '/hulp?vraag=xqzwxqzw&plaats=Sibculo&soort=B6&kosten=betaald' },
  { name: 'search: misspelt', path: '/hulp?vraag=demmentie' },
  { name: 'search: misspelt place', path: '/hulp?vraag=dementie&plaats=Dedemsvart' },
  { name: 'search: unknown place', path: '/hulp?vraag=dementie&plaats=Atlantis' },
  { name: 'search: place elsewhere', path: '/hulp?vraag=dementie&plaats=Hoorn' },
  { name: 'search: someone in crisis', path: '/hulp?vraag=ik+wil+niet+meer+leven' },
  { name: 'search: someone unsafe', path: '/hulp?vraag=mijn+man+slaat+mij' },
]

/** An offer of each kind of access and of fee, and those with most, least and the longest of everything. */
function offersOfEveryKind({ directory: { offers } }: Edition): PageState[] {
  const kinds: readonly (readonly [string, Offer | undefined])[] = [
    ...byKind(offers, ({ access }) => access),
    ...byKind(offers, ({ fee }) => fee.kind),
    ['with an address', most(offers, ({ locations }) => locations.length)],
    ['with opening hours', most(offers, ({ schedules }) => schedules.length)],
    ['for the whole country', offers.find(({ nationwide }) => nationwide)],
    ['for villages only', most(offers, ({ places }) => places.length)],
    ['without any contact', offers.find(({ phone, email, url }) => !phone && !email && !url)],
    ['never checked', offers.find(({ assuredDate }) => assuredDate === null)],
    ['with the longest name', most(offers, ({ name }) => name.length)],
    ['with the longest text', most(offers, ({ description }) => description.length)],
    ['with another name', offers.find(({ alternateName }) => alternateName !== null)],
  ]
  return kinds.flatMap(([name, offer]) => (offer ? { name: `offer: ${name}`, path: `/hulp/${offer.slug}` } : []))
}

const byKind = (offers: readonly Offer[], kindOf: (offer: Offer) => string) =>
  [...Map.groupBy(offers, kindOf)].map(([kind, [offer]]) => [kind, offer] as const)

const most = (offers: readonly Offer[], measure: (offer: Offer) => number) =>
  offers.toSorted((a, b) => measure(b) - measure(a))[0]

function reports({ directory: { offers } }: Edition): PageState[] {
  const path = `/hulp/${offers[0]?.slug}/klopt-niet`
  return [
    { name: 'report: empty', path },
    { name: 'report: errors', path, form: { reden: '', opmerking: 'verhuisd' }, status: 422 },
    {
      name: 'report: errors in both',
      path,
      form: { reden: 'anders', opmerking: 'te lang '.repeat(100) },
      status: 422,
    },
    { name: 'report: done', path: `${path}?dank=ja` },
  ]
}

const gaps: readonly PageState[] = [
  { name: 'gap: empty', path: '/gemiste-hulp?vraag=nachtoppas&plaats=Sibculo' },
  {
    name: 'gap: errors',
    path: '/gemiste-hulp',
    form: { vraag: 'nachtoppas', plaats: 'Sibculo', opmerking: 'bel 06 12 34 56 78' },
    status: 422,
  },
  { name: 'gap: done', path: '/gemiste-hulp?dank=ja' },
]

const lists = ({ directory: { offers } }: Edition): readonly PageState[] => [
  { name: 'saved list: empty', path: '/bewaarlijst' },
  { name: 'saved list: filled', path: '/bewaarlijst', saved: 3 },
  { name: 'saved list: one removed', path: `/bewaarlijst?weg=${offers.at(-1)?.id}`, saved: 2 },
  { name: 'saved list: full', path: '/bewaarlijst?vol=ja', saved: 24 },
  { name: 'offer: on the list', path: `/hulp/${offers[0]?.slug}`, saved: 1 },
]

const others = ({ directory }: Edition): readonly PageState[] => [
  { name: 'organisations', path: '/organisaties' },
  ...directory.organizations.slice(0, 3).map(({ name, slug }) => ({ name, path: `/organisaties/${slug}` })),
  { name: 'contact: open', path: '/contact' },
  { name: 'contact: closed', path: '/contact', at: '2026-11-24T21:30:00+01:00' },
  { name: 'contact: holiday', path: '/contact', at: '2026-12-25T17:05:00+01:00' },
  ...['ik-zorg-voor-iemand', 'het-wordt-te-veel', 'ik-ben-jong', 'voor-professionals'].map(plain),
  ...['hoe-wij-zoeken', 'toegankelijkheid', 'privacy', 'disclaimer', 'sitemap'].map(plain),
]

/** Asking to be called, following a question, and referring; as far as nobody needs a link for it. */
const asking = ({ directory: { offers } }: Edition): readonly PageState[] => [
  ...[
    'terugbellen',
    'terugbellen/dank',
    'mijn-vraag',
    'mijn-vraag/gewist',
    'professionals',
    'professionals/verstuurd',
  ].map(plain),
  { name: 'call back: about an offer', path: `/terugbellen?aanbod=${offers[0]?.slug}` },
  { name: 'call back: in the evening', path: '/terugbellen', at: '2026-11-24T21:30:00+01:00' },
  { name: 'call back: errors', path: '/terugbellen', form: { voor: 'ander', telefoon: '06 1234' }, status: 422 },
  {
    name: 'call back: someone in crisis',
    path: '/terugbellen',
    form: { ...callBack, vraag: 'Ik wil niet meer leven' },
    status: 422,
  },
  { name: 'my question: a link that leads nowhere', path: '/mijn-vraag/bestaat-niet', status: 404 },
  {
    name: 'referral: errors',
    path: '/professionals',
    form: { werkmail: 'naam@gmail.com', akkoord: 'nee' },
    status: 422,
  },
  { name: 'referral: a link that leads nowhere', path: '/verwijzing/bestaat-niet', status: 404 },
]

const callBack = { voor: 'mijzelf', naam: 'Aaltje', telefoon: '06 12 34 56 78', voicemail: 'nee' }

const plain = (path: string): PageState => ({ name: path, path: `/${path}` })

const wrongAddresses = ({ network: { slug } }: Edition): readonly PageState[] => [
  { name: '404 without a network', path: '/nergens', status: 404 },
  { name: '404 in a network', path: `/${slug}/nergens`, status: 404 },
  { name: '404: an offer that is gone', path: `/${slug}/hulp/bestaat-niet`, status: 404 },
  { name: 'an address that is broken', path: `/${slug}/hulp/%ff`, status: 404 },
]
