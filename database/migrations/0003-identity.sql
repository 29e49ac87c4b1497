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
  only_network_id  uuid references network on delete cascade,
  device           text not null default '',
  ended_at         timestamptz
);
comment on column session.token_hash is 'SHA-256 of the token in the cookie; the token itself is nowhere';
comment on column session.grant_id is 'The role in which the person works now';
comment on column session.only_network_id is 'Signed in through the provider of this network: its word counts for roles in this network only';
create index on session (person_id) where ended_at is null;
create index on session (expires_at);

-- Ways to show who you are --------------------------------------------------------------------------------------------

create table sign_in_code (
  id          uuid primary key,
  person_id   uuid references person on delete cascade,
  address_key bytea not null,
  code_hash   bytea not null,
  tries       smallint not null default 0 check (tries between 0 and 5),
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
comment on table sign_in_code is 'A code of six digits that was mailed; its id stands in a signed cookie of the browser that asked for it';
comment on column sign_in_code.person_id is 'Null when nobody has the address: asked for in the same way, never right';
comment on column sign_in_code.address_key is 'A keyed hash of the address, to count tries by';
create index on sign_in_code (person_id);
create index on sign_in_code (expires_at);

create table totp (
  person_id      uuid primary key references person on delete cascade,
  sealed_secret  bytea,
  pending_secret bytea,
  confirmed_at   timestamptz,
  last_step      bigint not null default 0,
  check ((sealed_secret is null) = (confirmed_at is null))
);
comment on column totp.pending_secret is 'A secret that was shown but not yet confirmed with a code: until then the old one stands';
comment on column totp.last_step is 'The half minute (RFC 6238) of the last code taken; that one and all before it are refused';

create table recovery_code (
  id         uuid primary key,
  person_id  uuid not null references person on delete cascade,
  code_hash  bytea not null unique,
  created_at timestamptz not null,
  used_at    timestamptz
);
create index on recovery_code (person_id);

create table passkey (
  id            uuid primary key,
  person_id     uuid not null references person on delete cascade,
  credential_id text not null unique,
  public_key    bytea not null,
  counter       bigint not null default 0,
  transports    text[] not null default '{}',
  name          text not null check (name <> '' and length(name) <= 80),
  created_at    timestamptz not null,
  last_used_at  timestamptz
);
create index on passkey (person_id);

create table passkey_challenge (
  id         uuid primary key,
  challenge  text not null,
  session_id uuid references session on delete cascade,
  expires_at timestamptz not null
);
comment on table passkey_challenge is 'What a browser was asked to sign; taken away by the first answer';
comment on column passkey_challenge.session_id is 'Who asked to add a passkey or to do the second step; null for who still has to sign in';
create index on passkey_challenge (session_id);
create index on passkey_challenge (expires_at);

create table oidc_provider (
  id            uuid primary key,
  network_id    uuid not null references network on delete cascade,
  name          text not null check (name <> ''),
  issuer        text not null check (issuer ~ '^https?://'),
  client_id     text not null check (client_id <> ''),
  sealed_secret bytea,
  created_at    timestamptz not null,
  ended_at      timestamptz
);
create index on oidc_provider (network_id) where ended_at is null;

create table oidc_state (
  id            uuid primary key,
  provider_id   uuid not null references oidc_provider on delete cascade,
  state         text not null,
  nonce         text not null,
  code_verifier text not null,
  onward        text not null,
  expires_at    timestamptz not null
);
comment on table oidc_state is 'Somebody who is on the way to a provider; taken away when they come back';
create index on oidc_state (provider_id);
create index on oidc_state (expires_at);

create table oidc_link (
  provider_id uuid not null references oidc_provider on delete cascade,
  subject     text not null,
  person_id   uuid not null references person on delete cascade,
  linked_at   timestamptz not null,
  primary key (provider_id, subject),
  unique (provider_id, person_id)
);
comment on table oidc_link is 'Once known by e-mail address, somebody is known by what the provider calls them: an address may pass to another';
create index on oidc_link (person_id);

-- Ways in and brakes --------------------------------------------------------------------------------------------------

create table invitation (
  id              uuid primary key,
  token_hash      bytea not null unique,
  email           text not null check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  name            text not null check (name <> ''),
  network_id      uuid not null references network on delete cascade,
  organization_id uuid references organization on delete cascade,
  role            text not null,
  invited_by      uuid references person,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  accepted_at     timestamptz,
  withdrawn_at    timestamptz,
  check ((organization_id is not null) = (role in ('partner_user', 'partner_manager'))),
  check (accepted_at is null or withdrawn_at is null)
);
create index on invitation (network_id) where accepted_at is null and withdrawn_at is null;
create index on invitation (organization_id);
create index on invitation (expires_at);

create table attempt_counter (
  key          bytea primary key,
  times        integer not null check (times > 0),
  since        timestamptz not null,
  locked_until timestamptz
);
comment on table attempt_counter is 'How often something was tried lately; the key is a keyed hash of what and by whom, so no address stands here';
create index on attempt_counter (since);

do $$
declare t text;
begin
  foreach t in array array['person', 'role_grant', 'session', 'sign_in_code', 'totp', 'recovery_code', 'passkey', 'passkey_challenge',
                           'oidc_provider', 'oidc_state', 'oidc_link', 'invitation', 'attempt_counter'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy identity on %I for all using (is_identity()) with check (is_identity())', t);
    execute format('grant select, insert, update, delete on %I to naast_app', t);
  end loop;
end $$;

-- The role of somebody at a partner is shown with the name of the organisation.
create policy reads_for_identity on organization for select using (is_identity());
