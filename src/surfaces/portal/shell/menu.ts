import type { MenuItem, SignedIn } from '#identity/index.ts'
import { texts } from '../texts.nl.ts'

/** The menu, by role: nobody is shown a door that is closed to them. */
export function menuOf({ grant }: SignedIn): readonly MenuItem[] {
  const people = { section: 'mensen', href: '/portaal/mensen', label: texts.menu.people }
  const questions = { section: 'vragen', href: '/portaal', label: texts.menu.questions }
  return grant.role === 'partner_manager' ? [questions, people] : [questions]
}
