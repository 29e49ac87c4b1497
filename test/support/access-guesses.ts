import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { newToken } from '#platform/random.ts'
import { verdictOf, wordsIn } from './access-ask.ts'
import type { World } from './access-world.ts'
import type { Reader } from './site.ts'

/** Addresses of one kind that lead nowhere, with the same answer for all of them. `{}` is where the guess goes. */
type Guessed = { readonly address: string; readonly guesses: readonly string[] }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Tokens that look like a real one: a letter further at every place, one too long, one too short; and as many that are made up. */
function tokensLike(token: string): string[] {
  const near = Array.from(token, (letter, place) => {
    const other = letters[(letters.indexOf(letter) + 1 + place) % 64]
    return token.slice(0, place) + other + token.slice(place + 1)
  })
  const odd = [`${token}A`, token.slice(0, -1), token.slice(1), token.toLowerCase(), token.toUpperCase(), `${token}=`]
  return [...near, ...odd, ...near.map(newToken)].filter((guess) => guess !== token)
}

/** Ids one further than a real one at every place, the id in other clothes, and as many that are made up. */
function idsLike(id: string): string[] {
  const hex = '0123456789abcdef'
  const near = Array.from(id, (letter, place) => {
    const other = hex[(hex.indexOf(letter) + 1) % 16]
    return letter === '-' ? id : id.slice(0, place) + other + id.slice(place + 1)
  })
  return [...near, ...near.map(() => randomUUID()), `{${id}}`, id.replaceAll('-', ''), `${id}0`].filter(
    (guess) => guess !== id,
  )
}

/** What is no token and no id at all. */
const malformed: readonly string[] = [
  '0',
  '-1',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '%00',
  '%ff%fe',
  '%E2%80%AE',
  '..%2f..%2fgeheim',
  "'%20or%201=1--",
  '%27%3B%20drop%20table%20handover%3B--',
  'a'.repeat(3000),
  '%F0%9F%98%80'.repeat(50),
  '1e309',
  '00000000-0000-0000-0000-000000000000',
]

/** Every door with a token, with guesses near the real one, tokens of other doors, and those of the other network. */
export function guessedTokens({ site, things }: World): Guessed[] {
  const base = `/${site.place.slug}`
  const kinds = ['carerLink', 'partnerLink', 'confirmation', 'referral', 'invitation'] as const
  const addresses: Readonly<Record<(typeof kinds)[number], readonly string[]>> = {
    carerLink: ['', '/stoppen', '/wissen', '/toestemming'].map((page) => `${base}/mijn-vraag/{}${page}`),
    partnerLink: ['', '/code'].map((page) => `${base}/antwoord/{}${page}`),
    confirmation: [`${base}/professionals/bevestigen/{}`],
    referral: [`${base}/verwijzing/{}`],
    invitation: ['/uitnodiging/{}'],
  }
  return kinds.flatMap((kind) => {
    const real = things[kind].own?.id ?? ''
    const ofOthers = kinds
      .filter((other) => other !== kind && !sameDoor(kind, other))
      .flatMap((other) => [things[other].own?.id ?? '', things[other].otherNetwork?.id ?? ''])
    const elsewhere = kind === 'invitation' ? [] : [things[kind].otherNetwork?.id ?? '']
    return addresses[kind].map((address) => ({ address, guesses: [...tokensLike(real), ...ofOthers, ...elsewhere] }))
  })
}

/** A referral is followed with the token that confirmed it. */
const sameDoor = (one: string, other: string) => [one, other].sort().join() === 'confirmation,referral'

/** What somebody of the first network's desk, or of its first partner, finds when they try ids that are not theirs. */
export function guessedIds({ things, site }: World): { readonly desk: Guessed[]; readonly partner: Guessed[] } {
  const { handover, partner, member, request } = things
  const like = (...ids: readonly (string | undefined)[]) =>
    ids.flatMap((id) => (id ? [id, ...idsLike(id)] : [])).filter((id) => id !== site.place.networkId)
  const foreign = like(handover.otherNetwork?.id)
  return {
    desk: [
      ...['', '/aanbieden', '/fhir'].map((page) => ({ address: `/werkplek/overdracht/{}${page}`, guesses: foreign })),
      ...['', '/stoppen', '/weer-meedoen'].map((page) => ({
        address: `/werkplek/partners/{}${page}`,
        guesses: like(partner.otherNetwork?.id),
      })),
      { address: '/werkplek/mensen/{}', guesses: like(member.otherNetwork?.id) },
      { address: '/werkplek/gesprek?verzoek={}', guesses: like(request.otherNetwork?.id) },
    ],
    partner: [
      {
        address: '/portaal/overdracht/{}',
        guesses: like(handover.otherNetwork?.id, handover.otherOrganization?.id, handover.former?.id),
      },
    ],
  }
}

/** All guesses at one address get one and the same answer; what is no token at all may get the page for addresses that are none. */
export async function guess(world: World, doors: readonly Guessed[], come: () => Reader): Promise<number> {
  let count = 0
  for (const { address, guesses } of doors) {
    const answers = new Set<string>()
    for (const one of [...guesses, ...malformed]) {
      const answer = await come().get(address.replace('{}', one))
      assert.deepEqual(wordsIn(world, answer), [], `${address} ${one}`)
      assert.ok(answer.statusCode < 500, `${address} ${one}`)
      count += 1
      if (guesses.includes(one))
        answers.add(`${answer.statusCode} ${answer.headers['content-type']} ${answer.body.replaceAll(one, '')}`)
    }
    assert.deepEqual([answers.size, [...answers][0]?.slice(0, 4)], [1, '404 '], address)
  }
  return count
}

/** All tokens that are no session lead to the way in. */
export async function guessSessions(world: World, token: string): Promise<number> {
  const guesses = [...tokensLike(token), ...tokensLike(newToken()), ...malformed]
  const pages = ['/werkplek/vandaag', '/portaal', '/account']
  for (const page of pages) {
    const answers = new Set<string>()
    for (const one of guesses) {
      const reader = world.site.reader()
      reader.jar.set('naast_sessie', one)
      const answer = await reader.get(page)
      assert.equal(verdictOf(answer), 'sign in', `${page} ${one}`)
      answers.add(JSON.stringify([answer.body, answer.headers.location]))
    }
    assert.equal(answers.size, 1, page)
  }
  return guesses.length * pages.length
}
