import { deskRoles, type MenuItem, peopleRoles, type SignedIn } from '#identity/index.ts'
import { texts } from '../texts.nl.ts'

/** The menu, by role: nobody is shown a door that is closed to them. */
export function menuOf({ grant }: SignedIn): readonly MenuItem[] {
  const start = { section: 'begin', href: '/werkplek', label: texts.menu.start }
  const people = { section: 'mensen', href: '/werkplek/mensen', label: texts.menu.people }
  const desk = [
    { section: 'vandaag', href: '/werkplek/vandaag', label: texts.menu.today },
    { section: 'gesprek', href: '/werkplek/gesprek', label: texts.menu.call },
    { section: 'overdrachten', href: '/werkplek/overdrachten', label: texts.menu.handovers },
    { section: 'partners', href: '/werkplek/partners', label: texts.menu.partners },
  ]
  return [...(deskRoles.includes(grant.role) ? desk : [start]), ...(peopleRoles.includes(grant.role) ? [people] : [])]
}
