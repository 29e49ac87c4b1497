import { randomUUID } from 'node:crypto'
import {
  addProvider,
  auditCommand,
  type CommandLine,
  makeInvitation,
  readPeopleCommand,
  resetPerson,
  peopleTexts as texts,
} from '#identity/index.ts'
import { readStartRequest } from '#platform/config.ts'
import type { Database } from '#platform/database/database.ts'
import { siteFor } from '#platform/http/site.ts'
import { readSecret } from '#platform/secret.ts'
import { StartError } from '#platform/start-error.ts'
import { openStore } from './store.ts'
import { UsageError } from './usage-error.ts'

/** People who sign in: the first coordinator or administrator, help for who is locked out, and providers of a network. */
export async function runPeople(args: readonly string[]): Promise<number> {
  const command = readPeopleCommand(args)
  if (!command.ok) throw new UsageError(command.reason)
  const store = await openStore()
  try {
    console.log(await done(store.database, command.value))
    return 0
  } finally {
    await store.close()
  }
}

const outside = { now: () => new Date(), newId: () => randomUUID() }

/** Does it, and says what was done. */
async function done(database: Database, command: CommandLine): Promise<string> {
  if (command.kind === 'reset') return reset(database, command.email)
  const network = await networkNamed(database, command.network)
  const { site, secretOf } = surroundings()
  if (command.kind === 'invite') {
    const { name, email, role } = command
    const invite = {
      name,
      email,
      role,
      networkId: network.id,
      organizationId: null,
      where: network.name,
      by: null,
      site,
    }
    return texts.invited(name, await database.asIdentity((tx) => makeInvitation(tx, outside, invite)))
  }
  const id = await addAudited(database, network.id, { command, cookieSecret: await secretOf() })
  return texts.provider(`${site}/aanmelden/met/${id}/terug`)
}

type Adding = { readonly command: Extract<CommandLine, { kind: 'provider' }>; readonly cookieSecret: string }

const addAudited = (database: Database, networkId: string, { command, cookieSecret }: Adding) =>
  database.asIdentity(async (tx) => {
    const { name, issuer, clientId } = command
    const provider = { networkId, name, issuer, clientId, secret: process.env.NAAST_OIDC_SECRET || null }
    const id = await addProvider(tx, { ...outside, config: { cookieSecret } }, provider)
    const event = { at: outside.now(), action: 'sign-in.provider-added', subject: id, detail: { issuer, clientId } }
    await auditCommand(tx, [networkId], { ...event, newId: outside.newId })
    return id
  })

async function reset(database: Database, email: string) {
  if (!(await resetPerson({ database, ...outside }, email))) throw new UsageError(texts.unknownEmail)
  return texts.reset
}

async function networkNamed(database: Database, slug: string) {
  const network = await database.asNobody((tx) =>
    tx.selectFrom('network').select(['id', 'name']).where('slug', '=', slug).executeTakeFirst(),
  )
  if (!network) throw new UsageError(texts.unknownNetwork(slug))
  return network
}

/** Where readers find the site, and the secret that bin/start uses too. */
function surroundings() {
  const request = readStartRequest({ args: [], env: process.env, folder: process.cwd() })
  if (!request.ok) throw new StartError(request.reason)
  const { settings, secret } = request.value
  return {
    site: siteFor(settings),
    secretOf: async () => secret ?? (await readSecret(settings.varFolder)),
  }
}
