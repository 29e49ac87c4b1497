const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/

/** An id in an address or a form; null for anything that is no id, so that the database is not asked about it. */
export const idIn = (text: string): string | null => (uuid.test(text) ? text : null)
