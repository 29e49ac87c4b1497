/**
 * A new secret of an app, as it waits for its first code: with the session that asked for it. Elsewhere it is neither shown nor
 * confirmed, else who only reads the mailbox could prepare a secret, and the owner would scan it.
 */
export const waitingIn = (sessionId: string, secret: Buffer): Buffer => Buffer.concat([bytesOf(sessionId), secret])

/** The secret of what waits; null when another session asked for it. */
export const secretWaitingIn = (sessionId: string, waiting: Buffer): Buffer | null =>
  waiting.subarray(0, idLength).equals(bytesOf(sessionId)) ? secretOf(waiting) : null

/** The secret of what waits, in whatever session. */
export const secretOf = (waiting: Buffer): Buffer => waiting.subarray(idLength)

const idLength = 16
const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')
