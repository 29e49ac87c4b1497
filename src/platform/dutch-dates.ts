const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "2026-10-02" → "2 oktober 2026". */
export const dayInWords = (isoDay: string) => day.format(new Date(`${isoDay}T00:00:00Z`))
