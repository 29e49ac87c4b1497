import { helpLevel } from '#directory/index.ts'

/** Which numbers must be read before a question is sent. */
export type Alarm = Exclude<ReturnType<typeof helpLevel>, 'none'>

/**
 * The alarm in a question that its writer has not yet read the numbers for; null when there is none. `read` is the alarm that stood above
 * the form when it was sent.
 */
export function unreadAlarm(question: string, read: string): Alarm | null {
  const level = helpLevel(question)
  return level === 'none' || level === read ? null : level
}
