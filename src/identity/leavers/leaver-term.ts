/** Who had no role anywhere for so many days is forgotten: our own choice, docs/decisions/0015. The privacy page says the same. */
export const leaverDays = 365
