import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { safetyFile, safetySources } from '../src/directory/search/safety.ts'
import { encodeSafety } from '../src/directory/search/safety-file.ts'
import { learnSafety } from '../src/directory/search/safety-lessons.ts'

/**
 * Learns the safety model again, after a change of its data or features:  node --import tsx bench/train-safety.ts [--check]
 * With --check it only compares. Learning takes seconds, too long for every start.
 */
const started = performance.now()
const bytes = encodeSafety(learnSafety(safetySources()))
const same = existsSync(safetyFile) && Buffer.compare(readFileSync(safetyFile), bytes) === 0
console.log(
  `${(bytes.length / 1024).toFixed(0)} kB learned in ${(performance.now() - started).toFixed(0)} ms: ${same ? 'the same' : 'another'} model`,
)
if (process.argv.includes('--check')) process.exitCode = same ? 0 : 1
else writeFileSync(safetyFile, bytes)
