import type { Config } from './config.ts'
import type { Database } from './database/database.ts'

/** What the outside world gives the app: its data, its settings, time and chance. Tests hold them still. */
export type Services = {
  readonly database: Database
  readonly config: Config
  readonly now: () => Date
  readonly newId: () => string
}
