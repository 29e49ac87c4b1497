import { setTimeout as wait } from 'node:timers/promises'

/** What was opened is closed in the opposite order. */
export type Closing = {
  /** Remembers how to close something that was just opened, and how many milliseconds that may take. */
  add(name: string, close: () => Promise<unknown>, patience?: number): void
  /** Closes all, also when one of them fails or hangs; that is told. */
  closeAll(): Promise<void>
}

type Opened = { name: string; close: () => Promise<unknown>; patience: number }

export function openClosing(): Closing {
  const opened: Opened[] = []
  return {
    add: (name, close, patience = 8_000) => void opened.push({ name, close, patience }),
    async closeAll() {
      for (let last = opened.pop(); last; last = opened.pop()) await close(last)
    },
  }
}

async function close({ name, close, patience }: Opened) {
  const tooLong = wait(patience, undefined, { ref: false }).then(() => {
    throw new Error(`not done after ${patience / 1000} seconds`)
  })
  await Promise.race([close(), tooLong]).catch((error) => console.error(`Closing the ${name} failed:`, error))
}
