-- Keys: personal fields are sealed per network (envelope encryption). Trace: who saw or changed which personal record.

create table network_key (
  id          uuid primary key,
  network_id  uuid not null references network on delete cascade,
  wrapped_key bytea not null,
  created_at  timestamptz not null,
  retired_at  timestamptz
);
comment on column network_key.wrapped_key is 'The key of 32 bytes, sealed with the master key of the installation (AES-256-GCM: 12 bytes nonce, tag of 16, sealed)';
create unique index network_key_current on network_key (network_id) where retired_at is null;

alter table network_key enable row level security;
alter table network_key force row level security;
create policy own on network_key for all using (network_id = current_network()) with check (network_id = current_network());
grant select, insert, update, delete on network_key to naast_app;

-- The trace: the fields of NEN 7513, one chain per network -----------------------------------------------------------------

-- Ids and codes only: no column has room for a name or for what somebody said. Nothing refers to a table, because a trace outlives
-- what it is about.
create table access_event (
  network_id      uuid not null references network,
  seq             bigint not null default 0 check (seq > 0),
  at              timestamptz not null check (at between '2000-01-01' and '9999-12-31'),
  event           text not null check (event ~ '^[a-z][a-z0-9-]*([.][a-z][a-z0-9-]*)+$' and length(event) <= 60),
  action          text not null check (action in ('C', 'R', 'U', 'D', 'E')),
  object_type     text not null check (object_type ~ '^[a-z][a-z_]{0,39}$'),
  object_id       uuid not null,
  actor_kind      text not null check (actor_kind in ('staff', 'partner', 'carer', 'system')),
  actor_id        uuid,
  actor_role      text check (actor_role ~ '^[a-z][a-z_]{0,39}$'),
  organization_id uuid,
  on_behalf_of    text check (on_behalf_of ~ '^([a-z][a-z_]{0,39}|[a-z]{1,20}:[0-9a-f-]{36})$'),
  session_id      uuid,
  outcome         text not null check (outcome in ('ok', 'refused')),
  reason          text check (reason ~ '^[A-Za-z][A-Za-z0-9_-]{0,39}$'),
  previous_hash   bytea not null default '' check (length(previous_hash) = 32),
  hash            bytea not null default '' check (length(hash) = 32),
  primary key (network_id, seq)
);
comment on table access_event is 'Who saw or changed what about a person. Can be added to, never changed; each row holds the hash of the one before';
comment on column access_event.action is 'Create, Read, Update, Delete, Execute (DICOM audit, as in NEN 7513)';
comment on column access_event.on_behalf_of is 'A word (carer) or a kind and an id (person:…, organization:…)';
comment on column access_event.seq is 'Given by the trigger: 1, 2, 3 … per network, without gaps';
comment on column access_event.hash is 'SHA-256 of previous_hash and access_event_text; also in src/platform/trace/canonical.ts';
create index on access_event (network_id, object_type, object_id, seq);

-- The last row of each chain, so that it is seen when rows at the end are gone.
create table access_head (
  network_id uuid primary key references network,
  seq        bigint not null,
  hash       bytea not null check (length(hash) = 32)
);

-- Where the chain begins since rows were deleted because their term was over: the last row that went.
create table access_anchor (
  network_id uuid primary key references network,
  seq        bigint not null,
  hash       bytea not null check (length(hash) = 32),
  cut_at     timestamptz not null
);
comment on column access_anchor.cut_at is 'Everything that went was older than this';

-- A row as one text that can be read in one way only: each field with its length in bytes before it, or a dash when it is null.
create function access_event_text(fields text[]) returns text language sql immutable parallel safe as $$
  select string_agg(coalesce(octet_length(field) || ':' || field, '-'), '' order by place)
  from unnest(fields) with ordinality as numbered (field, place)
$$;

-- Puts a new row at the end of its chain, whatever seq and hashes it came with. Security definer: only this may move the head. The
-- lock is held until the end of the transaction, so a trace is the last thing a transaction writes.
create function chain_access_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;
create trigger chain before insert on access_event for each row execute function chain_access_event();

-- Deletes what is older than a moment from the beginning of the chain of the current network, up to the first row that is not,
-- and moves the anchor. Returns how many rows went. The app's role may not execute it; the nightly job does, as the owner.
create function cut_access_trace(before timestamptz) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
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
end $$;
revoke execute on function cut_access_trace(timestamptz) from public;

-- Also for the owner of the table: a row goes only when the anchor has passed it, and never changes.
create function refuse_trace_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.seq <= (select a.seq from access_anchor a where a.network_id = old.network_id) then return old; end if;
  end if;
  raise exception 'A trace is never changed: % on % is refused', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger keep before update or delete on access_event for each row execute function refuse_trace_change();
create trigger keep_all before truncate on access_event for each statement execute function refuse_trace_change();

do $$
declare t text;
begin
  foreach t in array array['access_event', 'access_head', 'access_anchor'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  -- The app has no right to write these two; the functions above have.
  foreach t in array array['access_head', 'access_anchor'] loop
    execute format('create policy own on %I for all using (network_id = current_network()) with check (network_id = current_network())', t);
  end loop;
end $$;

-- The desk and the machine read the trace of their network, a carer that of her own handover, a partner nothing.
create policy desk on access_event for select using
  (network_id = current_network() and coalesce(current_setting('naast.actor', true), '') in ('desk', 'system'));
create policy carer on access_event for select using
  (network_id = current_network() and coalesce(current_setting('naast.actor', true), '') = 'carer'
   and object_type = 'handover' and object_id = nullif(current_setting('naast.handover', true), '')::uuid);
-- Everybody adds to it, but nobody from outside the desk in the name of the desk. A professional who refers has not signed in.
create policy adds on access_event for insert with check
  (network_id = current_network()
   and (actor_kind = 'system' or case coalesce(current_setting('naast.actor', true), '')
          when 'carer' then actor_kind = 'carer'
          when 'partner' then actor_kind = 'partner'
                          and organization_id = nullif(current_setting('naast.organization', true), '')::uuid
          when 'public' then actor_kind = 'carer' or (actor_kind = 'staff' and actor_role = 'professional' and actor_id is null)
          else true end));
-- Only for the owner, in cut_access_trace: the app's role has no right to delete.
create policy cut on access_event for delete using (network_id = current_network());
grant select, insert on access_event to naast_app;
grant select on access_head, access_anchor to naast_app;
