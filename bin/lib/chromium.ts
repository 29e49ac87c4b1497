import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { no, ok, type Result } from '#platform/result.ts'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A Chromium for the journeys: CHROME_PATH, one in a usual place, or the one of Debian, installed when we may. */
export async function findChromium(): Promise<Result<string, string>> {
  const named = process.env.CHROME_PATH
  if (named) return existsSync(named) ? ok(named) : no(`CHROME_PATH is ${named}, and there is no such program.`)
  const found = usual.find((path) => existsSync(path)) ?? installOnDebian()
  return found ? ok(found) : no(howToInstall)
}

const howToInstall =
  'The journeys need Chromium, and there is none that I may install. ' +
  'Install Chromium or Chrome (Debian: apt-get install chromium) or set CHROME_PATH to the program, and try again.'

function installOnDebian() {
  // Ubuntu's package only points to a snap, which does not work everywhere.
  if (!existsSync('/etc/os-release') || !/^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))) return null
  const isRoot = process.getuid?.() === 0
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return null
  console.log('Installing Chromium (once) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [program, ...rest] = isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args]
    spawnSync(program ?? '', rest, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null
}
