/** How often something may be tried within a time, and how long it rests after that. In milliseconds. */
export type Limit = { readonly times: number; readonly withinMs: number; readonly restMs: number }

/** What is known about earlier tries. */
export type Counter = { readonly times: number; readonly since: Date; readonly lockedUntil: Date | null }

/** Counts one more try. While it rests nothing changes: trying on does not make the rest longer. */
export function countTry(counter: Counter | null, limit: Limit, now: Date): Counter {
  if (counter && restsUntil(counter, now)) return counter
  const goesOn = counter && !counter.lockedUntil && now.getTime() - counter.since.getTime() < limit.withinMs
  const times = goesOn ? counter.times + 1 : 1
  const lockedUntil = times > limit.times ? new Date(now.getTime() + limit.restMs) : null
  return { times, since: goesOn ? counter.since : now, lockedUntil }
}

/** Until when nothing may be tried; null when it may be tried now. */
export const restsUntil = ({ lockedUntil }: Counter, now: Date): Date | null =>
  lockedUntil && now < lockedUntil ? lockedUntil : null

const minutes = (count: number) => count * 60_000

/**
 * The limits. A device may be a whole office behind one address, so it may do more than one person. Guessing: at most ten tries an
 * hour at one in a million, for whoever knows an address.
 */
export const limits = {
  /** Asking for a code, per e-mail address. */
  askByEmail: { times: 5, withinMs: minutes(15), restMs: minutes(15) },
  askByDevice: { times: 40, withinMs: minutes(15), restMs: minutes(15) },
  /** Typing a code, per e-mail address. */
  codeByEmail: { times: 10, withinMs: minutes(60), restMs: minutes(60) },
  codeByDevice: { times: 60, withinMs: minutes(15), restMs: minutes(15) },
  secondStepByPerson: { times: 10, withinMs: minutes(60), restMs: minutes(60) },
  /** Tokens that do not exist: of sessions, invitations, passkeys. */
  tokenByDevice: { times: 60, withinMs: minutes(10), restMs: minutes(10) },
  inviteByPerson: { times: 60, withinMs: minutes(60), restMs: minutes(60) },
} as const satisfies Record<string, Limit>
