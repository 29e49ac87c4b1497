import { type MenuItem, peopleRoles, type SignedIn } from '#identity/index.ts'
import { texts } from '../texts.nl.ts'

/** The menu, by role: nobody is shown a door that is closed to them. */
export function menuOf({ grant }: SignedIn): readonly MenuItem[] {
  const start = { section: 'begin', href: '/werkplek', label: texts.menu.start }
  const people = { section: 'mensen', href: '/werkplek/mensen', label: texts.menu.people }
  return peopleRoles.includes(grant.role) ? [start, people] : [start]
}
