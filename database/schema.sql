-- The whole schema as the migrations leave it. Generated: npm run generate. To change it, add a migration.

do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'naast_app') then create role naast_app nologin; end if;
end $$;
grant usage on schema public to naast_app;
set check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.access_event_text(fields text[])
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select string_agg(coalesce(octet_length(field) || ':' || field, '-'), '' order by place)
  from unnest(fields) with ordinality as numbered (field, place)
$function$;

CREATE OR REPLACE FUNCTION public.at_desk(owner uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select owner = current_network() and current_actor() in ('desk', 'system') $function$;

CREATE OR REPLACE FUNCTION public.chain_access_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  head access_head;
begin
  perform pg_advisory_xact_lock(hashtextextended('access_event:' || new.network_id, 0));
  select * into head from access_head where network_id = new.network_id;
  new.seq := coalesce(head.seq, 0) + 1;
  new.previous_hash := coalesce(head.hash, sha256(convert_to('naast-trace-1:' || new.network_id, 'UTF8')));
  new.hash := sha256(new.previous_hash || convert_to(access_event_text(array[
    'naast-trace-1', new.network_id::text, new.seq::text, to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    new.event, new.action, new.object_type, new.object_id::text, new.actor_kind, new.actor_id::text, new.actor_role,
    new.organization_id::text, new.on_behalf_of, new.session_id::text, new.outcome, new.reason]), 'UTF8'));
  insert into access_head (network_id, seq, hash) values (new.network_id, new.seq, new.hash)
    on conflict (network_id) do update set seq = excluded.seq, hash = excluded.hash;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.current_actor()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(current_setting('naast.actor', true), '') $function$;

CREATE OR REPLACE FUNCTION public.current_handover()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('naast.handover', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.current_network()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('naast.network', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.current_organization()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('naast.organization', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.current_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('naast.person', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.cut_access_trace(before timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  upto access_event;
  gone bigint;
  asking text := coalesce(current_setting('naast.actor', true), '');
begin
  -- Row-level security holds for an owner that is no superuser too.
  perform set_config('naast.actor', 'system', true);
  perform pg_advisory_xact_lock(hashtextextended('access_event:' || current_network(), 0));
  select * into upto from access_event e where e.network_id = current_network() and e.seq < coalesce(
    (select k.seq from access_event k where k.network_id = current_network() and k.at >= before order by k.seq limit 1),
    9223372036854775807) order by e.seq desc limit 1;
  insert into access_anchor (network_id, seq, hash, cut_at) select upto.network_id, upto.seq, upto.hash, before where upto.seq is not null
    on conflict (network_id) do update set seq = excluded.seq, hash = excluded.hash, cut_at = excluded.cut_at;
  delete from access_event where network_id = upto.network_id and seq <= upto.seq;
  get diagnostics gone = row_count;
  perform set_config('naast.actor', asking, true);
  return gone;
end $function$;

CREATE OR REPLACE FUNCTION public.is_identity()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(current_setting('naast.identity', true), '') = 'yes' $function$;

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

CREATE OR REPLACE FUNCTION public.refuse_trace_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    if old.seq <= (select a.seq from access_anchor a where a.network_id = old.network_id) then return old; end if;
  end if;
  raise exception 'A trace is never changed: % on % is refused', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
end $function$;

CREATE OR REPLACE FUNCTION public.sees_handover(handover uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select exists (select 1 from handover h where h.id = sees_handover.handover) $function$;

CREATE OR REPLACE FUNCTION public.writes_for_country()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(current_setting('naast.country', true), '') = 'yes' $function$;

create table access_anchor (
  network_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  cut_at timestamp with time zone not null,
  constraint access_anchor_hash_check CHECK ((length(hash) = 32)),
  constraint access_anchor_pkey PRIMARY KEY (network_id)
);
comment on column access_anchor.cut_at is 'Everything that went was older than this';
grant select on access_anchor to naast_app;

create table access_event (
  network_id uuid not null,
  seq bigint default 0 not null,
  at timestamp with time zone not null,
  event text not null,
  action text not null,
  object_type text not null,
  object_id uuid not null,
  actor_kind text not null,
  actor_id uuid,
  actor_role text,
  organization_id uuid,
  on_behalf_of text,
  session_id uuid,
  outcome text not null,
  reason text,
  previous_hash bytea default '\x'::bytea not null,
  hash bytea default '\x'::bytea not null,
  constraint access_event_action_check CHECK ((action = ANY (ARRAY['C'::text, 'R'::text, 'U'::text, 'D'::text, 'E'::text]))),
  constraint access_event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'partner'::text, 'carer'::text, 'system'::text]))),
  constraint access_event_actor_role_check CHECK ((actor_role ~ '^[a-z][a-z_]{0,39}$'::text)),
  constraint access_event_at_check CHECK (((at >= '2000-01-01 00:00:00+00'::timestamp with time zone) AND (at <= '9999-12-31 00:00:00+00'::timestamp with time zone))),
  constraint access_event_event_check CHECK (((event ~ '^[a-z][a-z0-9-]*([.][a-z][a-z0-9-]*)+$'::text) AND (length(event) <= 60))),
  constraint access_event_hash_check CHECK ((length(hash) = 32)),
  constraint access_event_object_type_check CHECK ((object_type ~ '^[a-z][a-z_]{0,39}$'::text)),
  constraint access_event_on_behalf_of_check CHECK ((on_behalf_of ~ '^([a-z][a-z_]{0,39}|[a-z]{1,20}:[0-9a-f-]{36})$'::text)),
  constraint access_event_outcome_check CHECK ((outcome = ANY (ARRAY['ok'::text, 'refused'::text]))),
  constraint access_event_pkey PRIMARY KEY (network_id, seq),
  constraint access_event_previous_hash_check CHECK ((length(previous_hash) = 32)),
  constraint access_event_reason_check CHECK ((reason ~ '^[A-Za-z][A-Za-z0-9_-]{0,39}$'::text)),
  constraint access_event_seq_check CHECK ((seq > 0))
);
comment on table access_event is 'Who saw or changed what about a person. Can be added to, never changed; each row holds the hash of the one before';
comment on column access_event.seq is 'Given by the trigger: 1, 2, 3 … per network, without gaps';
comment on column access_event.action is 'Create, Read, Update, Delete, Execute (DICOM audit, as in NEN 7513)';
comment on column access_event.on_behalf_of is 'A word (carer) or a kind and an id (person:…, organization:…)';
comment on column access_event.hash is 'SHA-256 of previous_hash and access_event_text; also in src/platform/trace/canonical.ts';
CREATE INDEX access_event_network_id_object_type_object_id_seq_idx ON public.access_event USING btree (network_id, object_type, object_id, seq);
grant insert, select on access_event to naast_app;

create table access_head (
  network_id uuid not null,
  seq bigint not null,
  hash bytea not null,
  constraint access_head_hash_check CHECK ((length(hash) = 32)),
  constraint access_head_pkey PRIMARY KEY (network_id)
);
grant select on access_head to naast_app;

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

create table attempt (
  id uuid not null,
  handover_id uuid not null,
  network_id uuid not null,
  number integer not null,
  organization_id uuid not null,
  service_id uuid,
  offered_at timestamp with time zone not null,
  read_at timestamp with time zone,
  read_by uuid,
  accepted_at timestamp with time zone,
  promised_on date,
  waiting_until date,
  three_way text,
  contact_at timestamp with time zone,
  contact_way text,
  tries integer default 0 not null,
  left_at timestamp with time zone,
  left_reason text,
  constraint attempt_handover_id_number_key UNIQUE (handover_id, number),
  constraint attempt_number_check CHECK (((number >= 1) AND (number <= 4))),
  constraint attempt_pkey PRIMARY KEY (id),
  constraint attempt_three_way_check CHECK ((three_way = ANY (ARRAY['unconfirmed'::text, 'confirmed'::text])))
);
comment on table attempt is 'One partner after the other; FHIR Task';
CREATE INDEX attempt_organization_id_idx ON public.attempt USING btree (organization_id);
grant delete, insert, select, update on attempt to naast_app;

create table attempt_counter (
  key bytea not null,
  times integer not null,
  since timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint attempt_counter_pkey PRIMARY KEY (key),
  constraint attempt_counter_times_check CHECK ((times > 0))
);
comment on table attempt_counter is 'How often something was tried lately; the key is a keyed hash of what and by whom, so no address stands here';
CREATE INDEX attempt_counter_since_idx ON public.attempt_counter USING btree (since);
grant delete, insert, select, update on attempt_counter to naast_app;

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

create table call_record (
  id uuid not null,
  network_id uuid not null,
  at timestamp with time zone not null,
  function_code text not null,
  channel text not null,
  outcome text not null,
  recorded_by uuid not null,
  constraint call_record_channel_check CHECK ((channel = ANY (ARRAY['telefoon'::text, 'balie'::text, 'chat'::text, 'mail'::text]))),
  constraint call_record_outcome_check CHECK ((outcome = ANY (ARRAY['beantwoord'::text, 'doorverwezen'::text, 'nummer_gegeven'::text, 'overdracht'::text]))),
  constraint call_record_pkey PRIMARY KEY (id)
);
grant insert, select on call_record to naast_app;

create table carer_link (
  id uuid not null,
  handover_id uuid not null,
  network_id uuid not null,
  token_hash bytea not null,
  code_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint carer_link_pkey PRIMARY KEY (id),
  constraint carer_link_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX carer_link_handover_id_idx ON public.carer_link USING btree (handover_id);
CREATE UNIQUE INDEX carer_link_network_id_code_hash_idx ON public.carer_link USING btree (network_id, code_hash) WHERE (withdrawn_at IS NULL);
grant delete, insert, select, update on carer_link to naast_app;

create table closing_day (
  network_id uuid not null,
  day date not null,
  reason text not null,
  constraint closing_day_pkey PRIMARY KEY (network_id, day)
);
grant delete, insert, select, update on closing_day to naast_app;

create table consent (
  id uuid not null,
  handover_id uuid not null,
  network_id uuid not null,
  organization_id uuid not null,
  text_version text not null,
  items text[] not null,
  way text not null,
  recorded_by uuid,
  at timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint consent_pkey PRIMARY KEY (id),
  constraint consent_way_check CHECK ((way = ANY (ARRAY['klik'::text, 'gesproken_telefoon'::text, 'gesproken_balie'::text, 'papier'::text])))
);
CREATE INDEX consent_handover_id_idx ON public.consent USING btree (handover_id);
grant delete, insert, select, update on consent to naast_app;

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

create table contact_request (
  id uuid not null,
  network_id uuid not null,
  channel text not null,
  state text default 'open'::text not null,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  submission uuid not null,
  confirm_hash bytea,
  feedback boolean default false not null,
  function_codes text[] default '{}'::text[] not null,
  tries integer default 0 not null,
  taken_by uuid,
  handled_at timestamp with time zone,
  handled_by uuid,
  outcome text,
  handover_id uuid,
  version integer default 1 not null,
  returned_at timestamp with time zone,
  constraint contact_request_channel_check CHECK ((channel = ANY (ARRAY['terugbellen'::text, 'telefoon'::text, 'balie'::text, 'professional'::text, 'partner'::text]))),
  constraint contact_request_check CHECK (((state = 'afgehandeld'::text) = ((handled_at IS NOT NULL) AND (outcome IS NOT NULL)))),
  constraint contact_request_confirm_hash_key UNIQUE (confirm_hash),
  constraint contact_request_network_id_submission_key UNIQUE (network_id, submission),
  constraint contact_request_outcome_check CHECK ((outcome = ANY (ARRAY['beantwoord'::text, 'overdracht'::text, 'niet_bereikt'::text, 'ingetrokken'::text, 'niet_bevestigd'::text]))),
  constraint contact_request_pkey PRIMARY KEY (id),
  constraint contact_request_state_check CHECK ((state = ANY (ARRAY['te_bevestigen'::text, 'open'::text, 'afgehandeld'::text])))
);
comment on column contact_request.submission is 'Made with the form, so that a form that is sent twice is one question';
comment on column contact_request.confirm_hash is 'SHA-256 of the token with which a professional confirms the work address; nothing goes on before';
comment on column contact_request.feedback is 'The carer agreed that the professional who referred hears how it goes';
comment on column contact_request.returned_at is 'When it came back to the desk, because the handover that it had become was dropped without consent; null when that never was';
grant delete, insert, select, update on contact_request to naast_app;

create table contact_request_content (
  request_id uuid not null,
  network_id uuid not null,
  key_id uuid not null,
  sealed bytea not null,
  constraint contact_request_content_pkey PRIMARY KEY (request_id)
);
grant delete, insert, select, update on contact_request_content to naast_app;

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

create table gap_signal (
  id uuid not null,
  network_id uuid not null,
  month date not null,
  function_code text not null,
  municipality_code text,
  target_code text,
  constraint gap_signal_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint gap_signal_pkey PRIMARY KEY (id)
);
comment on table gap_signal is 'Help that was not there. Anonymous from the start: no handover, no day';
grant insert, select on gap_signal to naast_app;

create table handover (
  id uuid not null,
  network_id uuid not null,
  reference text not null,
  state text not null,
  state_since timestamp with time zone not null,
  version integer not null,
  urgency text not null,
  channel text not null,
  function_codes text[] default '{}'::text[] not null,
  municipality_code text,
  contact_request_id uuid,
  created_at timestamp with time zone not null,
  created_by uuid,
  owner_id uuid,
  on_behalf boolean default false not null,
  feedback boolean default false not null,
  attempts integer default 0 not null,
  current_attempt_id uuid,
  current_organization_id uuid,
  due_at timestamp with time zone,
  outcome text,
  ended_at timestamp with time zone,
  erase_at timestamp with time zone,
  erased_at timestamp with time zone,
  constraint handover_attempts_check CHECK (((attempts >= 0) AND (attempts <= 4))),
  constraint handover_channel_check CHECK ((channel = ANY (ARRAY['terugbellen'::text, 'telefoon'::text, 'balie'::text, 'professional'::text, 'partner'::text, 'formulier'::text]))),
  constraint handover_check CHECK (((state = ANY (ARRAY['afgerond'::text, 'ingetrokken'::text, 'niet_bereikt'::text, 'zonder_aanbod'::text, 'fout'::text])) = (ended_at IS NOT NULL))),
  constraint handover_check1 CHECK (((ended_at IS NULL) = (due_at IS NOT NULL))),
  constraint handover_check2 CHECK (((current_organization_id IS NOT NULL) = (state = ANY (ARRAY['aangeboden'::text, 'ontvangen'::text, 'aangenomen'::text, 'wachtlijst'::text, 'contact_gelegd'::text, 'aangekomen'::text])))),
  constraint handover_network_id_reference_key UNIQUE (network_id, reference),
  constraint handover_outcome_check CHECK ((outcome = ANY (ARRAY['GEHOLPEN'::text, 'DEELS'::text, 'DOORVERWEZEN'::text, 'GEEN_HULP_NODIG'::text, 'ONBEKEND'::text, 'AANGEKOMEN'::text]))),
  constraint handover_pkey PRIMARY KEY (id),
  constraint handover_state_check CHECK ((state = ANY (ARRAY['concept'::text, 'aangeboden'::text, 'ontvangen'::text, 'aangenomen'::text, 'wachtlijst'::text, 'contact_gelegd'::text, 'aangekomen'::text, 'terug_bij_coordinator'::text, 'afgerond'::text, 'ingetrokken'::text, 'niet_bereikt'::text, 'zonder_aanbod'::text, 'fout'::text]))),
  constraint handover_urgency_check CHECK ((urgency = ANY (ARRAY['N'::text, 'S'::text]))),
  constraint handover_version_check CHECK ((version > 0))
);
comment on table handover is 'The state of a handover as its events tell it; FHIR ServiceRequest';
comment on column handover.version is 'The number of the last event';
comment on column handover.due_at is 'The deadline that runs; every state that is no end has one';
CREATE INDEX handover_current_organization_id_idx ON public.handover USING btree (current_organization_id) WHERE (current_organization_id IS NOT NULL);
CREATE INDEX handover_erase_at_idx ON public.handover USING btree (erase_at) WHERE (erased_at IS NULL);
CREATE INDEX handover_network_id_due_at_idx ON public.handover USING btree (network_id, due_at) WHERE (ended_at IS NULL);
CREATE INDEX handover_network_id_ended_at_idx ON public.handover USING btree (network_id, ended_at);
grant delete, insert, select, update on handover to naast_app;

create table handover_content (
  handover_id uuid not null,
  network_id uuid not null,
  key_id uuid not null,
  sealed bytea not null,
  constraint handover_content_pkey PRIMARY KEY (handover_id)
);
grant delete, insert, select, update on handover_content to naast_app;

create table handover_event (
  handover_id uuid not null,
  seq integer not null,
  network_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  transition text,
  to_state text not null,
  by_kind text not null,
  by_person uuid,
  by_organization uuid,
  facts jsonb default '{}'::jsonb not null,
  constraint handover_event_by_kind_check CHECK ((by_kind = ANY (ARRAY['carer'::text, 'coordinator'::text, 'partner'::text, 'professional'::text, 'system'::text]))),
  constraint handover_event_pkey PRIMARY KEY (handover_id, seq),
  constraint handover_event_seq_check CHECK ((seq > 0))
);
comment on table handover_event is 'What happened, in order; the state follows from it. Codes and moments only, never what somebody said';
CREATE INDEX handover_event_network_id_at_idx ON public.handover_event USING btree (network_id, at);
grant insert, select on handover_event to naast_app;

create table handover_note (
  id uuid not null,
  handover_id uuid not null,
  network_id uuid not null,
  attempt_id uuid,
  kind text not null,
  at timestamp with time zone not null,
  key_id uuid not null,
  sealed bytea not null,
  constraint handover_note_kind_check CHECK ((kind = ANY (ARRAY['overbrugging'::text, 'antwoord'::text, 'werk'::text]))),
  constraint handover_note_pkey PRIMARY KEY (id)
);
CREATE INDEX handover_note_handover_id_idx ON public.handover_note USING btree (handover_id);
grant delete, insert, select, update on handover_note to naast_app;

create table handover_partner (
  network_id uuid not null,
  organization_id uuid not null,
  email text not null,
  deputy_email text,
  function_codes text[] default '{}'::text[] not null,
  has_account boolean default true not null,
  ended_at timestamp with time zone,
  constraint handover_partner_deputy_email_check CHECK ((deputy_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text)),
  constraint handover_partner_email_check CHECK ((email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text)),
  constraint handover_partner_pkey PRIMARY KEY (network_id, organization_id)
);
comment on column handover_partner.function_codes is 'Kinds of help (FUN) for which it takes questions; empty means all';
comment on column handover_partner.has_account is 'False for a small partner that answers through a one-time link and a code by mail';
grant delete, insert, select, update on handover_partner to naast_app;

create table handover_timer (
  id uuid not null,
  handover_id uuid not null,
  network_id uuid not null,
  kind text not null,
  due_at timestamp with time zone not null,
  done_at timestamp with time zone,
  stopped_at timestamp with time zone,
  constraint handover_timer_handover_id_kind_due_at_key UNIQUE (handover_id, kind, due_at),
  constraint handover_timer_pkey PRIMARY KEY (id)
);
CREATE INDEX handover_timer_due ON public.handover_timer USING btree (due_at, id) WHERE ((done_at IS NULL) AND (stopped_at IS NULL));
CREATE INDEX handover_timer_handover_id_idx ON public.handover_timer USING btree (handover_id) WHERE ((done_at IS NULL) AND (stopped_at IS NULL));
grant delete, insert, select, update on handover_timer to naast_app;

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

create table invitation (
  id uuid not null,
  token_hash bytea not null,
  email text not null,
  name text not null,
  network_id uuid not null,
  organization_id uuid,
  role text not null,
  invited_by uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint invitation_check CHECK (((organization_id IS NOT NULL) = (role = ANY (ARRAY['partner_user'::text, 'partner_manager'::text])))),
  constraint invitation_check1 CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL))),
  constraint invitation_email_check CHECK (((email = lower(email)) AND (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text))),
  constraint invitation_name_check CHECK ((name <> ''::text)),
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX invitation_expires_at_idx ON public.invitation USING btree (expires_at);
CREATE INDEX invitation_network_id_idx ON public.invitation USING btree (network_id) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX invitation_organization_id_idx ON public.invitation USING btree (organization_id);
grant delete, insert, select, update on invitation to naast_app;

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
  handover_days integer default 90 not null,
  constraint network_handover_days_check CHECK (((handover_days >= 30) AND (handover_days <= 180))),
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

create table network_key (
  id uuid not null,
  network_id uuid not null,
  wrapped_key bytea not null,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint network_key_pkey PRIMARY KEY (id)
);
comment on column network_key.wrapped_key is 'The key of 32 bytes, sealed with the master key of the installation (AES-256-GCM: 12 bytes nonce, tag of 16, sealed)';
CREATE UNIQUE INDEX network_key_current ON public.network_key USING btree (network_id) WHERE (retired_at IS NULL);
grant delete, insert, select, update on network_key to naast_app;

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

create table notification (
  id uuid not null,
  network_id uuid not null,
  handover_id uuid,
  request_id uuid,
  audience text not null,
  organization_id uuid,
  template text not null,
  channel text not null,
  facts jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone not null,
  tries integer default 0 not null,
  sending_at timestamp with time zone,
  unclear integer default 0 not null,
  sent_at timestamp with time zone,
  failed_at timestamp with time zone,
  failure text,
  settled_at timestamp with time zone,
  constraint notification_audience_check CHECK ((audience = ANY (ARRAY['carer'::text, 'partner'::text, 'coordinator'::text, 'referrer'::text]))),
  constraint notification_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text, 'post'::text, 'telefoon'::text]))),
  constraint notification_failure_check CHECK ((failure ~ '^[a-z][a-z_]{0,39}$'::text)),
  constraint notification_pkey PRIMARY KEY (id)
);
comment on table notification is 'What has to be told to whom. Holds no address and no text: both are looked up when it is sent';
comment on column notification.sending_at is 'Set before it is given to the mail server, cleared by the answer: still set at the next try, it may have gone';
comment on column notification.unclear is 'How often it is not known whether it went; once it is sent again, twice it is a task';
comment on column notification.failure is 'A code, never an address or what a mail server said';
comment on column notification.settled_at is 'When the desk dealt with one that failed, or that has to go by post or phone';
CREATE INDEX notification_for_desk ON public.notification USING btree (network_id, created_at) WHERE ((settled_at IS NULL) AND ((failed_at IS NOT NULL) OR (channel = ANY (ARRAY['post'::text, 'telefoon'::text])) OR (template = ANY (ARRAY['desk_not_called'::text, 'desk_call_carer'::text, 'desk_ask_renewal'::text, 'desk_promise_passed'::text]))));
CREATE INDEX notification_handover_id_idx ON public.notification USING btree (handover_id);
grant delete, insert, select, update on notification to naast_app;

create table oidc_link (
  provider_id uuid not null,
  subject text not null,
  person_id uuid not null,
  linked_at timestamp with time zone not null,
  constraint oidc_link_pkey PRIMARY KEY (provider_id, subject),
  constraint oidc_link_provider_id_person_id_key UNIQUE (provider_id, person_id)
);
comment on table oidc_link is 'Once known by e-mail address, somebody is known by what the provider calls them: an address may pass to another';
CREATE INDEX oidc_link_person_id_idx ON public.oidc_link USING btree (person_id);
grant delete, insert, select, update on oidc_link to naast_app;

create table oidc_provider (
  id uuid not null,
  network_id uuid not null,
  name text not null,
  issuer text not null,
  client_id text not null,
  sealed_secret bytea,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint oidc_provider_client_id_check CHECK ((client_id <> ''::text)),
  constraint oidc_provider_issuer_check CHECK ((issuer ~ '^https?://'::text)),
  constraint oidc_provider_name_check CHECK ((name <> ''::text)),
  constraint oidc_provider_pkey PRIMARY KEY (id)
);
CREATE INDEX oidc_provider_network_id_idx ON public.oidc_provider USING btree (network_id) WHERE (ended_at IS NULL);
grant delete, insert, select, update on oidc_provider to naast_app;

create table oidc_state (
  id uuid not null,
  provider_id uuid not null,
  state text not null,
  nonce text not null,
  code_verifier text not null,
  onward text not null,
  expires_at timestamp with time zone not null,
  constraint oidc_state_pkey PRIMARY KEY (id)
);
comment on table oidc_state is 'Somebody who is on the way to a provider; taken away when they come back';
CREATE INDEX oidc_state_expires_at_idx ON public.oidc_state USING btree (expires_at);
CREATE INDEX oidc_state_provider_id_idx ON public.oidc_state USING btree (provider_id);
grant delete, insert, select, update on oidc_state to naast_app;

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

create table partner_link (
  id uuid not null,
  handover_id uuid not null,
  network_id uuid not null,
  attempt_id uuid not null,
  organization_id uuid not null,
  token_hash bytea not null,
  code_hash bytea,
  code_expires_at timestamp with time zone,
  code_tries integer default 0 not null,
  codes_sent integer default 0 not null,
  codes_since timestamp with time zone,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint partner_link_code_tries_check CHECK (((code_tries >= 0) AND (code_tries <= 5))),
  constraint partner_link_pkey PRIMARY KEY (id),
  constraint partner_link_token_hash_key UNIQUE (token_hash)
);
comment on column partner_link.code_hash is 'HMAC of the code of six digits that was mailed last; null when there is none that may be typed';
comment on column partner_link.codes_sent is 'Since codes_since, to keep within the number of codes a day';
CREATE INDEX partner_link_handover_id_idx ON public.partner_link USING btree (handover_id);
grant delete, insert, select, update on partner_link to naast_app;

create table passkey (
  id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint default 0 not null,
  transports text[] default '{}'::text[] not null,
  name text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkey_credential_id_key UNIQUE (credential_id),
  constraint passkey_name_check CHECK (((name <> ''::text) AND (length(name) <= 80))),
  constraint passkey_pkey PRIMARY KEY (id)
);
CREATE INDEX passkey_person_id_idx ON public.passkey USING btree (person_id);
grant delete, insert, select, update on passkey to naast_app;

create table passkey_challenge (
  id uuid not null,
  challenge text not null,
  session_id uuid,
  expires_at timestamp with time zone not null,
  constraint passkey_challenge_pkey PRIMARY KEY (id)
);
comment on table passkey_challenge is 'What a browser was asked to sign; taken away by the first answer';
comment on column passkey_challenge.session_id is 'Who asked to add a passkey or to do the second step; null for who still has to sign in';
CREATE INDEX passkey_challenge_expires_at_idx ON public.passkey_challenge USING btree (expires_at);
CREATE INDEX passkey_challenge_session_id_idx ON public.passkey_challenge USING btree (session_id);
grant delete, insert, select, update on passkey_challenge to naast_app;

create table person (
  id uuid not null,
  email text not null,
  name text not null,
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone,
  constraint person_email_check CHECK (((email = lower(email)) AND (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text))),
  constraint person_email_key UNIQUE (email),
  constraint person_name_check CHECK ((name <> ''::text)),
  constraint person_pkey PRIMARY KEY (id)
);
grant delete, insert, select, update on person to naast_app;

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

create table recovery_code (
  id uuid not null,
  person_id uuid not null,
  code_hash bytea not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint recovery_code_code_hash_key UNIQUE (code_hash),
  constraint recovery_code_pkey PRIMARY KEY (id)
);
CREATE INDEX recovery_code_person_id_idx ON public.recovery_code USING btree (person_id);
grant delete, insert, select, update on recovery_code to naast_app;

create table referrer_link (
  id uuid not null,
  handover_id uuid not null,
  network_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint referrer_link_pkey PRIMARY KEY (id),
  constraint referrer_link_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX referrer_link_handover_id_idx ON public.referrer_link USING btree (handover_id);
grant delete, insert, select, update on referrer_link to naast_app;

create table retention_run (
  network_id uuid not null,
  day date not null,
  kind text not null,
  cause text not null,
  count integer not null,
  last_at timestamp with time zone not null,
  constraint retention_run_cause_check CHECK ((cause = ANY (ARRAY['term'::text, 'asked'::text]))),
  constraint retention_run_count_check CHECK ((count >= 0)),
  constraint retention_run_pkey PRIMARY KEY (network_id, day, kind, cause)
);
comment on table retention_run is 'What was erased, as counts per day; a row of nought says that the nightly job ran and found nothing';
grant insert, select, update on retention_run to naast_app;

create table role_grant (
  id uuid not null,
  person_id uuid not null,
  network_id uuid not null,
  organization_id uuid,
  role text not null,
  granted_at timestamp with time zone not null,
  granted_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint role_grant_check CHECK (((organization_id IS NOT NULL) = (role = ANY (ARRAY['partner_user'::text, 'partner_manager'::text])))),
  constraint role_grant_pkey PRIMARY KEY (id),
  constraint role_grant_role_check CHECK ((role = ANY (ARRAY['coordinator'::text, 'deputy'::text, 'professional'::text, 'partner_user'::text, 'partner_manager'::text, 'steering_member'::text, 'policy_officer'::text, 'editor'::text, 'administrator'::text])))
);
comment on table role_grant is 'A role that somebody has (or had: ended_at) in one network, for a partner in one organisation';
CREATE INDEX role_grant_network_id_idx ON public.role_grant USING btree (network_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX role_grant_once ON public.role_grant USING btree (person_id, network_id, role, COALESCE(organization_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE (ended_at IS NULL);
CREATE INDEX role_grant_organization_id_idx ON public.role_grant USING btree (organization_id) WHERE (ended_at IS NULL);
grant delete, insert, select, update on role_grant to naast_app;

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
  handled_at timestamp with time zone,
  handled_by uuid,
  constraint service_report_note_check CHECK ((length(note) <= 500)),
  constraint service_report_pkey PRIMARY KEY (id),
  constraint service_report_reason_check CHECK ((reason = ANY (ARRAY['telefoon'::text, 'adres'::text, 'bestaat_niet'::text, 'kosten'::text, 'anders'::text])))
);
CREATE INDEX service_report_network_id_created_at_idx ON public.service_report USING btree (network_id, created_at);
grant delete, insert, select, update on service_report to naast_app;

create table session (
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  grant_id uuid,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  second_factor_at timestamp with time zone,
  only_network_id uuid,
  device text default ''::text not null,
  ended_at timestamp with time zone,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash)
);
comment on column session.token_hash is 'SHA-256 of the token in the cookie; the token itself is nowhere';
comment on column session.grant_id is 'The role in which the person works now';
comment on column session.only_network_id is 'Signed in through the provider of this network: its word counts for roles in this network only';
CREATE INDEX session_expires_at_idx ON public.session USING btree (expires_at);
CREATE INDEX session_person_id_idx ON public.session USING btree (person_id) WHERE (ended_at IS NULL);
grant delete, insert, select, update on session to naast_app;

create table sign_in_code (
  id uuid not null,
  person_id uuid,
  address_key bytea not null,
  code_hash bytea not null,
  tries smallint default 0 not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sign_in_code_pkey PRIMARY KEY (id),
  constraint sign_in_code_tries_check CHECK (((tries >= 0) AND (tries <= 5)))
);
comment on table sign_in_code is 'A code of six digits that was mailed; its id stands in a signed cookie of the browser that asked for it';
comment on column sign_in_code.person_id is 'Null when nobody has the address: asked for in the same way, never right';
comment on column sign_in_code.address_key is 'A keyed hash of the address, to count tries by';
CREATE INDEX sign_in_code_expires_at_idx ON public.sign_in_code USING btree (expires_at);
CREATE INDEX sign_in_code_person_id_idx ON public.sign_in_code USING btree (person_id);
grant delete, insert, select, update on sign_in_code to naast_app;

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

create table totp (
  person_id uuid not null,
  sealed_secret bytea,
  pending_secret bytea,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null,
  constraint totp_check CHECK (((sealed_secret IS NULL) = (confirmed_at IS NULL))),
  constraint totp_pkey PRIMARY KEY (person_id)
);
comment on column totp.pending_secret is 'A secret that was shown but not yet confirmed with a code: until then the old one stands';
comment on column totp.last_step is 'The half minute (RFC 6238) of the last code taken; that one and all before it are refused';
grant delete, insert, select, update on totp to naast_app;

alter table access_anchor add constraint access_anchor_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id);
alter table access_event add constraint access_event_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id);
alter table access_head add constraint access_head_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id);
alter table address add constraint address_location_id_fkey FOREIGN KEY (location_id) REFERENCES location(id) ON DELETE CASCADE;
alter table address add constraint address_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table attempt add constraint attempt_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id) ON DELETE CASCADE;
alter table attempt add constraint attempt_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table attempt add constraint attempt_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table attempt add constraint attempt_read_by_fkey FOREIGN KEY (read_by) REFERENCES person(id);
alter table attempt add constraint attempt_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id) ON DELETE SET NULL;
alter table attribute add constraint attribute_link_id_fkey FOREIGN KEY (link_id) REFERENCES service(id) ON DELETE CASCADE;
alter table attribute add constraint attribute_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table attribute add constraint attribute_taxonomy_term_fkey FOREIGN KEY (taxonomy_term) REFERENCES taxonomy_term(code);
alter table audit_event add constraint audit_event_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table call_record add constraint call_record_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table call_record add constraint call_record_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id);
alter table carer_link add constraint carer_link_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id) ON DELETE CASCADE;
alter table carer_link add constraint carer_link_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table closing_day add constraint closing_day_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table consent add constraint consent_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id) ON DELETE CASCADE;
alter table consent add constraint consent_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table consent add constraint consent_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table consent add constraint consent_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id);
alter table contact_hours add constraint contact_hours_contact_point_id_fkey FOREIGN KEY (contact_point_id) REFERENCES contact_point(id) ON DELETE CASCADE;
alter table contact_hours add constraint contact_hours_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table contact_point add constraint contact_point_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table contact_request add constraint contact_request_handled_by_fkey FOREIGN KEY (handled_by) REFERENCES person(id);
alter table contact_request add constraint contact_request_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id) ON DELETE SET NULL;
alter table contact_request add constraint contact_request_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table contact_request add constraint contact_request_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES person(id);
alter table contact_request_content add constraint contact_request_content_key_id_fkey FOREIGN KEY (key_id) REFERENCES network_key(id);
alter table contact_request_content add constraint contact_request_content_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table contact_request_content add constraint contact_request_content_request_id_fkey FOREIGN KEY (request_id) REFERENCES contact_request(id) ON DELETE CASCADE;
alter table cost_option add constraint cost_option_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table cost_option add constraint cost_option_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id) ON DELETE CASCADE;
alter table gap_signal add constraint gap_signal_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code);
alter table gap_signal add constraint gap_signal_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table handover add constraint handover_contact_request_id_fkey FOREIGN KEY (contact_request_id) REFERENCES contact_request(id) ON DELETE SET NULL;
alter table handover add constraint handover_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id);
alter table handover add constraint handover_current_organization_id_fkey FOREIGN KEY (current_organization_id) REFERENCES organization(id);
alter table handover add constraint handover_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code);
alter table handover add constraint handover_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table handover add constraint handover_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES person(id);
alter table handover_content add constraint handover_content_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id) ON DELETE CASCADE;
alter table handover_content add constraint handover_content_key_id_fkey FOREIGN KEY (key_id) REFERENCES network_key(id);
alter table handover_content add constraint handover_content_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table handover_event add constraint handover_event_by_organization_fkey FOREIGN KEY (by_organization) REFERENCES organization(id);
alter table handover_event add constraint handover_event_by_person_fkey FOREIGN KEY (by_person) REFERENCES person(id);
alter table handover_event add constraint handover_event_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id) ON DELETE CASCADE;
alter table handover_event add constraint handover_event_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table handover_note add constraint handover_note_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempt(id) ON DELETE CASCADE;
alter table handover_note add constraint handover_note_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id) ON DELETE CASCADE;
alter table handover_note add constraint handover_note_key_id_fkey FOREIGN KEY (key_id) REFERENCES network_key(id);
alter table handover_note add constraint handover_note_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table handover_partner add constraint handover_partner_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table handover_partner add constraint handover_partner_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE;
alter table handover_timer add constraint handover_timer_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id) ON DELETE CASCADE;
alter table handover_timer add constraint handover_timer_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table import_run add constraint import_run_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table invitation add constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id);
alter table invitation add constraint invitation_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table invitation add constraint invitation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE;
alter table language add constraint language_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table language add constraint language_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id) ON DELETE CASCADE;
alter table location add constraint location_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table network_key add constraint network_key_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table network_municipality add constraint network_municipality_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code);
alter table network_municipality add constraint network_municipality_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table network_share add constraint network_share_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table network_share add constraint network_share_shared_with_fkey FOREIGN KEY (shared_with) REFERENCES network(id) ON DELETE CASCADE;
alter table notification add constraint notification_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id) ON DELETE CASCADE;
alter table notification add constraint notification_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table notification add constraint notification_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table notification add constraint notification_request_id_fkey FOREIGN KEY (request_id) REFERENCES contact_request(id) ON DELETE CASCADE;
alter table oidc_link add constraint oidc_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
alter table oidc_link add constraint oidc_link_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES oidc_provider(id) ON DELETE CASCADE;
alter table oidc_provider add constraint oidc_provider_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table oidc_state add constraint oidc_state_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES oidc_provider(id) ON DELETE CASCADE;
alter table organization add constraint organization_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table partner_link add constraint partner_link_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES attempt(id) ON DELETE CASCADE;
alter table partner_link add constraint partner_link_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id) ON DELETE CASCADE;
alter table partner_link add constraint partner_link_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table partner_link add constraint partner_link_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table passkey add constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
alter table passkey_challenge add constraint passkey_challenge_session_id_fkey FOREIGN KEY (session_id) REFERENCES session(id) ON DELETE CASCADE;
alter table phone add constraint phone_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table phone add constraint phone_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE;
alter table phone add constraint phone_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id) ON DELETE CASCADE;
alter table place add constraint place_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code);
alter table place add constraint place_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table postcode_area add constraint postcode_area_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code);
alter table postcode_area add constraint postcode_area_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table postcode_area add constraint postcode_area_place_id_fkey FOREIGN KEY (place_id) REFERENCES place(id) ON DELETE SET NULL;
alter table recovery_code add constraint recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
alter table referrer_link add constraint referrer_link_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES handover(id) ON DELETE CASCADE;
alter table referrer_link add constraint referrer_link_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table retention_run add constraint retention_run_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table role_grant add constraint role_grant_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id);
alter table role_grant add constraint role_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES person(id);
alter table role_grant add constraint role_grant_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table role_grant add constraint role_grant_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE;
alter table role_grant add constraint role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
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
alter table service_report add constraint service_report_handled_by_fkey FOREIGN KEY (handled_by) REFERENCES person(id);
alter table service_report add constraint service_report_network_id_fkey FOREIGN KEY (network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table service_report add constraint service_report_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id) ON DELETE CASCADE;
alter table session add constraint session_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES role_grant(id) ON DELETE SET NULL;
alter table session add constraint session_only_network_id_fkey FOREIGN KEY (only_network_id) REFERENCES network(id) ON DELETE CASCADE;
alter table session add constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
alter table sign_in_code add constraint sign_in_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;
alter table taxonomy_term add constraint taxonomy_term_taxonomy_code_fkey FOREIGN KEY (taxonomy_code) REFERENCES taxonomy(code);
alter table totp add constraint totp_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE;

alter table access_anchor enable row level security, force row level security;
alter table access_event enable row level security, force row level security;
alter table access_head enable row level security, force row level security;
alter table address enable row level security, force row level security;
alter table attempt enable row level security, force row level security;
alter table attempt_counter enable row level security, force row level security;
alter table attribute enable row level security, force row level security;
alter table audit_event enable row level security, force row level security;
alter table call_record enable row level security, force row level security;
alter table carer_link enable row level security, force row level security;
alter table closing_day enable row level security, force row level security;
alter table consent enable row level security, force row level security;
alter table contact_hours enable row level security, force row level security;
alter table contact_point enable row level security, force row level security;
alter table contact_request enable row level security, force row level security;
alter table contact_request_content enable row level security, force row level security;
alter table cost_option enable row level security, force row level security;
alter table gap_signal enable row level security, force row level security;
alter table handover enable row level security, force row level security;
alter table handover_content enable row level security, force row level security;
alter table handover_event enable row level security, force row level security;
alter table handover_note enable row level security, force row level security;
alter table handover_partner enable row level security, force row level security;
alter table handover_timer enable row level security, force row level security;
alter table import_run enable row level security, force row level security;
alter table invitation enable row level security, force row level security;
alter table language enable row level security, force row level security;
alter table location enable row level security, force row level security;
alter table network_key enable row level security, force row level security;
alter table notification enable row level security, force row level security;
alter table oidc_link enable row level security, force row level security;
alter table oidc_provider enable row level security, force row level security;
alter table oidc_state enable row level security, force row level security;
alter table organization enable row level security, force row level security;
alter table partner_link enable row level security, force row level security;
alter table passkey enable row level security, force row level security;
alter table passkey_challenge enable row level security, force row level security;
alter table person enable row level security, force row level security;
alter table phone enable row level security, force row level security;
alter table place enable row level security, force row level security;
alter table postcode_area enable row level security, force row level security;
alter table recovery_code enable row level security, force row level security;
alter table referrer_link enable row level security, force row level security;
alter table retention_run enable row level security, force row level security;
alter table role_grant enable row level security, force row level security;
alter table schedule enable row level security, force row level security;
alter table search_gap enable row level security, force row level security;
alter table search_shortfall enable row level security, force row level security;
alter table service enable row level security, force row level security;
alter table service_area enable row level security, force row level security;
alter table service_at_location enable row level security, force row level security;
alter table service_report enable row level security, force row level security;
alter table session enable row level security, force row level security;
alter table sign_in_code enable row level security, force row level security;
alter table totp enable row level security, force row level security;

create policy own on access_anchor as permissive for all to public using ((network_id = current_network())) with check ((network_id = current_network()));
create policy adds on access_event as permissive for insert to public with check (((network_id = current_network()) AND ((actor_kind = 'system'::text) OR
CASE COALESCE(current_setting('naast.actor'::text, true), ''::text)
    WHEN 'carer'::text THEN (actor_kind = 'carer'::text)
    WHEN 'partner'::text THEN ((actor_kind = 'partner'::text) AND (organization_id = (NULLIF(current_setting('naast.organization'::text, true), ''::text))::uuid))
    WHEN 'public'::text THEN ((actor_kind = 'carer'::text) OR ((actor_kind = 'staff'::text) AND (actor_role = 'professional'::text) AND (actor_id IS NULL)))
    ELSE true
END)));
create policy carer on access_event as permissive for select to public using (((network_id = current_network()) AND (COALESCE(current_setting('naast.actor'::text, true), ''::text) = 'carer'::text) AND (object_type = 'handover'::text) AND (object_id = (NULLIF(current_setting('naast.handover'::text, true), ''::text))::uuid)));
create policy cut on access_event as permissive for delete to public using ((network_id = current_network()));
create policy desk on access_event as permissive for select to public using (((network_id = current_network()) AND (COALESCE(current_setting('naast.actor'::text, true), ''::text) = ANY (ARRAY['desk'::text, 'system'::text]))));
create policy own on access_head as permissive for all to public using ((network_id = current_network())) with check ((network_id = current_network()));
create policy reads on address as permissive for select to public using (may_read(network_id));
create policy writes on address as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy carer on attempt as permissive for select to public using (((network_id = current_network()) AND (current_actor() = 'carer'::text) AND (handover_id = current_handover())));
create policy desk on attempt as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy partner on attempt as permissive for select to public using (((network_id = current_network()) AND (current_actor() = 'partner'::text) AND (organization_id = current_organization()) AND sees_handover(handover_id)));
create policy identity on attempt_counter as permissive for all to public using (is_identity()) with check (is_identity());
create policy reads on attribute as permissive for select to public using (may_read(network_id));
create policy writes on attribute as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy writes on audit_event as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy desk on call_record as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy desk on carer_link as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy writes on closing_day as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy carer on consent as permissive for select to public using (((network_id = current_network()) AND (current_actor() = 'carer'::text) AND (handover_id = current_handover())));
create policy desk on consent as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy partner on consent as permissive for select to public using (((network_id = current_network()) AND (current_actor() = 'partner'::text) AND (organization_id = current_organization()) AND sees_handover(handover_id)));
create policy reads on contact_hours as permissive for select to public using (may_read(network_id));
create policy writes on contact_hours as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on contact_point as permissive for select to public using (may_read(network_id));
create policy writes on contact_point as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy brings_in on contact_request as permissive for insert to public with check (((network_id = current_network()) AND (current_actor() = 'public'::text) AND (state <> 'afgehandeld'::text) AND (taken_by IS NULL)));
create policy desk on contact_request as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy brings_in on contact_request_content as permissive for insert to public with check (((network_id = current_network()) AND (current_actor() = 'public'::text)));
create policy desk on contact_request_content as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy reads on cost_option as permissive for select to public using (may_read(network_id));
create policy writes on cost_option as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy desk on gap_signal as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy carer on handover as permissive for select to public using (((network_id = current_network()) AND (current_actor() = 'carer'::text) AND (id = current_handover())));
create policy desk on handover as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy partner on handover as permissive for select to public using (((network_id = current_network()) AND (current_actor() = 'partner'::text) AND (current_organization_id = current_organization())));
create policy desk on handover_content as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy through_handover on handover_content as permissive for select to public using (((network_id = current_network()) AND (current_actor() = ANY (ARRAY['partner'::text, 'carer'::text])) AND sees_handover(handover_id)));
create policy desk on handover_event as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy through_handover on handover_event as permissive for select to public using (((network_id = current_network()) AND (current_actor() = ANY (ARRAY['partner'::text, 'carer'::text])) AND sees_handover(handover_id)));
create policy carer on handover_note as permissive for select to public using (((network_id = current_network()) AND (current_actor() = 'carer'::text) AND (handover_id = current_handover())));
create policy desk on handover_note as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy desk on handover_partner as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy partner on handover_partner as permissive for select to public using (((network_id = current_network()) AND (current_actor() = 'partner'::text) AND (organization_id = current_organization())));
create policy desk on handover_timer as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy writes on import_run as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy identity on invitation as permissive for all to public using (is_identity()) with check (is_identity());
create policy reads on language as permissive for select to public using (may_read(network_id));
create policy writes on language as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy reads on location as permissive for select to public using (may_read(network_id));
create policy writes on location as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy own on network_key as permissive for all to public using ((network_id = current_network())) with check ((network_id = current_network()));
create policy desk on notification as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy identity on oidc_link as permissive for all to public using (is_identity()) with check (is_identity());
create policy identity on oidc_provider as permissive for all to public using (is_identity()) with check (is_identity());
create policy identity on oidc_state as permissive for all to public using (is_identity()) with check (is_identity());
create policy reads on organization as permissive for select to public using (may_read(network_id));
create policy reads_for_identity on organization as permissive for select to public using (is_identity());
create policy reads_of_own_services on organization as permissive for select to public using ((EXISTS ( SELECT 1
   FROM service s
  WHERE ((s.organization_id = organization.id) AND (s.network_id = current_network())))));
create policy writes on organization as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy desk on partner_link as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy identity on passkey as permissive for all to public using (is_identity()) with check (is_identity());
create policy identity on passkey_challenge as permissive for all to public using (is_identity()) with check (is_identity());
create policy identity on person as permissive for all to public using (is_identity()) with check (is_identity());
create policy reads on phone as permissive for select to public using (may_read(network_id));
create policy writes on phone as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy writes on place as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy writes on postcode_area as permissive for all to public using (may_write(network_id)) with check (may_write(network_id));
create policy identity on recovery_code as permissive for all to public using (is_identity()) with check (is_identity());
create policy desk on referrer_link as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy desk on retention_run as permissive for all to public using (at_desk(network_id)) with check (at_desk(network_id));
create policy identity on role_grant as permissive for all to public using (is_identity()) with check (is_identity());
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
create policy identity on session as permissive for all to public using (is_identity()) with check (is_identity());
create policy identity on sign_in_code as permissive for all to public using (is_identity()) with check (is_identity());
create policy identity on totp as permissive for all to public using (is_identity()) with check (is_identity());

CREATE TRIGGER chain BEFORE INSERT ON public.access_event FOR EACH ROW EXECUTE FUNCTION chain_access_event();
CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON public.access_event FOR EACH ROW EXECUTE FUNCTION refuse_trace_change();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON public.access_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_trace_change();
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
CREATE TRIGGER published_days BEFORE UPDATE OF handover_days ON public.network FOR EACH ROW EXECUTE FUNCTION raise_own_content_version();
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

revoke execute on function cut_access_trace(timestamp with time zone) from public;
