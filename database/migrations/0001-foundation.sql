-- The foundation: networks with their places and contact registry, the directory (HSDS 3.1 terms), signals, audit.
-- Every table that belongs to a network has network_id and a policy. Where network_id may be null, null means
-- "of the whole country": every network reads it, only a national import writes it.

-- Roles are shared by all databases of one server, so it may be there already.
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'naast_app') then create role naast_app nologin; end if;
  execute format('grant naast_app to %I', current_user);
end $$;

-- Who is asking. Both settings live for one transaction only (see src/platform/database/database.ts).
create function current_network() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('naast.network', true), '')::uuid $$;

create function writes_for_country() returns boolean language sql stable parallel safe as
  $$ select coalesce(current_setting('naast.country', true), '') = 'yes' $$;

-- Networks ---------------------------------------------------------------------------------------------------------

create table network (
  id              uuid primary key,
  slug            text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  name            text not null check (name <> ''),
  region          text not null,
  tagline         text not null,
  host            text unique,
  theme           jsonb not null default '{}',
  languages       text[] not null default '{nl}',
  volunteers      text not null default 'verwijzen' check (volunteers in ('verwijzen', 'bemiddelen')),
  is_demo         boolean not null default false,
  content_version bigint not null default 1
);
comment on column network.theme is 'Token overrides of the design, at most twenty: {"main": "#1e5b4f", …}';
comment on column network.content_version is 'Raised by triggers whenever something published changes; caches are valid while it stands';

create table municipality (
  code text primary key check (code ~ '^gm[0-9]{4}$'),
  name text not null unique
);
comment on table municipality is 'Municipalities by their TOOI code (standaarden.overheid.nl/tooi), such as gm0160';

create table network_municipality (
  network_id        uuid not null references network on delete cascade,
  municipality_code text not null references municipality,
  primary key (network_id, municipality_code)
);

-- Two networks may share what they offer, and may part again: ending keeps the row as history.
create table network_share (
  network_id  uuid not null references network on delete cascade,
  shared_with uuid not null references network on delete cascade,
  since       date not null,
  ended_on    date,
  primary key (network_id, shared_with, since),
  check (network_id <> shared_with)
);

create function may_read(owner uuid) returns boolean language sql stable security definer set search_path = public as $$
  select owner is null
      or owner = current_network()
      or exists (select 1 from network_share s
                 where s.network_id = owner and s.shared_with = current_network() and s.ended_on is null) $$;

create function may_write(owner uuid) returns boolean language sql stable as
  $$ select owner = current_network() or (owner is null and writes_for_country()) $$;

create table place (
  id                uuid primary key,
  network_id        uuid not null references network on delete cascade,
  municipality_code text not null references municipality,
  name              text not null check (name <> ''),
  latitude          double precision not null check (latitude between 50 and 54),
  longitude         double precision not null check (longitude between 3 and 8),
  unique (network_id, municipality_code, name)
);

create table postcode_area (
  network_id        uuid not null references network on delete cascade,
  pc4               text not null check (pc4 ~ '^[1-9][0-9]{3}$'),
  municipality_code text not null references municipality,
  place_id          uuid references place on delete set null,
  latitude          double precision not null,
  longitude         double precision not null,
  primary key (network_id, pc4)
);

-- The contact registry: a number, an address and an opening hour stand here once; every page reads them from here.
create table contact_point (
  id          uuid primary key,
  network_id  uuid references network on delete cascade,
  key         text not null check (key ~ '^[a-z0-9-]+$'),
  name        text not null,
  for_whom    text not null,
  phone       text,
  email       text,
  url         text check (url ~ '^https?://'),
  street      text,
  postal_code text,
  city        text,
  always_open boolean not null default false,
  cost        text,
  source      text not null,
  status      text not null check (status in ('ok', 'check', 'demo')),
  checked_on  date,
  review_days integer not null default 90 check (review_days > 0),
  unique nulls not distinct (network_id, key)
);
comment on column contact_point.key is 'own = the network itself; 112, 113, veilig-thuis, huisartsenpost, luisterlijn, mantelzorglijn, …';

create table contact_hours (
  contact_point_id uuid not null references contact_point on delete cascade,
  network_id       uuid references network on delete cascade,
  weekday          smallint not null check (weekday between 1 and 7),
  opens            time not null,
  closes           time not null check (closes > opens),
  primary key (contact_point_id, weekday, opens)
);

create table closing_day (
  network_id uuid not null references network on delete cascade,
  day        date not null,
  reason     text not null,
  primary key (network_id, day)
);

-- Directory: Open Referral HSDS 3.1 names --------------------------------------------------------------------------

create table organization (
  id           uuid primary key,
  network_id   uuid references network on delete cascade,
  source_id    text not null,
  slug         text not null check (slug ~ '^[a-z0-9-]+$'),
  name         text not null check (name <> ''),
  description  text not null default '',
  sector       text not null,
  funding      text not null check (funding in ('gesubsidieerd', 'particulier')),
  partner_role text not null check (partner_role in ('kernpartner', 'ketenpartner', 'geen_partner')),
  email        text,
  website      text check (website ~ '^https?://'),
  modified_at  timestamptz not null,
  unique nulls not distinct (network_id, source_id),
  unique nulls not distinct (network_id, slug)
);
comment on column organization.source_id is 'The id in the file it was imported from; an import recognises its own rows by it';

create table service (
  id                      uuid primary key,
  network_id              uuid references network on delete cascade,
  -- No cascade: an organisation cannot take along services of another network, which its owner may not even see.
  organization_id         uuid not null references organization,
  source_id               text not null,
  slug                    text not null check (slug ~ '^[a-z0-9-]+$'),
  name                    text not null check (name <> ''),
  alternate_name          text,
  summary                 text not null,
  description             text not null,
  status                  text not null default 'active' check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
  access                  text not null check (access in ('vrij_toegankelijk', 'met_indicatie', 'via_verwijzing')),
  flexibility             text[] not null default '{}',
  waiting_time            text,
  eligibility_description text,
  minimum_age             smallint check (minimum_age between 0 and 120),
  maximum_age             smallint check (maximum_age between 0 and 120),
  email                   text,
  url                     text check (url ~ '^https?://'),
  assured_date            date,
  modified_at             timestamptz not null,
  unique nulls not distinct (network_id, source_id),
  unique nulls not distinct (network_id, slug),
  check (maximum_age >= minimum_age)
);
comment on column service.assured_date is 'The day somebody last checked that all of it is true; null is said honestly on the page';

create table service_area (
  id                uuid primary key,
  network_id        uuid references network on delete cascade,
  service_id        uuid not null references service on delete cascade,
  extent_type       text not null check (extent_type in ('nationwide', 'municipality', 'place')),
  name              text not null,
  municipality_code text references municipality
);

create table location (
  id          uuid primary key,
  network_id  uuid references network on delete cascade,
  name        text,
  latitude    double precision,
  longitude   double precision
);

create table address (
  id             uuid primary key,
  network_id     uuid references network on delete cascade,
  location_id    uuid not null references location on delete cascade,
  address_1      text,
  postal_code    text,
  city           text not null,
  country        text not null default 'NL',
  address_type   text not null default 'physical'
);

create table service_at_location (
  id          uuid primary key,
  network_id  uuid references network on delete cascade,
  service_id  uuid not null references service on delete cascade,
  location_id uuid not null references location on delete cascade,
  unique (service_id, location_id)
);

create table phone (
  id               uuid primary key,
  network_id       uuid references network on delete cascade,
  service_id       uuid references service on delete cascade,
  organization_id  uuid references organization on delete cascade,
  number           text,
  contact_key      text,
  status           text not null default 'ok' check (status in ('ok', 'check')),
  check (num_nonnulls(service_id, organization_id) = 1),
  check (num_nonnulls(number, contact_key) = 1)
);
comment on column phone.contact_key is 'This number stands in the contact registry under this key and is read from there';

create table schedule (
  id          uuid primary key,
  network_id  uuid references network on delete cascade,
  service_id  uuid not null references service on delete cascade,
  freq        text not null check (freq in ('WEEKLY', 'MONTHLY')),
  byday       text[] not null,
  opens_at    time,
  closes_at   time,
  description text
);

create table cost_option (
  id               uuid primary key,
  network_id       uuid references network on delete cascade,
  service_id       uuid not null references service on delete cascade,
  option           text not null check (option in ('gratis', 'eigen_bijdrage', 'betaald', 'lidmaatschap')),
  cost_description text
);

create table language (
  id         uuid primary key,
  network_id uuid references network on delete cascade,
  service_id uuid not null references service on delete cascade,
  code       text not null check (code ~ '^[a-z]{2,3}$')
);

create table taxonomy (
  code        text primary key,
  name        text not null,
  description text not null default ''
);

create table taxonomy_term (
  code          text primary key,
  taxonomy_code text not null references taxonomy,
  position      integer not null,
  name          text not null,
  description   text not null default ''
);

create table attribute (
  id            uuid primary key,
  network_id    uuid references network on delete cascade,
  link_id       uuid not null references service on delete cascade,
  link_entity   text not null default 'service' check (link_entity = 'service'),
  taxonomy_term text not null references taxonomy_term,
  position      smallint not null,
  unique (link_id, taxonomy_term)
);

-- Signals from readers: never about a person ----------------------------------------------------------------------

create table search_gap (
  id         uuid primary key,
  network_id uuid not null references network on delete cascade,
  words      text not null check (length(words) <= 200),
  place      text not null check (length(place) <= 80),
  note       text not null check (length(note) <= 300),
  created_at timestamptz not null
);

create table service_report (
  id         uuid primary key,
  network_id uuid not null references network on delete cascade,
  service_id uuid not null references service on delete cascade,
  reason     text not null check (reason in ('telefoon', 'adres', 'bestaat_niet', 'kosten', 'anders')),
  note       text not null check (length(note) <= 500),
  created_at timestamptz not null
);

-- Imports and the audit trail -------------------------------------------------------------------------------------

create table import_run (
  id         uuid primary key,
  network_id uuid references network on delete cascade,
  file       text not null,
  checksum   text not null,
  added      integer not null,
  changed    integer not null,
  unchanged  integer not null,
  removed    integer not null default 0,
  created_at timestamptz not null
);

create table audit_event (
  id         uuid primary key,
  network_id uuid references network on delete cascade,
  at         timestamptz not null,
  actor      text not null,
  action     text not null,
  subject    text not null,
  detail     jsonb not null default '{}'
);

-- Indexes for the foreign keys and the questions asked -------------------------------------------------------------

create index on network_share (shared_with) where ended_on is null;
create index on place (network_id);
create index on organization (network_id);
create index on service (network_id);
create index on service (organization_id);
create index on service_area (service_id);
create index on address (location_id);
create index on service_at_location (location_id);
create index on phone (service_id);
create index on phone (organization_id);
create index on schedule (service_id);
create index on cost_option (service_id);
create index on language (service_id);
create index on search_gap (network_id, created_at);
create index on service_report (network_id, created_at);
create index on audit_event (network_id, at);

-- Row-level security ----------------------------------------------------------------------------------------------

grant usage on schema public to naast_app;
grant select on network, municipality, network_municipality, network_share, taxonomy, taxonomy_term to naast_app;
grant select, insert, update, delete on
  place, postcode_area, contact_point, contact_hours, closing_day,
  organization, service, service_area, location, address, service_at_location, phone, schedule, cost_option, language, attribute,
  search_gap, service_report, import_run
  to naast_app;
grant select, insert on audit_event to naast_app;  -- a trace is never changed

do $$
declare t text;
begin
  foreach t in array array['place', 'postcode_area', 'contact_point', 'contact_hours', 'closing_day', 'search_gap', 'service_report',
                           'import_run', 'audit_event', 'organization', 'service', 'service_area', 'location', 'address',
                           'service_at_location', 'phone', 'schedule', 'cost_option', 'language', 'attribute'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy writes on %I for all using (may_write(network_id)) with check (may_write(network_id))', t);
  end loop;
  -- What is published is shared between networks that agreed to it; signals, runs and traces never are.
  foreach t in array array['organization', 'service', 'service_area', 'location', 'address', 'service_at_location', 'phone', 'schedule',
                           'cost_option', 'language', 'attribute'] loop
    execute format('create policy reads on %I for select using (may_read(network_id))', t);
  end loop;
  -- A shared offer may show its owner's number, which stands in the owner's registry.
  foreach t in array array['contact_point', 'contact_hours'] loop
    execute format('create policy reads on %I for select using (may_read(network_id))', t);
  end loop;
end $$;

-- A service of one network may be given by an organisation of another: whoever owns the service keeps seeing who gives it,
-- also after the networks part.
create policy reads_of_own_services on organization for select using
  (exists (select 1 from service s where s.organization_id = organization.id and s.network_id = current_network()));

-- Content version: one statement raises it once for every network that can see the change --------------------------

create function raise_content_version() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from changed where network_id is null) then
    update network set content_version = content_version + 1;
  else
    update network set content_version = content_version + 1
    where id in (select network_id from changed
                 union select s.shared_with from changed c join network_share s on s.network_id = c.network_id);
  end if;
  return null;
end $$;

create function raise_every_content_version() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update network set content_version = content_version + 1;
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['place', 'postcode_area', 'contact_point', 'contact_hours', 'closing_day', 'organization', 'service', 'service_area',
                           'location', 'address', 'service_at_location', 'phone', 'schedule', 'cost_option', 'language', 'attribute'] loop
    execute format('create trigger published_insert after insert on %I referencing new table as changed
                    for each statement execute function raise_content_version()', t);
    execute format('create trigger published_update after update on %I referencing new table as changed
                    for each statement execute function raise_content_version()', t);
    execute format('create trigger published_delete after delete on %I referencing old table as changed
                    for each statement execute function raise_content_version()', t);
  end loop;
  foreach t in array array['municipality', 'network_municipality', 'network_share', 'taxonomy', 'taxonomy_term'] loop
    execute format('create trigger published after insert or update or delete on %I
                    for each statement execute function raise_every_content_version()', t);
  end loop;
end $$;

create function raise_own_content_version() returns trigger language plpgsql as $$
begin
  new.content_version := old.content_version + 1;
  return new;
end $$;
create trigger published before update of name, region, tagline, host, theme, languages, volunteers, is_demo on network
  for each row execute function raise_own_content_version();
