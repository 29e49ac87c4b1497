-- A handover that nobody agreed to is dropped after two working days (T25). The call-back or referral that it began from comes back to the
-- desk: until now it stayed as handled, and nobody called any more.

alter table contact_request add column returned_at timestamptz;
comment on column contact_request.returned_at is
  'When it came back to the desk, because the handover that it had become was dropped without consent; null when that never was';

-- Those that were lost that way, as far as there is still something to call with. Only a dropped handover leaves such a row behind.
-- They are due at once: they waited long enough. The owner is not exempt from the policies, and is no network.
alter table contact_request no force row level security;
alter table contact_request_content no force row level security;
update contact_request r
set state = 'open', due_at = date_trunc('milliseconds', now()), returned_at = date_trunc('milliseconds', now()), taken_by = null, tries = 0,
    handled_at = null, handled_by = null, outcome = null, version = version + 1
where state = 'afgehandeld' and outcome = 'overdracht' and handover_id is null
  and exists (select from contact_request_content c where c.request_id = r.id);
alter table contact_request force row level security;
alter table contact_request_content force row level security;
