import pg from 'pg'

/**
 * What the log keeps of an error. Of one from the database only its code and where it happened: what the database says about it quotes the
 * row or what was typed, and with it a name or an address.
 */
export function errorInLog(error: Error) {
  const { name: type, message, stack = '' } = error
  if (!(error instanceof pg.DatabaseError)) return { type, message, stack }
  const { code, table, column, constraint } = error
  return { type, message: `the database refused (${code})`, table, column, constraint, stack: framesOf(stack) }
}

/** The stack begins with the message, which can be more than one line. */
const framesOf = (stack: string) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
