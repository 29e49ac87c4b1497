import { createHash } from 'node:crypto'
import type { Network } from './network.ts'

/** The colours of a network as a stylesheet: no inline style is ever needed. Names and values were checked when they were saved. */
export function themeCss({ theme }: Pick<Network, 'theme'>): string {
  const tokens = Object.entries(theme).filter(
    ([name, value]) => /^[a-z-]{1,40}$/.test(name) && /^#[\da-f]{6}$/i.test(value),
  )
  return `@layer tokens{:root{${tokens.map(([name, value]) => `--naast-${name}:${value}`).join(';')}}}`
}

/** Changes with the colours, so that a browser may keep them for a year. */
export const themeVersion = (network: Pick<Network, 'theme'>): string =>
  createHash('sha256').update(themeCss(network)).digest('hex').slice(0, 8)
