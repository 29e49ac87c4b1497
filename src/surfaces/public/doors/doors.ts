import { publicLinks } from '#handover/index.ts'
import { texts } from './doors.texts.nl.ts'

export type Door = {
  readonly key: 'care' | 'heavy' | 'young' | 'work'
  readonly path: string
  readonly lead: string
  readonly parts: readonly DoorPart[]
  /** The shortest way to somebody, above everything else. */
  readonly ask?: { readonly label: string; readonly href: (base: string) => string }
}

/** One piece of advice with ways on: each a search in the directory, written as its query. */
export type DoorPart = {
  readonly title: string
  readonly text: string
  readonly searches: readonly { readonly label: string; readonly query: string }[]
}

export const doors: readonly Door[] = [
  { key: 'care', path: 'ik-zorg-voor-iemand', ...texts.care },
  {
    key: 'heavy',
    path: 'het-wordt-te-veel',
    ...texts.heavy,
    ask: { label: texts.askCall, href: publicLinks.askCall },
  },
  { key: 'young', path: 'ik-ben-jong', ...texts.young },
  {
    key: 'work',
    path: 'voor-professionals',
    ...texts.work,
    ask: { label: texts.refer, href: publicLinks.professionals },
  },
]
