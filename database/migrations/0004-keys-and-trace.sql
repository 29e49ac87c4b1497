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
grant select, insert, update on network_key to naast_app;
