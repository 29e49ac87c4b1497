import { readFileSync } from 'node:fs'

/** The lines of a file in `data/`, each in its tab-separated parts. */
export const readLines = (file: string): string[][] =>
  readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))

/** A line of `data/utterances.tsv` or `data/safety.tsv`: labels, language, what somebody said. */
export type Utterance = { readonly labels: readonly string[]; readonly language: string; readonly text: string }

/** Labelled lines of a file in `data/`. */
export const readUtterances = (file: string): Utterance[] =>
  readLines(file).map(([labels = '', language = '', text = '']) => ({ labels: labels.split(' '), language, text }))
