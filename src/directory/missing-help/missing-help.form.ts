import { textOf } from '#platform/http/query.ts'
import { texts } from '../texts.nl.ts'

export type MissingHelpForm = {
  readonly values: { readonly words: string; readonly place: string; readonly note: string }
  readonly errors: { readonly note?: string }
}

export function parseMissingHelp(body: unknown): MissingHelpForm {
  const note = textOf(body, 'opmerking', 1000)
  const error = noteError(note)
  return {
    values: { words: textOf(body, 'vraag', 200), place: textOf(body, 'plaats', 80), note },
    errors: error ? { note: error } : {},
  }
}

function noteError(note: string) {
  if (note.length > 300) return texts.missing.tooLong
  return looksPersonal(note) ? texts.missing.personal : null
}

/** A phone number or a mail address: people leave them hoping for an answer, and we promise to keep nothing of them. */
export const looksPersonal = (text: string) => /\S+@\S+\.\S+/.test(text) || /(?:\d[\s.()-]*){9,}/.test(text)
