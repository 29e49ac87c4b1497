import { glob } from 'node:fs/promises'

type TestFiles = { journeys: string[]; other: string[] }

/** The test files of the project, or of the given files and folders. Journeys run apart: they need a browser. */
export async function findTests(paths: readonly string[]): Promise<TestFiles> {
  const all: string[] = []
  for await (const file of glob('{src,test}/**/*.test.{ts,tsx}')) all.push(file)
  const asked = all
    .sort()
    .filter((file) => !paths.length || paths.some((path) => file === path || file.startsWith(`${path}/`)))
  const isJourney = (file: string) => file.startsWith('test/journeys/')
  return { journeys: asked.filter(isJourney), other: asked.filter((file) => !isJourney(file)) }
}
