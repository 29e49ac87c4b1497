import { readFile } from 'node:fs/promises'

/** A partner of the demo that takes questions over. `organization`: its id in the file of its set. */
export type DemoPartner = {
  readonly network: string
  readonly organization: string
  readonly email: string
  readonly functions: readonly string[]
  readonly hasAccount: boolean
}

/** A made-up question, and how far it has come. */
export type DemoCase = {
  readonly network: string
  readonly state: string
  readonly workingDaysAgo: number
  readonly organization: string | null
  readonly functions: readonly string[]
  readonly urgency: 'N' | 'S'
  readonly channel: 'terugbellen' | 'telefoon' | 'balie' | 'professional'
  readonly carer: DemoCarer
}

/** A made-up question that still has to be answered. */
export type DemoRequest = Pick<DemoCase, 'network' | 'workingDaysAgo' | 'functions' | 'carer'>

export type DemoCarer = {
  readonly name: string
  readonly phone: string
  readonly email: string | null
  readonly reachBy: 'telefoon' | 'mail' | 'sms' | 'post'
  readonly bestMoment: string
  readonly voicemail: boolean
  readonly postcode4: string
  readonly ageBand: '16-24' | '25-66' | '67+'
  readonly question: string
}

const folder = new URL('../database/demo/handovers/', import.meta.url)

export const readDemoPartners = async (): Promise<DemoPartner[]> =>
  (await rowsOf('partners.json')).map((row) => ({
    network: text(row, 'network'),
    organization: text(row, 'organization'),
    email: text(row, 'email'),
    functions: texts(row, 'functions'),
    hasAccount: fieldOf(row, 'hasAccount') === true,
  }))

export const readDemoCases = async (): Promise<DemoCase[]> => (await rowsOf('cases.json')).map(caseOf)

export const readDemoRequests = async (): Promise<DemoRequest[]> =>
  (await rowsOf('requests.json')).map((row) => ({
    network: text(row, 'network'),
    workingDaysAgo: Number(fieldOf(row, 'workingDaysAgo')),
    functions: texts(row, 'functions'),
    carer: carerOf(row),
  }))

const caseOf = (row: unknown): DemoCase => ({
  network: text(row, 'network'),
  state: text(row, 'state'),
  workingDaysAgo: Number(fieldOf(row, 'workingDaysAgo')),
  organization: textOrNull(row, 'organization'),
  functions: texts(row, 'functions'),
  urgency: oneOf(row, 'urgency', ['N', 'S']),
  channel: oneOf(row, 'channel', ['terugbellen', 'telefoon', 'balie', 'professional']),
  carer: carerOf(row),
})

const carerOf = (row: unknown): DemoCarer => ({
  name: text(row, 'name'),
  phone: text(row, 'phone'),
  email: textOrNull(row, 'email'),
  reachBy: oneOf(row, 'reachBy', ['telefoon', 'mail', 'sms', 'post']),
  bestMoment: text(row, 'bestMoment'),
  voicemail: fieldOf(row, 'voicemail') === true,
  postcode4: text(row, 'postcode4'),
  ageBand: oneOf(row, 'ageBand', ['16-24', '25-66', '67+']),
  question: text(row, 'question'),
})

async function rowsOf(name: string): Promise<unknown[]> {
  const rows: unknown = JSON.parse(await readFile(new URL(name, folder), 'utf8'))
  return Array.isArray(rows) ? rows : missing(name)
}

const fieldOf = (row: unknown, name: string): unknown =>
  typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined

function text(row: unknown, name: string): string {
  const value = fieldOf(row, name)
  return typeof value === 'string' ? value : missing(name)
}

const textOrNull = (row: unknown, name: string) => (fieldOf(row, name) === null ? null : text(row, name))

function texts(row: unknown, name: string): string[] {
  const value = fieldOf(row, name)
  return Array.isArray(value) ? value.map(String) : missing(name)
}

const oneOf = <Value extends string>(row: unknown, name: string, values: readonly Value[]): Value =>
  values.find((value) => value === text(row, name)) ?? missing(name)

function missing(name: string): never {
  throw new Error(`The demo has no good ${name}`)
}
