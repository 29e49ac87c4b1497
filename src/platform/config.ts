import { resolve } from 'node:path'
import { no, ok, type Result } from './result.ts'

/** Everything the machine or its keeper decides; the rest is code. */
export type Config = {
  readonly host: string
  readonly port: number
  /** Where Naast keeps its data, mail and secret. Absolute. */
  readonly varFolder: string
  /** The PostgreSQL server of the keeper; null when Naast starts its own. */
  readonly databaseUrl: string | null
  /** `smtp://user:password@host:587`; null writes mail as files into `varFolder/mail`. */
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** A gateway that sends text messages; null writes them as files into `varFolder/sms`. */
  readonly sms: { readonly url: string; readonly key: string | null } | null
  /** Signs cookies. Kept in `varFolder/secret` unless NAAST_SECRET is set. */
  readonly cookieSecret: string
  /** Seals the keys that personal fields are sealed with; null derives that master key from `cookieSecret`. */
  readonly masterKey: string | null
  /** The address readers see, without a slash at the end; null when it is the one we listen on. */
  readonly publicUrl: string | null
  /** Addresses or ranges of the proxies in front of us, whose word about the reader's address is believed. */
  readonly trustedProxies: readonly string[]
  /** An OpenAI-compatible server that may put results in a better order; null, the default, asks nobody. */
  readonly embeddings: { readonly url: string; readonly model: string; readonly key: string | null } | null
  readonly logLevel: LogLevel
  /** After how many days a trace is deleted; the privacy page shows the same numbers. */
  readonly retentionDays: {
    readonly searchGaps: number
    readonly serviceReports: number
    readonly audit: number
    readonly access: number
  }
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
const logLevels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error']

/** What a start was asked to do. The secret is read later, because it lives in a file. */
export type StartRequest = {
  readonly settings: Omit<Config, 'cookieSecret'>
  readonly secret: string | null
  /** Start without the demo networks. */
  readonly empty: boolean
}

type Surroundings = { args: readonly string[]; env: Record<string, string | undefined>; folder: string }

/** Reads the command line and the environment. The reason of a "no" is a sentence for the person who typed it. */
export function readStartRequest({ args, env, folder }: Surroundings): Result<StartRequest, string> {
  const addresses = args.filter((arg) => !arg.startsWith('-'))
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--empty')
  if (unknown) return no(`I do not know the option ${unknown}. bin/start --help shows what is possible.`)
  if (addresses.length > 1) return no(`Give one address to listen on, not ${addresses.length}: ${addresses.join(' ')}`)
  const address = readAddress(addresses[0] ?? '127.0.0.1:3000')
  if (!address.ok) return address
  const urls = readUrls(env)
  if (!urls.ok) return urls
  const logLevel = logLevels.find((level) => level === (env.NAAST_LOG || 'info'))
  if (!logLevel) return no(`NAAST_LOG is "${env.NAAST_LOG}"; it can be ${logLevels.join(', ')}.`)
  if (env.NAAST_SECRET && env.NAAST_SECRET.length < 32) return no('NAAST_SECRET must have at least 32 characters.')
  if (env.NAAST_MASTER_KEY && env.NAAST_MASTER_KEY.length < 32)
    return no('NAAST_MASTER_KEY must have at least 32 characters.')
  return ok({
    empty: args.includes('--empty'),
    secret: env.NAAST_SECRET || null,
    settings: {
      ...address.value,
      ...urls.value,
      trustedProxies: (env.NAAST_PROXIES ?? '').split(/[\s,]+/).filter(Boolean),
      logLevel,
      masterKey: env.NAAST_MASTER_KEY || null,
      varFolder: resolve(folder, env.NAAST_VAR || 'var'),
      mailFrom: env.NAAST_MAIL_FROM || 'Naast <naast@localhost>',
      retentionDays: { searchGaps: 365, serviceReports: 90, audit: 730, access: 365 },
    },
  })
}

const addressHelp = 'Write it as HOST:PORT, for example 127.0.0.1:3000, 0.0.0.0:8080 or [::1]:3000.'

function readAddress(text: string): Result<{ host: string; port: number }, string> {
  const found = /^(?:\[(?<six>[0-9a-fA-F:.]+(?:%\w+)?)\]|(?<host>[A-Za-z0-9._-]+)):(?<port>\d{1,5})$/.exec(text)?.groups
  const host = found?.six ?? found?.host
  const port = Number(found?.port)
  if (!host) return no(`"${text}" is not an address I can listen on. ${addressHelp}`)
  if (port < 1 || port > 65_535)
    return no(`Port ${port} does not exist: a port is a number from 1 to 65535. ${addressHelp}`)
  return ok({ host, port })
}

type Urls = Pick<Config, 'databaseUrl' | 'smtpUrl' | 'sms' | 'publicUrl' | 'embeddings'>

function readUrls(env: Surroundings['env']): Result<Urls, string> {
  const publicUrl = env.NAAST_PUBLIC_URL?.replace(/\/+$/, '') || null
  const urls: Urls = {
    databaseUrl: env.DATABASE_URL || null,
    smtpUrl: env.NAAST_SMTP_URL || null,
    sms: env.NAAST_SMS ? { url: env.NAAST_SMS, key: env.NAAST_SMS_KEY || null } : null,
    publicUrl,
    embeddings: embeddingsIn(env),
  }
  if (urls.databaseUrl && !/^postgres(ql)?:\/\//.test(urls.databaseUrl)) {
    return no(
      'DATABASE_URL is not the address of a PostgreSQL server. Write it as postgres://user:password@host:5432/naast',
    )
  }
  if (urls.smtpUrl && !/^smtps?:\/\//.test(urls.smtpUrl)) {
    return no('NAAST_SMTP_URL is not the address of a mail server. Write it as smtp://user:password@host:587')
  }
  if (urls.sms && !/^https?:\/\//.test(urls.sms.url)) {
    return no('NAAST_SMS is not a web address. Write it as https://sms.example/send')
  }
  if (publicUrl && !(/^https?:\/\//.test(publicUrl) && URL.canParse(publicUrl))) {
    return no('NAAST_PUBLIC_URL is not a web address. Write it as https://naast.example')
  }
  if (urls.smtpUrl && !publicUrl) {
    return no(
      'NAAST_SMTP_URL is set and NAAST_PUBLIC_URL is not: letters would link to the address we listen on, which their readers ' +
        'cannot open. Set NAAST_PUBLIC_URL to the address readers see, such as https://naast.example',
    )
  }
  if (urls.embeddings && !/^https?:\/\//.test(urls.embeddings.url)) {
    return no('NAAST_EMBEDDINGS_URL is not a web address. Write it as http://127.0.0.1:11434/v1/embeddings')
  }
  return ok(urls)
}

const embeddingsIn = ({
  NAAST_EMBEDDINGS_URL: url,
  NAAST_EMBEDDINGS_MODEL: model,
  NAAST_EMBEDDINGS_KEY: key,
}: Surroundings['env']) => (url ? { url, model: model || 'nomic-embed-text', key: key || null } : null)
