import type { MenuItem, SignedIn } from '#identity/index.ts'
import { texts } from '../texts.nl.ts'

/** The menu, by role: nobody is shown a door that is closed to them. */
export function menuOf(_signedIn: SignedIn): readonly MenuItem[] {
  return [{ section: 'begin', href: '/portaal', label: texts.menu.start }]
}
