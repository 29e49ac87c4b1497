const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "2026-10-02" → "2 oktober 2026". */
export const dayInWords = (isoDay: string) => day.format(new Date(`${isoDay}T00:00:00Z`))

const weekday = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })

/** "2026-10-02" → "vrijdag 2 oktober": for a day that is near. */
export const weekdayInWords = (isoDay: string) => weekday.format(new Date(`${isoDay}T00:00:00Z`))
