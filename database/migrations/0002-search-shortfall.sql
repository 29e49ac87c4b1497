-- How often, per network and month, the same words found nothing or little. Below five times only a keyed fingerprint and a number
-- stand here, so that no single question can be read; from the fifth time on the words themselves do.

create table search_shortfall (
  network_id  uuid not null references network on delete cascade,
  month       date not null check (extract(day from month) = 1),
  fingerprint text not null check (fingerprint ~ '^[A-Za-z0-9_-]{22}$'),
  times       integer not null check (times > 0),
  words       text check (length(words) <= 120),
  primary key (network_id, month, fingerprint),
  check ((words is null) = (times < 5))
);

alter table search_shortfall enable row level security;
alter table search_shortfall force row level security;
create policy writes on search_shortfall for all using (may_write(network_id)) with check (may_write(network_id));
grant select, insert, update, delete on search_shortfall to naast_app;
