const clock = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })
const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'Europe/Amsterdam' })
const date = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })

/** A moment as a time of day: "14.35 uur". */
export const clockInWords = (moment: Date): string => `${clock.format(moment).replace(':', '.')} uur`

/** A moment with its day: "24 november, 14.35 uur". */
export const momentInWords = (moment: Date): string => `${day.format(moment)}, ${clockInWords(moment)}`

/** A day that may be years ago: "24 november 2026". */
export const dateInWords = (moment: Date): string => date.format(moment)

/** A moment as its day alone: "1 december". */
export const dayOfMoment = (moment: Date): string => day.format(moment)
