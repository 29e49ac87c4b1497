import { readFileSync } from 'node:fs'

/** The lines of a file in `data/`, each in its tab-separated parts. */
export const readLines = (file: string): string[][] =>
  readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
