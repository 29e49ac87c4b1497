/** A sentence for the person who starts Naast: what is wrong and what to do about it. Shown without a stack trace. */
export class StartError extends Error {
  override name = 'StartError'
}

/** The code of a system error (`EACCES`) or of a PostgreSQL error (`42501`); an empty text when it has none. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
