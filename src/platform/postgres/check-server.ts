import pg from 'pg'
import { codeOf, StartError } from '#platform/start-error.ts'

/** Makes sure that Naast can live on the server of DATABASE_URL; throws a StartError with what to do when it cannot. */
export async function checkServer(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw unreachable(error, databaseUrl)
  }
  try {
    const { rows } = await client.query<Rights>(rightsQuestion)
    const missing = rows.map(whatIsMissing).find(Boolean)
    if (missing) throw new StartError(missing)
  } finally {
    await client.end()
  }
}

type Rights = {
  version: number
  role: string
  database: string
  app_role_exists: boolean
  may_get_app_role: boolean
  may_create_schema: boolean
  may_create_table: boolean
}

// Since version 16 the right to create roles no longer includes giving away a role that somebody else created.
const rightsQuestion = `
  select version, role, database, exists(select 1 from pg_roles where rolname = 'naast_app') as app_role_exists,
         rolsuper or administers or (rolcreaterole and (version < 16 or not exists(select 1 from pg_roles where rolname = 'naast_app')))
           as may_get_app_role,
         has_database_privilege(database, 'create') as may_create_schema,
         has_schema_privilege('public', 'create') as may_create_table
  from (select current_setting('server_version_num')::int / 10000 as version, current_user as role, current_database() as database) here
  join pg_roles me on me.rolname = role
  cross join lateral (select exists(
    select 1 from pg_auth_members m join pg_roles app on app.oid = m.roleid
    where app.rolname = 'naast_app' and m.member = me.oid and m.admin_option) as administers) membership`

function whatIsMissing(rights: Rights): string | null {
  const { version, role, database } = rights
  const asAdministrator = `Let an administrator of PostgreSQL give the right:`
  if (version < 15) return `The server of DATABASE_URL is PostgreSQL ${version}; Naast needs version 15 or newer.`
  if (!rights.may_get_app_role && rights.app_role_exists) {
    return `The role ${role} of DATABASE_URL may not use the role naast_app. ${asAdministrator} grant naast_app to "${role}" with admin option;`
  }
  if (!rights.may_get_app_role) {
    return `The role ${role} of DATABASE_URL may not create the role naast_app. ${asAdministrator} alter role "${role}" createrole;`
  }
  if (!rights.may_create_schema) {
    return `The role ${role} of DATABASE_URL may not create a schema. ${asAdministrator} grant create on database "${database}" to "${role}";`
  }
  if (!rights.may_create_table) {
    return `The role ${role} of DATABASE_URL may not create tables. ${asAdministrator} grant create on schema public to "${role}";`
  }
  return null
}

function unreachable(error: unknown, databaseUrl: string) {
  const where = withoutPassword(databaseUrl)
  const told = error instanceof Error ? error.message : String(error)
  const sentences: Record<string, string> = {
    ECONNREFUSED: `Nothing listens at ${where}. Start that PostgreSQL, or correct the host and port in DATABASE_URL.`,
    ENOENT: `There is no PostgreSQL socket at ${where}. Start that PostgreSQL, or correct the path in DATABASE_URL.`,
    ENOTFOUND: `The host of ${where} is not known. Correct it in DATABASE_URL.`,
    EAI_AGAIN: `The host of ${where} cannot be looked up now. Check the network, or correct it in DATABASE_URL.`,
    ETIMEDOUT: `${where} does not answer. Check the network and its firewall.`,
    '28P01': `The server refuses the name or password of ${where}. Correct them in DATABASE_URL.`,
    '28000': `The server refuses this role or this way to sign in at ${where}: ${told}.`,
    '3D000': `The database of ${where} does not exist. Create it first: createdb, or create database in psql.`,
  }
  const otherwise = /timeout/i.test(told)
    ? sentences.ETIMEDOUT
    : `I cannot use ${where}: ${told}. Correct DATABASE_URL.`
  return new StartError(
    `${sentences[codeOf(error)] ?? otherwise} Without DATABASE_URL, Naast starts its own PostgreSQL.`,
    { cause: error },
  )
}

const withoutPassword = (url: string) =>
  url.replace(/(:\/\/[^:@/]*):[^@]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…')
