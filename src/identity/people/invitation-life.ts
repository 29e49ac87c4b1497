import { addDays, localDay, momentOf } from '#platform/working-days.ts'
import { dayOfMoment } from '../moment-words.ts'

const days = 7

/** When an invitation ends: at the end of the seventh day after it was sent, on Dutch clocks, so that the day in the letter is whole. */
export const invitationEnd = (sentAt: Date): Date => momentOf(addDays(localDay(sentAt), days), '24:00')

/** The last day on which somebody can say yes, in words: "1 december". */
export const lastDayOf = (expiresAt: Date): string => dayOfMoment(new Date(expiresAt.getTime() - 1))
