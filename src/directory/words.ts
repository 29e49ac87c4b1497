import { texts } from './texts.nl.ts'

const codes = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'] as const

/** The eight kinds of help in the order and the words readers meet them. */
export const functionWords = codes.map((code) => ({
  code,
  label: texts.functions[code],
  hint: texts.functionHints[code],
}))
