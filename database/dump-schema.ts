import type pg from 'pg'

/**
 * Writes the schema `public` as SQL that makes it again, read from the catalog: the same text whichever version of PostgreSQL
 * runs, and without needing pg_dump. Throws when the schema holds a kind of thing it cannot write.
 */
export async function dumpSchema(client: pg.Client): Promise<string> {
  await refuseUnknown(client)
  const sections = [
    header,
    (await lines(client, functionsQuestion)).join('\n\n'),
    (await dumpTables(client)).join('\n\n'),
  ]
  // What may speak of other tables comes when all of them are there.
  for (const question of [foreignKeysQuestion, ...securityQuestions, triggersQuestion, functionRightsQuestion]) {
    sections.push((await lines(client, question)).join('\n'))
  }
  return `${sections.join('\n\n')}\n`
}

const header = `-- The whole schema as the migrations leave it. Generated: npm run generate. To change it, add a migration.

do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'naast_app') then create role naast_app nologin; end if;
end $$;
grant usage on schema public to naast_app;
set check_function_bodies = off;`

/** Each part of a table as one line of text, by the name of its table. */
type Part = { name: string; line: string }

async function dumpTables(client: pg.Client) {
  const columns = await parts(client, columnsQuestion)
  const rest: Part[][] = []
  for (const question of afterTableQuestions) rest.push(await parts(client, question))
  const linesOf = (name: string, list: Part[]) => list.filter((part) => part.name === name).map(({ line }) => line)
  const names = [...new Set(columns.map(({ name }) => name))]
  return names.map((name) =>
    [
      `create table ${name} (`,
      linesOf(name, columns).join(',\n'),
      ');',
      ...rest.flatMap((list) => linesOf(name, list)),
    ].join('\n'),
  )
}

async function lines(client: pg.Client, question: string) {
  return (await client.query<{ line: string }>(question)).rows.map(({ line }) => line)
}

async function parts(client: pg.Client, question: string) {
  return (await client.query<Part>(question)).rows
}

async function refuseUnknown(client: pg.Client) {
  const unknown = await lines(client, unknownQuestion)
  if (unknown.length)
    throw new Error(`database/dump-schema.ts cannot write this yet: ${unknown.join(', ')}. Teach it how.`)
}

// `migration` is the bookkeeping of the migrations themselves.
const ours = `select oid, relname, relacl, relrowsecurity, relforcerowsecurity from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'`

const unknownQuestion = `
  select 'relation ' || relname as line from pg_class
    where relnamespace = 'public'::regnamespace and relkind not in ('r', 'i')
  union all select 'type ' || typname from pg_type where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r')
  union all select 'extension ' || extname from pg_extension where extname <> 'plpgsql'
  union all select 'half row-level security ' || relname from (${ours}) t where relrowsecurity <> relforcerowsecurity
  union all select 'column ' || attname from pg_attribute join (${ours}) t on t.oid = attrelid
    where attidentity <> '' or attgenerated <> '' or attacl is not null
  order by 1`

const functionsQuestion = `
  select rtrim(pg_get_functiondef(oid), E'\\n') || ';' as line from pg_proc
  where pronamespace = 'public'::regnamespace order by proname, pg_get_function_identity_arguments(oid)`

const columnsQuestion = `
  select name, line from (
    select t.relname as name, 1 as kind, a.attnum::text as place,
           '  ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
           || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || case when a.attnotnull then ' not null' else '' end as line
    from (${ours}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
    union all
    select t.relname, 2, conname, '  constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(c.oid)
    from (${ours}) t join pg_constraint c on c.conrelid = t.oid where contype in ('p', 'u', 'c', 'x')
  ) part order by name collate "C", kind, case kind when 1 then lpad(place, 5, '0') else place end collate "C"`

const foreignKeysQuestion = `
  select 'alter table ' || t.relname || ' add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(c.oid) || ';' as line
  from (${ours}) t join pg_constraint c on c.conrelid = t.oid where contype = 'f' order by t.relname collate "C", conname collate "C"`

const afterTableQuestions = [
  // Comments
  `select t.relname as name, 'comment on ' || case objsubid when 0 then 'table ' || t.relname
            else 'column ' || t.relname || '.' || quote_ident(a.attname) end || ' is ' || quote_literal(description) || ';' as line
   from (${ours}) t join pg_description d on d.objoid = t.oid and d.classoid = 'pg_class'::regclass
   left join pg_attribute a on a.attrelid = t.oid and a.attnum = d.objsubid order by t.relname, objsubid`,
  // Indexes that no constraint made
  `select t.relname as name, pg_get_indexdef(i.indexrelid) || ';' as line
   from (${ours}) t join pg_index i on i.indrelid = t.oid
   where not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
   order by i.indexrelid::regclass::text collate "C"`,
  // Rights
  `select t.relname as name, 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' on ' || t.relname
          || ' to ' || quote_ident(rolname) || ';' as line
   from (${ours}) t, aclexplode(t.relacl) join pg_roles on pg_roles.oid = grantee
   where grantee <> grantor group by t.relname, rolname order by rolname`,
] as const

const securityQuestions = [
  `select 'alter table ' || relname || ' enable row level security, force row level security;' as line
   from (${ours}) t where relrowsecurity and relforcerowsecurity order by relname collate "C"`,
  `select 'create policy ' || quote_ident(policyname) || ' on ' || tablename || ' as ' || lower(permissive)
          || ' for ' || lower(cmd) || ' to ' || array_to_string(roles, ', ')
          || coalesce(' using (' || qual || ')', '') || coalesce(' with check (' || with_check || ')', '') || ';' as line
   from pg_policies where schemaname = 'public' order by tablename collate "C", policyname collate "C"`,
] as const

const triggersQuestion = `
  select pg_get_triggerdef(g.oid) || ';' as line
  from (${ours}) t join pg_trigger g on g.tgrelid = t.oid where not tgisinternal
  order by t.relname collate "C", tgname collate "C"`

// Everybody may execute a function unless a migration took that away; then its rights are written down.
const functionRightsQuestion = `
  select line from (
    select oid::regprocedure::text as name, 1 as kind, '' as role,
           'revoke execute on function ' || oid::regprocedure || ' from public;' as line
    from pg_proc where pronamespace = 'public'::regnamespace and proacl is not null
      and not exists (select 1 from aclexplode(proacl) where grantee = 0)
    union all
    select p.oid::regprocedure::text, 2, rolname, 'grant execute on function ' || p.oid::regprocedure || ' to ' || quote_ident(rolname) || ';'
    from pg_proc p, aclexplode(p.proacl) join pg_roles on pg_roles.oid = grantee
    where pronamespace = 'public'::regnamespace and grantee <> grantor
  ) rights order by name collate "C", kind, role collate "C"`
