-- The whole schema as the migrations leave it. Generated: npm run generate. To change it, add a migration.

do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'naast_app') then create role naast_app nologin; end if;
end $$;
grant usage on schema public to naast_app;
set check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.current_network()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('naast.network', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.may_read(owner uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select owner is null
      or owner = current_network()
      or exists (select 1 from network_share s
                 where s.network_id = owner and s.shared_with = current_network() and s.ended_on is null) $function$;

CREATE OR REPLACE FUNCTION public.may_write(owner uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select owner = current_network() or (owner is null and writes_for_country()) $function$;

CREATE OR REPLACE FUNCTION public.raise_content_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  if exists (select 1 from changed where network_id is null) then
    update network set content_version = content_version + 1;
  else
    update network set content_version = content_version + 1
    where id in (select network_id from changed
                 union select s.shared_with from changed c join network_share s on s.network_id = c.network_id);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.raise_every_content_version()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  update network set content_version = content_version + 1;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.raise_own_content_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.content_version := old.content_version + 1;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.writes_for_country()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(current_setting('naast.country', true), '') = 'yes' $function$;

create table address (
  id uuid not null,
  network_id uuid,
  location_id uuid not null,
  address_1 text,
  postal_code text,
  city text not null,
  country text default 'NL'::text not null,
  address_type text default 'physical'::text not null,
  constraint address_pkey PRIMARY KEY (id)
);
CREATE INDEX address_location_id_idx ON public.address USING btree (location_id);
grant delete, insert, select, update on address to naast_app;

create table attribute (
  id uuid not null,
  network_id uuid,
  link_id uuid not null,
  link_entity text default 'service'::text not null,
  taxonomy_term text not null,
  "position" smallint not null,
  constraint attribute_link_entity_check CHECK ((link_entity = 'service'::text)),
  constraint attribute_link_id_taxonomy_term_key UNIQUE (link_id, taxonomy_term),
  constraint attribute_pkey PRIMARY KEY (id)
);
grant delete, insert, select, update on attribute to naast_app;

create table audit_event (
  id uuid not null,
  network_id uuid,
  at timestamp with time zone not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb default '{}'::jsonb not null,
  constraint audit_event_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_event_network_id_at_idx ON public.audit_event USING btree (network_id, at);
grant insert, select on audit_event to naast_app;

create table closing_day (
  network_id uuid not null,
  day date not null,
  reason text not null,
  constraint closing_day_pkey PRIMARY KEY (network_id, day)
);
grant delete, insert, select, update on closing_day to naast_app;

create table contact_hours (
  contact_point_id uuid not null,
  network_id uuid,
  weekday smallint not null,
  opens time without time zone not null,
  closes time without time zone not null,
  constraint contact_hours_check CHECK ((closes > opens)),
  constraint contact_hours_pkey PRIMARY KEY (contact_point_id, weekday, opens),
  constraint contact_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);
grant delete, insert, select, update on contact_hours to naast_app;

create table contact_point (
  id uuid not null,
  network_id uuid,
  key text not null,
  name text not null,
  for_whom text not null,
  phone text,
  email text,
  url text,
  street text,
  postal_code text,
  city text,
  always_open boolean default false not null,
  cost text,
  source text not null,
  status text not null,
  checked_on date,
  review_days integer default 90 not null,
  constraint contact_point_key_check CHECK ((key ~ '^[a-z0-9-]+$'::text)),
  constraint contact_point_network_id_key_key UNIQUE NULLS NOT DISTINCT (network_id, key),
  constraint contact_point_pkey PRIMARY KEY (id),
  constraint contact_point_review_days_check CHECK ((review_days > 0)),
  constraint contact_point_status_check CHECK ((status = ANY (ARRAY['ok'::text, 'check'::text, 'demo'::text]))),
  constraint contact_point_url_check CHECK ((url ~ '^https?://'::text))
);
comment on column contact_point.key is 'own = the network itself; 112, 113, veilig-thuis, huisartsenpost, luisterlijn, mantelzorglijn, …';
grant delete, insert, select, update on contact_point to naast_app;

create table cost_option (
  id uuid not null,
  network_id uuid,
  service_id uuid not null,
  option text not null,
  cost_description text,
  constraint cost_option_option_check CHECK ((option = ANY (ARRAY['gratis'::text, 'eigen_bijdrage'::text, 'betaald'::text, 'lidmaatschap'::text]))),
  constraint cost_option_pkey PRIMARY KEY (id)
);
CREATE INDEX cost_option_service_id_idx ON public.cost_option USING btree (service_id);
grant delete, insert, select, update on cost_option to naast_app;

create table import_run (
  id uuid not null,
  network_id uuid,
  file text not null,
  checksum text not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  removed integer default 0 not null,
  created_at timestamp with time zone not null,
  constraint import_run_pkey PRIMARY KEY (id)
);
grant delete, insert, select, update on import_run to naast_app;

create table language (
  id uuid not null,
  network_id uuid,
  service_id uuid not null,
  code text not null,
  constraint language_code_check CHECK ((code ~ '^[a-z]{2,3}$'::text)),
  constraint language_pkey PRIMARY KEY (id)
);
CREATE INDEX language_service_id_idx ON public.language USING btree (service_id);
grant delete, insert, select, update on language to naast_app;

create table location (
  id uuid not null,
  network_id uuid,
  name text,
  latitude double precision,
  longitude double precision,
  constraint location_pkey PRIMARY KEY (id)
);
grant delete, insert, select, update on location to naast_app;

create table municipality (
  code text not null,
  name text not null,
  constraint municipality_code_check CHECK ((code ~ '^gm[0-9]{4}$'::text)),
  constraint municipality_name_key UNIQUE (name),
  constraint municipality_pkey PRIMARY KEY (code)
);
comment on table municipality is 'Municipalities by their TOOI code (standaarden.overheid.nl/tooi), such as gm0160';
grant select on municipality to naast_app;

create table network (
  id uuid not null,
  slug text not null,
  name text not null,
  region text not null,
  tagline text not null,
  host text,
  theme jsonb default '{}'::jsonb not null,
  languages text[] default '{nl}'::text[] not null,
  volunteers text default 'verwijzen'::text not null,
  is_demo boolean default false not null,
  content_version bigint default 1 not null,
  constraint network_host_key UNIQUE (host),
  constraint network_name_check CHECK ((name <> ''::text)),
  constraint network_pkey PRIMARY KEY (id),
  constraint network_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]{1,40}$'::text)),
  constraint network_slug_key UNIQUE (slug),
  constraint network_volunteers_check CHECK ((volunteers = ANY (ARRAY['verwijzen'::text, 'bemiddelen'::text])))
);
comment on column network.theme is 'Token overrides of the design, at most twenty: {"main": "#1e5b4f", …}';
comment on column network.content_version is 'Raised by triggers whenever something published changes; caches are valid while it stands';
grant select on network to naast_app;

create table network_municipality (
  network_id uuid not null,
  municipality_code text not null,
  constraint network_municipality_pkey PRIMARY KEY (network_id, municipality_code)
);
grant select on network_municipality to naast_app;

create table network_share (
  network_id uuid not null,
  shared_with uuid not null,
  since date not null,
  ended_on date,
  constraint network_share_check CHECK ((network_id <> shared_with)),
  constraint network_share_pkey PRIMARY KEY (network_id, shared_with, since)
);
CREATE INDEX network_share_shared_with_idx ON public.network_share USING btree (shared_with) WHERE (ended_on IS NULL);
grant select on network_share to naast_app;

create table organization (
  id uuid not null,
  network_id uuid,
  source_id text not null,
  slug text not null,
  name text not null,
  description text default ''::text not null,
  sector text not null,
  funding text not null,
  partner_role text not null,
  email text,
  website text,
  modified_at timestamp with time zone not null,
  constraint organization_funding_check CHECK ((funding = ANY (ARRAY['gesubsidieerd'::text, 'particulier'::text]))),
  constraint organization_name_check CHECK ((name <> ''::text)),
  constraint organization_network_id_slug_key UNIQUE NULLS NOT DISTINCT (network_id, slug),
  constraint organization_network_id_source_id_key UNIQUE NULLS NOT DISTINCT (network_id, source_id),
  constraint organization_partner_role_check CHECK ((partner_role = ANY (ARRAY['kernpartner'::text, 'ketenpartner'::text, 'geen_partner'::text]))),
  constraint organization_pkey PRIMARY KEY (id),
  constraint organization_slug_check CHECK ((slug ~ '^[a-z0-9-]+$'::text)),
  constraint organization_website_check CHECK ((website ~ '^https?://'::text))
);
comment on column organization.source_id is 'The id in the file it was imported from; an import recognises its own rows by it';
CREATE INDEX organization_network_id_idx ON public.organization USING btree (network_id);
grant delete, insert, select, update on organization to naast_app;

create table phone (
  id uuid not null,
  network_id uuid,
  service_id uuid,
  organization_id uuid,
  number text,
  contact_key text,
  status text default 'ok'::text not null,
  constraint phone_check CHECK ((num_nonnulls(service_id, organization_id) = 1)),
  constraint phone_check1 CHECK ((num_nonnulls(number, contact_key) = 1)),
  constraint phone_pkey PRIMARY KEY (id),
  constraint phone_status_check CHECK ((status = ANY (ARRAY['ok'::text, 'check'::text])))
);
comment on column phone.contact_key is 'This number stands in the contact registry under this key and is read from there';
CREATE INDEX phone_organization_id_idx ON public.phone USING btree (organization_id);
CREATE INDEX phone_service_id_idx ON public.phone USING btree (service_id);
grant delete, insert, select, update on phone to naast_app;

create table place (
  id uuid not null,
  network_id uuid not null,
  municipality_code text not null,
  name text not null,
  latitude double precision not null,
  longitude double precision not null,
  constraint place_latitude_check CHECK (((latitude >= (50)::double precision) AND (latitude <= (54)::double precision))),
  constraint place_longitude_check CHECK (((longitude >= (3)::double precision) AND (longitude <= (8)::double precision))),
  constraint place_name_check CHECK ((name <> ''::text)),
  constraint place_network_id_municipality_code_name_key UNIQUE (network_id, municipality_code, name),
  constraint place_pkey PRIMARY KEY (id)
);
CREATE INDEX place_network_id_idx ON public.place USING btree (network_id);
grant delete, insert, select, update on place to naast_app;

create table postcode_area (
  network_id uuid not null,
  pc4 text not null,
  municipality_code text not null,
  place_id uuid,
  latitude double precision not null,
  longitude double precision not null,
  constraint postcode_area_pc4_check CHECK ((pc4 ~ '^[1-9][0-9]{3}$'::text)),
  constraint postcode_area_pkey PRIMARY KEY (network_id, pc4)
);
grant delete, insert, select, update on postcode_area to naast_app;

create table schedule (
  id uuid not null,
  network_id uuid,
  service_id uuid not null,
  freq text not null,
  byday text[] not null,
  opens_at time without time zone,
  closes_at time without time zone,
  description text,
  constraint schedule_freq_check CHECK ((freq = ANY (ARRAY['WEEKLY'::text, 'MONTHLY'::text]))),
  constraint schedule_pkey PRIMARY KEY (id)
);
CREATE INDEX schedule_service_id_idx ON public.schedule USING btree (service_id);
grant delete, insert, select, update on schedule to naast_app;

create table search_gap (
  id uuid not null,
  network_id uuid not null,
  words text not null,
  place text not null,
  note text not null,
  created_at timestamp with time zone not null,
  constraint search_gap_note_check CHECK ((length(note) <= 300)),
  constraint search_gap_pkey PRIMARY KEY (id),
  constraint search_gap_place_check CHECK ((length(place) <= 80)),
  constraint search_gap_words_check CHECK ((length(words) <= 200))
);
CREATE INDEX search_gap_network_id_created_at_idx ON public.search_gap USING btree (network_id, created_at);
grant delete, insert, select, update on search_gap to naast_app;

create table search_shortfall (
  network_id uuid not null,
  month date not null,
  fingerprint text not null,
  times integer not null,
  words text,
  constraint search_shortfall_check CHECK (((words IS NULL) = (times < 5))),
  constraint search_shortfall_fingerprint_check CHECK ((fingerprint ~ '^[A-Za-z0-9_-]{22}$'::text)),
  constraint search_shortfall_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint search_shortfall_pkey PRIMARY KEY (network_id, month, fingerprint),
  constraint search_shortfall_times_check CHECK ((times > 0)),
  constraint search_shortfall_words_check CHECK ((length(words) <= 120))
);
grant delete, insert, select, update on search_shortfall to naast_app;

create table service (
  id uuid not null,
  network_id uuid,
  organization_id uuid not null,
  source_id text not null,
  slug text not null,
  name text not null,
  alternate_name text,
  summary text not null,
  description text not null,
  status text default 'active'::text not null,
  access text not null,
  flexibility text[] default '{}'::text[] not null,
  waiting_time text,
  eligibility_description text,
  minimum_age smallint,
  maximum_age smallint,
  email text,
  url text,
  assured_date date,
  modified_at timestamp with time zone not null,
  constraint service_access_check CHECK ((access = ANY (ARRAY['vrij_toegankelijk'::text, 'met_indicatie'::text, 'via_verwijzing'::text]))),
  constraint service_check CHECK ((maximum_age >= minimum_age)),
  constraint service_maximum_age_check CHECK (((maximum_age >= 0) AND (maximum_age <= 120))),
  constraint service_minimum_age_check CHECK (((minimum_age >= 0) AND (minimum_age <= 120))),
  constraint service_name_check CHECK ((name <> ''::text)),
  constraint service_network_id_slug_key UNIQUE NULLS NOT DISTINCT (network_id, slug),
  constraint service_network_id_source_id_key UNIQUE NULLS NOT DISTINCT (network_id, source_id),
  constraint service_pkey PRIMARY KEY (id),
  constraint service_slug_check CHECK ((slug ~ '^[a-z0-9-]+$'::text)),
  constraint service_status_check CHECK ((status = ANY (ARRAY['active'::text, 'inactive'::text, 'defunct'::text, 'temporarily closed'::text]))),
  constraint service_url_check CHECK ((url ~ '^https?://'::text))
);
comment on column service.assured_date is 'The day somebody last checked that all of it is true; null is said honestly on the page';
CREATE INDEX service_network_id_idx ON public.service USING btree (network_id);
CREATE INDEX service_organization_id_idx ON public.service USING btree (organization_id);
grant delete, insert, select, update on service to naast_app;

create table service_area (
  id uuid not null,
  network_id uuid,
  service_id uuid not null,
  extent_type text not null,
  name text not null,
  municipality_code text,
  constraint service_area_extent_type_check CHECK ((extent_type = ANY (ARRAY['nationwide'::text, 'municipality'::text, 'place'::text]))),
  constraint service_area_pkey PRIMARY KEY (id)
);
CREATE INDEX service_area_service_id_idx ON public.service_area USING btree (service_id);
grant delete, insert, select, update on service_area to naast_app;

create table service_at_location (
  id uuid not null,
  network_id uuid,
  service_id uuid not null,
  location_id uuid not null,
  constraint service_at_location_pkey PRIMARY KEY (id),
  constraint service_at_location_service_id_location_id_key UNIQUE (service_id, location_id)
);
CREATE INDEX service_at_location_location_id_idx ON public.service_at_location USING btree (location_id);
grant delete, insert, select, update on service_at_location to naast_app;

create table service_report (
  id uuid not null,
  network_id uuid not null,
  service_id uuid not null,
  reason text not null,
  note text not null,
  created_at timestamp with time zone not null,
  constraint service_report_note_check CHECK ((length(note) <= 500)),
  constraint service_report_pkey PRIMARY KEY (id),
  constraint service_report_reason_check CHECK ((reason = ANY (ARRAY['telefoon'::text, 'adres'::text, 'bestaat_niet'::text, 'kosten'::text, 'anders'::text])))
);
CREATE INDEX service_report_network_id_created_at_idx ON public.service_report USING btree (network_id, created_at);
grant delete, insert, select, update on service_report to naast_app;

create table taxonomy (
  code text not null,
  name text not null,
  description text default ''::text not null,
  constraint taxonomy_pkey PRIMARY KEY (code)
);
grant select on taxonomy to naast_app;

create table taxonomy_term (
  code text not null,
  taxonomy_code text not null,
  "position" integer not null,
  name text not null,
  description text default ''::text not null,
  constraint taxonomy_term_pkey PRIMARY KEY (code)
);
grant select on taxonomy_term to naast_app;

alter table address add constraint address_location_id_fkey FOREIGN KEY (location_id) REFERENCES location(id) ON DELETE CASCADE;
alter table address add constraint address_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table attribute add constraint attribute_link_id_fkey FOREIGN KEY (link_id) REFERENCES service(id) ON DELETE CASCADE;
alter table attribute add constraint attribute_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table attribute add constraint attribute_taxonomy_term_fkey FOREIGN KEY (taxonomy_term) REFERENCES taxonomy_term(code);
alter table audit_event add constraint audit_event_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table closing_day add constraint closing_day_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table contact_hours add constraint contact_hours_contact_point_id_fkey FOREIGN KEY (contact_point_id) REFERENCES contact_point(id) ON DELETE CASCADE;
alter table contact_hours add constraint contact_hours_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table contact_point add constraint contact_point_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table cost_option add constraint cost_option_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table cost_option add constraint cost_option_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id) ON DELETE CASCADE;
alter table import_run add constraint import_run_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table language add constraint language_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table language add constraint language_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id) ON DELETE CASCADE;
alter table location add constraint location_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table network_municipality add constraint network_municipality_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code);
alter table network_municipality add constraint network_municipality_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table network_share add constraint network_share_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table network_share add constraint network_share_shared_with_fkey FOREIGN KEY (shared_with) REFERENCES network(id) ON DELETE CASCADE;
alter table organization add constraint organization_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table phone add constraint phone_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table phone add constraint phone_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE;
alter table phone add constraint phone_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id) ON DELETE CASCADE;
alter table place add constraint place_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code);
alter table place add constraint place_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table postcode_area add constraint postcode_area_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code);
alter table postcode_area add constraint postcode_area_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table postcode_area add constraint postcode_area_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id) ON DELETE SET NULL;
alter table schedule add constraint schedule_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table schedule add constraint schedule_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id) ON DELETE CASCADE;
alter table search_gap add constraint search_gap_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table search_shortfall add constraint search_shortfall_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table service add constraint service_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table service add constraint service_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table service_area add constraint service_area_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code);
alter table service_area add constraint service_area_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table service_area add constraint service_area_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id) ON DELETE CASCADE;
alter table service_at_location add constraint service_at_location_location_id_fkey FOREIGN KEY (location_id) REFERENCES location(id) ON DELETE CASCADE;
alter table service_at_location add constraint service_at_location_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table service_at_location add constraint service_at_location_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id) ON DELETE CASCADE;
alter table service_report add constraint service_report_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table service_report add constraint service_report_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id) ON DELETE CASCADE;
alter table taxonomy_term add constraint taxonomy_term_taxonomy_code_fkey FOREIGN KEY (taxonomy_code) REFERENCES taxonomy(code);

alter table address enable row level security, force row level security;
alter table attribute enable row level security, force row level security;
alter table audit_event enable row level security, force row level security;
alter table closing_day enable row level security, force row level security;
alter table contact_hours enable row level security, force row level security;
alter table contact_point enable row level security, force row level security;
alter table cost_option enable row level security, force row level security;
alter table import_run enable row level security, force row level security;
alter table language enable row level security, force row level security;
alter table location enable row level security, force row level security;
alter table organization enable row level security, force row level security;
alter table phone enable row level security, force row level security;
alter table place enable row level security, force row level security;
alter table postcode_area enable row level security, force row level security;
alter table schedule enable row level security, force row level security;
alter table search_gap enable row level security, force row level security;
alter table search_shortfall enable row level security, force row level security;
alter table service enable row level security, force row level security;
alter table service_area enable row level security, force row level security;
alter table service_at_location enable row level security, force row level security;
alter table service_report enable row level security, force row level security;

create policy reads on address as permissive for select to public using (may_read(network_id));
create policy writes on address as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on attribute as permissive for select to public using (may_read(network_id));
create policy writes on attribute as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy writes on audit_event as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy writes on closing_day as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on contact_hours as permissive for select to public using (may_read(network_id));
create policy writes on contact_hours as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on contact_point as permissive for select to public using (may_read(network_id));
create policy writes on contact_point as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on cost_option as permissive for select to public using (may_read(network_id));
create policy writes on cost_option as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy writes on import_run as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on language as permissive for select to public using (may_read(network_id));
create policy writes on language as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on location as permissive for select to public using (may_read(network_id));
create policy writes on location as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on organization as permissive for select to public using (may_read(network_id));
create policy reads_of_own_services on organization as permissive for select to public using ((EXISTS ( SELECT 1
   FROM service s
  WHERE ((s.organization_id = organization.id) AND (s.network_id = current_network())))));
create policy writes on organization as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on phone as permissive for select to public using (may_read(network_id));
create policy writes on phone as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy writes on place as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy writes on postcode_area as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on schedule as permissive for select to public using (may_read(network_id));
create policy writes on schedule as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy writes on search_gap as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy writes on search_shortfall as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on service as permissive for select to public using (may_read(network_id));
create policy writes on service as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on service_area as permissive for select to public using (may_read(network_id));
create policy writes on service_area as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on service_at_location as permissive for select to public using (may_read(network_id));
create policy writes on service_at_location as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy writes on service_report as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));

CREATE TRIGGER published_delete AFTER DELETE ON public.address REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.address REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.address REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.attribute REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.attribute REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.attribute REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.closing_day REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.closing_day REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.closing_day REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.contact_hours REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.contact_hours REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.contact_hours REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.contact_point REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.contact_point REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.contact_point REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.cost_option REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.cost_option REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.cost_option REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.language REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.language REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.language REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.location REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.location REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.location REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published AFTER INSERT OR DELETE OR UPDATE ON public.municipality FOR EACH STATEMENT EXECUTE FUNCTION raise_every_content_version();
CREATE TRIGGER published BEFORE UPDATE OF name, region, tagline, host, theme, languages, volunteers, is_demo ON public.network FOR EACH ROW EXECUTE FUNCTION raise_own_content_version();
CREATE TRIGGER published AFTER INSERT OR DELETE OR UPDATE ON public.network_municipality FOR EACH STATEMENT EXECUTE FUNCTION raise_every_content_version();
CREATE TRIGGER published AFTER INSERT OR DELETE OR UPDATE ON public.network_share FOR EACH STATEMENT EXECUTE FUNCTION raise_every_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.organization REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.organization REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.organization REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.phone REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.phone REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.phone REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.place REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.place REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.place REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.postcode_area REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.postcode_area REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.postcode_area REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.schedule REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.schedule REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.schedule REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.service REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.service_area REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.service_area REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.service_area REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_delete AFTER DELETE ON public.service_at_location REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_insert AFTER INSERT ON public.service_at_location REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published_update AFTER UPDATE ON public.service_at_location REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION raise_content_version();
CREATE TRIGGER published AFTER INSERT OR DELETE OR UPDATE ON public.taxonomy FOR EACH STATEMENT EXECUTE FUNCTION raise_every_content_version();
CREATE TRIGGER published AFTER INSERT OR DELETE OR UPDATE ON public.taxonomy_term FOR EACH STATEMENT EXECUTE FUNCTION raise_every_content_version();
