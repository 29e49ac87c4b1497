/** What stands where the name of somebody was who left and is forgotten. */
export const leaverName = 'Oud-medewerker'
