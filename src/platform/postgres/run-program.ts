import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { StartError } from '#platform/start-error.ts'
import type { Account } from './account.ts'

type Run = { program: string; args: readonly string[]; account: Account; input?: string }

/** Runs a program of PostgreSQL to its end; throws a StartError with its last words when it fails. */
export async function runProgram({ program, args, account, input = '' }: Run): Promise<void> {
  const child = spawn(program, args, { ...account, cwd: '/', env: programEnv(), stdio: ['pipe', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  // A program that ends early closes its input; its exit code tells the story.
  child.stdin.on('error', () => {}).end(input)
  const [code, words] = await Promise.all([ended, text(child.stderr)])
  if (code !== 0) throw new StartError(`${program} failed: ${words.trim().split('\n').slice(-4).join(' ')}`)
}

/** Without the person's PGPORT, PGDATA and locale, which would change what the programs do. */
export const programEnv = () => ({ PATH: process.env.PATH ?? '', LC_ALL: 'C' })
