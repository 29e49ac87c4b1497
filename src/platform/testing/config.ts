import { tmpdir } from 'node:os'
import type { Config } from '#platform/config.ts'

/** A configuration for tests; only what matters to the test has to be named. */
export const testConfig = (changes: Partial<Config> = {}): Config => ({
  host: '127.0.0.1',
  port: 3000,
  varFolder: tmpdir(),
  databaseUrl: null,
  smtpUrl: null,
  mailFrom: 'Naast <naast@example.org>',
  sms: null,
  cookieSecret: 'a secret that only tests know, 32+',
  masterKey: null,
  publicUrl: null,
  trustedProxies: [],
  embeddings: null,
  logLevel: 'error',
  retentionDays: { searchGaps: 365, serviceReports: 90, audit: 730, access: 365 },
  ...changes,
})
