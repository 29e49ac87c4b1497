/** The list of questions of a partner who signed in. */
export const inboxLink = '/portaal'

/** One question of that list. The address holds an id only: nothing in it is about a person. */
export const caseLink = (handoverId: string) => `/portaal/overdracht/${handoverId}`
