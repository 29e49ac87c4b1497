/** A session ends when nothing was done for an hour, and in any case after a working day of twelve. In milliseconds. */
export const idleMs = 60 * 60_000
export const absoluteMs = 12 * 60 * 60_000

type Times = { readonly lastUsedAt: Date; readonly expiresAt: Date }

/** True while the session may be used. */
export const isAlive = ({ lastUsedAt, expiresAt }: Times, now: Date): boolean =>
  now < expiresAt && now.getTime() - lastUsedAt.getTime() < idleMs

// One write a minute is exact enough for an hour.
const touchMs = 60_000

/** True when the last use should be written down again. */
export const isStale = ({ lastUsedAt }: Pick<Times, 'lastUsedAt'>, now: Date): boolean =>
  now.getTime() - lastUsedAt.getTime() >= touchMs
