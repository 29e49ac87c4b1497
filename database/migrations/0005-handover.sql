-- Questions that carers bring in, and the warm handover of them to a partner (domain file, section 3).
-- What is personal is sealed and stands apart (…_content, handover_note), so that erasing it is deleting a row; what stays are codes
-- and moments. Reading goes through the person (policies `reads`); writing is done by the desk or by the machine that has first
-- found the handover as the person who asks (src/handover/store).

create function current_actor() returns text language sql stable parallel safe as
  $$ select coalesce(current_setting('naast.actor', true), '') $$;
create function current_person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('naast.person', true), '')::uuid $$;
create function current_organization() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('naast.organization', true), '')::uuid $$;
create function current_handover() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('naast.handover', true), '')::uuid $$;
create function at_desk(owner uuid) returns boolean language sql stable parallel safe as
  $$ select owner = current_network() and current_actor() in ('desk', 'system') $$;

-- How long a network keeps what is personal in a finished handover (domain file, section 3.5).
alter table network add column handover_days int not null default 90 check (handover_days between 30 and 180);
create trigger published_days before update of handover_days on network
  for each row execute function raise_own_content_version();

-- Which partners take questions over, and how they hear of them.
create table handover_partner (
  network_id      uuid not null references network on delete cascade,
  organization_id uuid not null references organization on delete cascade,
  email           text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  deputy_email    text check (deputy_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  function_codes  text[] not null default '{}',
  has_account     boolean not null default true,
  ended_at        timestamptz,
  primary key (network_id, organization_id)
);
comment on column handover_partner.function_codes is 'Kinds of help (FUN) for which it takes questions; empty means all';
comment on column handover_partner.has_account is 'False for a small partner that answers through a one-time link and a code by mail';

-- A question that came in: a call-back, a call, the counter, a professional, a partner.
create table contact_request (
  id             uuid primary key,
  network_id     uuid not null references network on delete cascade,
  channel        text not null check (channel in ('terugbellen', 'telefoon', 'balie', 'professional', 'partner')),
  state          text not null default 'open' check (state in ('te_bevestigen', 'open', 'afgehandeld')),
  created_at     timestamptz not null,
  due_at         timestamptz not null,
  submission     uuid not null,
  confirm_hash   bytea unique,
  feedback       boolean not null default false,
  function_codes text[] not null default '{}',
  tries          int not null default 0,
  taken_by       uuid references person,
  handled_at     timestamptz,
  handled_by     uuid references person,
  outcome        text check (outcome in ('beantwoord', 'overdracht', 'niet_bereikt', 'ingetrokken', 'niet_bevestigd')),
  handover_id    uuid,
  version        int not null default 1,
  unique (network_id, submission),
  check ((state = 'afgehandeld') = (handled_at is not null and outcome is not null))
);
comment on column contact_request.submission is 'Made with the form, so that a form that is sent twice is one question';
comment on column contact_request.feedback is 'The carer agreed that the professional who referred hears how it goes';
comment on column contact_request.confirm_hash is 'SHA-256 of the token with which a professional confirms the work address; nothing goes on before';
create table contact_request_content (
  request_id uuid primary key references contact_request on delete cascade,
  network_id uuid not null references network on delete cascade,
  key_id     uuid not null references network_key,
  sealed     bytea not null
);

-- A call with one question and no name.
create table call_record (
  id            uuid primary key,
  network_id    uuid not null references network on delete cascade,
  at            timestamptz not null,
  function_code text not null,
  channel       text not null check (channel in ('telefoon', 'balie', 'chat', 'mail')),
  outcome       text not null check (outcome in ('beantwoord', 'doorverwezen', 'nummer_gegeven', 'overdracht')),
  recorded_by   uuid not null references person
);

create table handover (
  id                      uuid primary key,
  network_id              uuid not null references network on delete cascade,
  reference               text not null,
  state                   text not null check (state in ('concept', 'aangeboden', 'ontvangen', 'aangenomen', 'wachtlijst', 'contact_gelegd',
                            'aangekomen', 'terug_bij_coordinator', 'afgerond', 'ingetrokken', 'niet_bereikt', 'zonder_aanbod', 'fout')),
  state_since             timestamptz not null,
  version                 int not null check (version > 0),
  urgency                 text not null check (urgency in ('N', 'S')),
  channel                 text not null check (channel in ('terugbellen', 'telefoon', 'balie', 'professional', 'partner', 'formulier')),
  function_codes          text[] not null default '{}',
  municipality_code       text references municipality,
  contact_request_id      uuid references contact_request on delete set null,
  created_at              timestamptz not null,
  created_by              uuid references person,
  owner_id                uuid references person,
  on_behalf               boolean not null default false,
  feedback                boolean not null default false,
  attempts                int not null default 0 check (attempts between 0 and 4),
  current_attempt_id      uuid,
  current_organization_id uuid references organization,
  due_at                  timestamptz,
  outcome                 text check (outcome in ('GEHOLPEN', 'DEELS', 'DOORVERWEZEN', 'GEEN_HULP_NODIG', 'ONBEKEND', 'AANGEKOMEN')),
  ended_at                timestamptz,
  erase_at                timestamptz,
  erased_at               timestamptz,
  unique (network_id, reference),
  check ((state in ('afgerond', 'ingetrokken', 'niet_bereikt', 'zonder_aanbod', 'fout')) = (ended_at is not null)),
  check ((ended_at is null) = (due_at is not null)),
  check ((current_organization_id is not null)
       = (state in ('aangeboden', 'ontvangen', 'aangenomen', 'wachtlijst', 'contact_gelegd', 'aangekomen')))
);
comment on table handover is 'The state of a handover as its events tell it; FHIR ServiceRequest';
comment on column handover.due_at is 'The deadline that runs; every state that is no end has one';
comment on column handover.version is 'The number of the last event';
create index on handover (network_id, due_at) where ended_at is null;
create index on handover (current_organization_id) where current_organization_id is not null;
create index on handover (erase_at) where erased_at is null;
create index on handover (network_id, ended_at);
alter table contact_request add foreign key (handover_id) references handover on delete set null;

create table handover_content (
  handover_id uuid primary key references handover on delete cascade,
  network_id  uuid not null references network on delete cascade,
  key_id      uuid not null references network_key,
  sealed      bytea not null
);

create table handover_event (
  handover_id     uuid not null references handover on delete cascade,
  seq             int not null check (seq > 0),
  network_id      uuid not null references network on delete cascade,
  at              timestamptz not null,
  kind            text not null,
  transition      text,
  to_state        text not null,
  by_kind         text not null check (by_kind in ('carer', 'coordinator', 'partner', 'professional', 'system')),
  by_person       uuid references person,
  by_organization uuid references organization,
  facts           jsonb not null default '{}',
  primary key (handover_id, seq)
);
comment on table handover_event is 'What happened, in order; the state follows from it. Codes and moments only, never what somebody said';
create index on handover_event (network_id, at);

create table attempt (
  id              uuid primary key,
  handover_id     uuid not null references handover on delete cascade,
  network_id      uuid not null references network on delete cascade,
  number          int not null check (number between 1 and 4),
  organization_id uuid not null references organization,
  service_id      uuid references service on delete set null,
  offered_at      timestamptz not null,
  read_at         timestamptz,
  read_by         uuid references person,
  accepted_at     timestamptz,
  promised_on     date,
  waiting_until   date,
  three_way       text check (three_way in ('unconfirmed', 'confirmed')),
  contact_at      timestamptz,
  contact_way     text,
  tries           int not null default 0,
  left_at         timestamptz,
  left_reason     text,
  unique (handover_id, number)
);
comment on table attempt is 'One partner after the other; FHIR Task';
create index on attempt (organization_id);

create table consent (
  id              uuid primary key,
  handover_id     uuid not null references handover on delete cascade,
  network_id      uuid not null references network on delete cascade,
  organization_id uuid not null references organization,
  text_version    text not null,
  items           text[] not null,
  way             text not null check (way in ('klik', 'gesproken_telefoon', 'gesproken_balie', 'papier')),
  recorded_by     uuid references person,
  at              timestamptz not null,
  valid_until     timestamptz not null,
  withdrawn_at    timestamptz
);
create index on consent (handover_id);

create table handover_note (
  id          uuid primary key,
  handover_id uuid not null references handover on delete cascade,
  network_id  uuid not null references network on delete cascade,
  attempt_id  uuid references attempt on delete cascade,
  kind        text not null check (kind in ('overbrugging', 'antwoord', 'werk')),
  at          timestamptz not null,
  key_id      uuid not null references network_key,
  sealed      bytea not null
);
create index on handover_note (handover_id);

create table handover_timer (
  id          uuid primary key,
  handover_id uuid not null references handover on delete cascade,
  network_id  uuid not null references network on delete cascade,
  kind        text not null,
  due_at      timestamptz not null,
  done_at     timestamptz,
  stopped_at  timestamptz,
  unique (handover_id, kind, due_at)
);
create index handover_timer_due on handover_timer (due_at, id) where done_at is null and stopped_at is null;
create index on handover_timer (handover_id) where done_at is null and stopped_at is null;

create table carer_link (
  id           uuid primary key,
  handover_id  uuid not null references handover on delete cascade,
  network_id   uuid not null references network on delete cascade,
  token_hash   bytea not null unique,
  code_hash    bytea not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  withdrawn_at timestamptz
);
create index on carer_link (handover_id);
create unique index on carer_link (network_id, code_hash) where withdrawn_at is null;

create table partner_link (
  id              uuid primary key,
  handover_id     uuid not null references handover on delete cascade,
  network_id      uuid not null references network on delete cascade,
  attempt_id      uuid not null references attempt on delete cascade,
  organization_id uuid not null references organization,
  token_hash      bytea not null unique,
  code_hash       bytea,
  code_expires_at timestamptz,
  code_tries      int not null default 0 check (code_tries between 0 and 5),
  codes_sent      int not null default 0,
  codes_since     timestamptz,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  withdrawn_at    timestamptz
);
comment on column partner_link.code_hash is 'HMAC of the code of six digits that was mailed last; null when there is none that may be typed';
comment on column partner_link.codes_sent is 'Since codes_since, to keep within the number of codes a day';
create index on partner_link (handover_id);

create table referrer_link (
  id          uuid primary key,
  handover_id uuid not null references handover on delete cascade,
  network_id  uuid not null references network on delete cascade,
  token_hash  bytea not null unique,
  created_at  timestamptz not null,
  expires_at  timestamptz not null
);
create index on referrer_link (handover_id);

create table notification (
  id              uuid primary key,
  network_id      uuid not null references network on delete cascade,
  handover_id     uuid references handover on delete cascade,
  request_id      uuid references contact_request on delete cascade,
  audience        text not null check (audience in ('carer', 'partner', 'coordinator', 'referrer')),
  organization_id uuid references organization,
  template        text not null,
  channel         text not null check (channel in ('mail', 'sms', 'post', 'telefoon')),
  facts           jsonb not null default '{}',
  created_at      timestamptz not null,
  tries           int not null default 0,
  sending_at      timestamptz,
  unclear         int not null default 0,
  sent_at         timestamptz,
  failed_at       timestamptz,
  failure         text check (failure ~ '^[a-z][a-z_]{0,39}$'),
  settled_at      timestamptz
);
comment on table notification is 'What has to be told to whom. Holds no address and no text: both are looked up when it is sent';
comment on column notification.sending_at is 'Set before it is given to the mail server, cleared by the answer: still set at the next try, it may have gone';
comment on column notification.unclear is 'How often it is not known whether it went; once it is sent again, twice it is a task';
comment on column notification.failure is 'A code, never an address or what a mail server said';
comment on column notification.settled_at is 'When the desk dealt with one that failed, or that has to go by post or phone';
-- What the desk has to do something with (src/handover/today/tasks.sql.ts asks in the same words).
create index notification_for_desk on notification (network_id, created_at) where settled_at is null
  and (failed_at is not null or channel in ('post', 'telefoon')
       or template in ('desk_not_called', 'desk_call_carer', 'desk_ask_renewal', 'desk_promise_passed'));
create index on notification (handover_id);

create table retention_run (
  network_id uuid not null references network on delete cascade,
  day        date not null,
  kind       text not null,
  cause      text not null check (cause in ('term', 'asked')),
  count      int not null check (count >= 0),
  last_at    timestamptz not null,
  primary key (network_id, day, kind, cause)
);
comment on table retention_run is 'What was erased, as counts per day; a row of nought says that the nightly job ran and found nothing';

create table gap_signal (
  id                uuid primary key,
  network_id        uuid not null references network on delete cascade,
  month             date not null check (extract(day from month) = 1),
  function_code     text not null,
  municipality_code text references municipality,
  target_code       text
);
comment on table gap_signal is 'Help that was not there. Anonymous from the start: no handover, no day';

alter table service_report add column handled_at timestamptz, add column handled_by uuid references person;

-- Row-level security ----------------------------------------------------------------------------------------------------

do $$
declare t text;
begin
  foreach t in array array['handover_partner', 'contact_request', 'contact_request_content', 'call_record', 'handover', 'handover_content',
                           'handover_event', 'attempt', 'consent', 'handover_note', 'handover_timer', 'carer_link', 'partner_link',
                           'referrer_link', 'notification', 'retention_run', 'gap_signal'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy desk on %I for all using (at_desk(network_id)) with check (at_desk(network_id))', t);
  end loop;
end $$;

-- Anybody may bring a question in, and reads nothing back.
create policy brings_in on contact_request for insert with check
  (network_id = current_network() and current_actor() = 'public' and state <> 'afgehandeld' and taken_by is null);
create policy brings_in on contact_request_content for insert with check
  (network_id = current_network() and current_actor() = 'public');

-- A partner sees a handover from the offer until it leaves that partner; a carer her own.
create policy partner on handover for select using
  (network_id = current_network() and current_actor() = 'partner' and current_organization_id = current_organization());
create policy carer on handover for select using
  (network_id = current_network() and current_actor() = 'carer' and id = current_handover());

create function sees_handover(handover uuid) returns boolean language sql stable as
  $$ select exists (select 1 from handover h where h.id = sees_handover.handover) $$;

do $$
declare t text;
begin
  foreach t in array array['handover_content', 'handover_event'] loop
    execute format($p$create policy through_handover on %I for select using
      (network_id = current_network() and current_actor() in ('partner', 'carer') and sees_handover(handover_id))$p$, t);
  end loop;
  foreach t in array array['attempt', 'consent', 'handover_note'] loop
    execute format($p$create policy carer on %I for select using
      (network_id = current_network() and current_actor() = 'carer' and handover_id = current_handover())$p$, t);
  end loop;
  foreach t in array array['attempt', 'consent'] loop
    execute format($p$create policy partner on %I for select using
      (network_id = current_network() and current_actor() = 'partner' and organization_id = current_organization()
       and sees_handover(handover_id))$p$, t);
  end loop;
end $$;
create policy partner on handover_partner for select using
  (network_id = current_network() and current_actor() = 'partner' and organization_id = current_organization());

grant select, insert, update, delete on
  handover_partner, contact_request, contact_request_content, handover, handover_content, attempt, consent, handover_note, handover_timer,
  carer_link, partner_link, referrer_link, notification to naast_app;
grant select, insert, update on retention_run to naast_app;
grant select, insert on call_record, handover_event, gap_signal to naast_app;
