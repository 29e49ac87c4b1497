-- People who sign in: staff of networks and of partners. Carers are never here; they have a link of their own.
-- Identity belongs to no network (one person may work in several), so these tables have a policy of their own:
-- only a transaction that says `naast.identity` sees them (src/platform/database/database.ts, asIdentity).

create function is_identity() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('naast.identity', true), '') = 'yes' $$;

create table person (
  id          uuid primary key,
  email       text not null unique check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  name        text not null check (name <> ''),
  created_at  timestamptz not null,
  disabled_at timestamptz
);

create table role_grant (
  id              uuid primary key,
  person_id       uuid not null references person on delete cascade,
  network_id      uuid not null references network on delete cascade,
  organization_id uuid references organization on delete cascade,
  role            text not null check (role in ('coordinator', 'deputy', 'professional', 'partner_user', 'partner_manager',
                                                'steering_member', 'policy_officer', 'editor', 'administrator')),
  granted_at      timestamptz not null,
  granted_by      uuid references person,
  ended_at        timestamptz,
  ended_by        uuid references person,
  check ((organization_id is not null) = (role in ('partner_user', 'partner_manager')))
);
comment on table role_grant is 'A role that somebody has (or had: ended_at) in one network, for a partner in one organisation';
create unique index role_grant_once on role_grant (person_id, network_id, role, coalesce(organization_id, '00000000-0000-0000-0000-000000000000'))
  where ended_at is null;
create index on role_grant (network_id) where ended_at is null;
create index on role_grant (organization_id) where ended_at is null;

create table session (
  id               uuid primary key,
  token_hash       bytea not null unique,
  person_id        uuid not null references person on delete cascade,
  grant_id         uuid references role_grant on delete set null,
  created_at       timestamptz not null,
  last_used_at     timestamptz not null,
  expires_at       timestamptz not null,
  second_factor_at timestamptz,
  device           text not null default '',
  ended_at         timestamptz
);
comment on column session.token_hash is 'SHA-256 of the token in the cookie; the token itself is nowhere';
comment on column session.grant_id is 'The role in which the person works now';
create index on session (person_id) where ended_at is null;

alter table person enable row level security;
alter table role_grant enable row level security;
alter table session enable row level security;
alter table person force row level security;
alter table role_grant force row level security;
alter table session force row level security;
create policy identity on person for all using (is_identity()) with check (is_identity());
create policy identity on role_grant for all using (is_identity()) with check (is_identity());
create policy identity on session for all using (is_identity()) with check (is_identity());
grant select, insert, update, delete on person, role_grant, session to naast_app;
