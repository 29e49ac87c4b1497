import { randomUUID } from 'node:crypto'
import { currentAttempt, type Handover } from '#handover/index.ts'
import { newToken } from '#platform/random.ts'
import type { CarerContent } from '../../src/handover/content.ts'
import { confirmRequest } from '../../src/handover/requests/confirm-request.sql.ts'
import { must, offerTo, type TestPlace } from '../../src/handover/store/testing.ts'
import { aPartnerSite, type PartnerSite } from '../handover/partner-site.ts'
import { makers, secretsOf, type Thing, thing, unmistakable } from './access-things.ts'
import { watched } from './watched-app.ts'

/** As seen by the first partner of the first network, and by the desk of that network. */
export const whoses = ['own', 'otherOrganization', 'former', 'otherNetwork', 'madeUp'] as const
export type Whose = (typeof whoses)[number]

/** What an address or a form can name. */
export type Kind =
  | 'handover'
  | 'request'
  | 'partner'
  | 'member'
  | 'session'
  | 'openInvitation'
  | 'letter'
  | 'carerLink'
  | 'partnerLink'
  | 'confirmation'
  | 'referral'
  | 'invitation'

/** Words that only some may read: about a carer, of somebody who works here, or the address of a partner. */
export type Secret = {
  readonly what: 'carer' | 'person' | 'address'
  readonly networkId: string
  readonly organizationId: string | null
  /** The ids and tokens that lead to this carer. */
  readonly things: readonly string[]
  readonly words: readonly string[]
}

export type World = Awaited<ReturnType<typeof anAccessWorld>>

/** Two networks with partners, and in each of them a carer, a request, people and links of every kind, all with words of their own. */
export async function anAccessWorld() {
  const { made: site, routes, lines } = await watched(() => aPartnerSite())
  const make = makers(site)
  const { place, elsewhere } = site
  const secrets: Secret[] = []
  const keep = (what: Secret['what'], owner: Pick<Thing, 'networkId' | 'organizationId'>, words: readonly string[]) => {
    const { networkId, organizationId } = owner
    return (...things: readonly string[]) => secrets.push({ what, networkId, organizationId, things, words })
  }
  const carers = await seedCarers(site, keep)
  const people = await seedPeople(site, keep)
  await site.signedIn(elsewhere.desk.personEmail)
  const { id: theirSession } = await site.database.asOwner((tx) =>
    tx.selectFrom('session').select('id').where('personId', '=', elsewhere.desk.personId).executeTakeFirstOrThrow(),
  )
  const madeUp = (kind: Kind) => thing(tokens.includes(kind) ? newToken() : randomUUID(), { place })
  let freshOnes = 0
  /** A thing of the first network that a test may use up. */
  async function fresh(kind: Kind): Promise<Thing | null> {
    const [partner] = place.partners
    const { organizationId } = partner
    if (kind === 'invitation') return make.invitation(place, 'Nieuweling')
    if (kind === 'member') return make.member(place, { name: 'Iemand', role: 'partner_user', organizationId })
    if (kind === 'partner') return make.partner(place, 'post@nieuw.example')
    freshOnes += 1
    const content = unmistakable(`Sparren${freshOnes}veld`, String(6000 + freshOnes))
    if (kind === 'confirmation') return make.request(place, content, { referral: true })
    if (kind !== 'carerLink' && kind !== 'letter') return null
    const handover = await make.handover(place, partner, content)
    const found = thing(handover.id, { place })
    const made = kind === 'letter' ? await make.letter(found) : await make.carerLink(place, handover)
    keep('carer', made, secretsOf(content))(made.id)
    return made
  }
  const invited = await make.invitation(place, 'Nieuweling')
  const invitedElsewhere = await make.invitation(elsewhere, 'Vreemdeling')
  const things: Readonly<Record<Kind, Things>> = {
    ...carers,
    ...people,
    invitation: { own: invited, otherNetwork: invitedElsewhere },
    openInvitation: { own: await make.idOf(invited), otherNetwork: await make.idOf(invitedElsewhere) },
    session: { otherNetwork: thing(theirSession, { place: elsewhere }) },
  }
  return { site, routes, lines, make, secrets, things, madeUp, fresh }
}

const tokens: readonly Kind[] = ['carerLink', 'partnerLink', 'confirmation', 'referral', 'invitation']

type Things = Readonly<Partial<Record<Whose, Thing>>>
type Keep = (
  what: Secret['what'],
  owner: Pick<Thing, 'networkId' | 'organizationId'>,
  words: readonly string[],
) => (...things: readonly string[]) => unknown

async function seedCarers(site: PartnerSite, keep: Keep) {
  const make = makers(site)
  const { place, elsewhere, deps } = site
  const [first, second] = place.partners

  /** A handover of a carer nobody else is like, and what leads to it. */
  async function one(of: TestPlace, handover: Handover, content: CarerContent) {
    const organizationId = currentAttempt(handover)?.organizationId ?? null
    const found = thing(handover.id, { place: of, organizationId, version: handover.version })
    const carerLink = await make.carerLink(of, handover)
    const partnerLink = await make.partnerLink(of, handover)
    const letter = await make.letter(found)
    keep('carer', found, secretsOf(content))(found.id, carerLink.id, partnerLink.id, letter.id)
    return { handover: found, carerLink, partnerLink, letter }
  }

  async function asked(of: TestPlace, content: CarerContent) {
    const request = await make.request(of, content)
    const confirmation = await make.request(of, content, { referral: true })
    const referral = await make.request(of, content, { referral: true })
    const now = site.now()
    await site.database.asActor({ kind: 'system', networkId: of.networkId }, (tx) =>
      confirmRequest(tx, { token: referral.id, now }),
    )
    keep('carer', request, secretsOf(content))(request.id)
    return { request, confirmation, referral }
  }

  /** The first partner had it, gave it back, and now the second has it. */
  async function passedOn(content: CarerContent) {
    const started = await make.handover(place, first, content)
    const back = await must({ deps, handover: started }, place.desk, { kind: 'say_back', answer: 'PAST_NIET' })
    const offered = await must({ deps, handover: back }, place.desk, offerTo(second, back, deps.now()))
    return must({ deps, handover: offered }, second, { kind: 'open' })
  }

  const words = {
    own: unmistakable('Elzendrecht', '5401'),
    otherOrganization: unmistakable('Wilgenkamp', '5402'),
    former: unmistakable('Beukenrode', '5403'),
    otherNetwork: unmistakable('Dennenborg', '5404'),
  }
  const own = await one(place, await make.handover(place, first, words.own), words.own)
  const other = await one(place, await make.handover(place, second, words.otherOrganization), words.otherOrganization)
  const former = await one(place, await passedOn(words.former), words.former)
  const theirs = await make.handover(elsewhere, elsewhere.partners[0], words.otherNetwork)
  const otherNetwork = await one(elsewhere, theirs, words.otherNetwork)
  const mine = await asked(place, unmistakable('Lindewijk', '5405'))
  const notMine = await asked(elsewhere, unmistakable('Eikenhorst', '5406'))
  return {
    handover: {
      own: own.handover,
      otherOrganization: other.handover,
      former: former.handover,
      otherNetwork: otherNetwork.handover,
    },
    carerLink: { own: own.carerLink, otherNetwork: otherNetwork.carerLink },
    partnerLink: { own: own.partnerLink, otherNetwork: otherNetwork.partnerLink },
    letter: { own: own.letter, otherNetwork: otherNetwork.letter },
    request: { own: mine.request, otherNetwork: notMine.request },
    confirmation: { own: mine.confirmation, otherNetwork: notMine.confirmation },
    referral: { own: mine.referral, otherNetwork: notMine.referral },
  }
}

async function seedPeople(site: PartnerSite, keep: Keep) {
  const make = makers(site)
  const { place, elsewhere } = site
  const [first, second] = place.partners
  const [theirs] = elsewhere.partners
  const role = 'partner_user'

  async function one(of: TestPlace, name: string, organizationId: string) {
    const member = await make.member(of, { name, role, organizationId })
    keep('person', member, [name, name.toLowerCase().replace(/\W/g, '-')])(member.id)
    return member
  }
  for (const of of [place, elsewhere])
    for (const { organizationId, email } of of.partners)
      keep('address', { networkId: of.networkId, organizationId }, [email])(organizationId)

  const partner = (of: TestPlace, organizationId: string) => thing(organizationId, { place: of, organizationId })
  return {
    member: {
      own: await one(place, 'Bouke Elzinga', first.organizationId),
      otherOrganization: await one(place, 'Bouke Wilgenstra', second.organizationId),
      otherNetwork: await one(elsewhere, 'Bouke Dennema', theirs.organizationId),
    },
    partner: {
      own: partner(place, first.organizationId),
      otherOrganization: partner(place, second.organizationId),
      otherNetwork: partner(elsewhere, theirs.organizationId),
    },
  }
}
