import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** One thing that is judged. */
export type Step = {
  readonly name: string
  /** A program in node_modules; null runs Node itself. */
  readonly program: string | null
  readonly args: readonly string[]
  /** It runs tests, which each count. */
  readonly countsTests?: boolean
}

type Verdict = { readonly passed: number; readonly failed: number }

/** Takes one step and tells how it went: one line when all is well, everything it said when not. */
export async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<Verdict> {
  const began = performance.now()
  if (process.stdout.isTTY) process.stdout.write(`… ${step.name}\r`)
  const args = step.program ? [`node_modules/${step.program}`, ...step.args] : step.args
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  const verdict = step.countsTests ? countTests(out, code) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const tests = step.countsTests ? `, ${verdict.passed} passed, ${verdict.failed} failed` : ''
  console.log(`${verdict.failed ? '✖' : '✔'} ${step.name} (${seconds} s${tests})`)
  if (verdict.failed) console.log(`\n${whatWentWrong(out)}\n${err}`.trimEnd(), '\n')
  return verdict
}

/** The totals that the reporter of node:test ends with. A run that breaks off counts as one failure. */
function countTests(out: string, code: unknown): Verdict {
  const total = (name: string) => Number(out.match(new RegExp(`^ℹ ${name} (\\d+)$`, 'm'))?.[1] ?? 0)
  const failed = total('fail') + total('cancelled')
  return { passed: total('pass'), failed: failed || (code === 0 ? 0 : 1) }
}

/** Of a test run only the failing tests, which the reporter repeats at its end. */
function whatWentWrong(out: string) {
  const failing = out.indexOf('✖ failing tests:')
  return failing < 0 ? out : out.slice(failing)
}
