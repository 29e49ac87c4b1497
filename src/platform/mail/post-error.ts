/**
 * Why a message did not go, as a code. Never what the mail server said: that often repeats the address, and errors are kept in the queue
 * and in the log.
 */
export class PostError extends Error {
  readonly code: PostFailure
  /** Trying again would not help: the address is wrong, or the server will not have this message. */
  readonly permanent: boolean

  constructor(code: PostFailure, status: number | null = null) {
    super(`The message was not sent: ${code}${status ? ` (${status})` : ''}`)
    this.name = 'PostError'
    this.code = code
    this.permanent = code === 'refused' || code === 'invalid_address'
  }
}

export type PostFailure =
  /** The server will never take it (SMTP 5xx). */
  | 'refused'
  /** Not something mail can be sent to. */
  | 'invalid_address'
  /** The server does not take it now (SMTP 4xx): busy, a full mailbox, greylisting. */
  | 'refused_for_now'
  /** The server does not let us in: the keeper has to look at the settings. */
  | 'not_let_in'
  /** There was no answer. */
  | 'unreachable'

/** The reason in an error of nodemailer. */
export function postErrorOf(error: unknown): PostError {
  const { code, status } = detailsOf(error)
  if (code === 'EAUTH') return new PostError('not_let_in', status)
  // Its own "no recipients" and "invalid" come before a server was asked, and so without a status.
  if (code === 'EENVELOPE' && status === null) return new PostError('invalid_address')
  if (status !== null && status >= 500) return new PostError('refused', status)
  return status === null ? new PostError('unreachable') : new PostError('refused_for_now', status)
}

function detailsOf(error: unknown): { code: string; status: number | null } {
  if (!(error instanceof Error)) return { code: '', status: null }
  const code = 'code' in error ? String(error.code) : ''
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null
  return { code, status }
}
