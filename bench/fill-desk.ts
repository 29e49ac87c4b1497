import { sql } from 'kysely'
import { saveContent } from '../src/handover/store/content.sql.ts'
import { handoverDeps } from '../src/handover/store/deps.ts'
import { testContent } from '../src/handover/store/testing.ts'
import type { Transaction } from '../src/platform/database/database.ts'
import type { Services } from '../src/platform/services.ts'

type Filling = { readonly networkId: string; readonly personId: string; readonly count: number }

/**
 * Fills a network with handovers as they would stand after some years: a quarter open, in all states, with their history, attempts,
 * consents, timers and notices; those that ended over 90 days ago without their content. Gives the id of an open one with a long history.
 */
export async function fillDesk(services: Services, filling: Filling): Promise<string> {
  const { database } = services
  await database.asOwner((tx) => fillRows(tx, filling))
  const actor = { kind: 'system', networkId: filling.networkId } as const
  const ids = await database.asActor(actor, (tx) =>
    tx
      .selectFrom('handover')
      .select('id')
      .where((row) => row.or([row('endedAt', 'is', null), row('endedAt', '>', sql<Date>`now() - interval '90 days'`)]))
      .execute(),
  )
  await sealContents(
    services,
    filling,
    ids.map(({ id }) => id),
  )
  const open = await database.asActor(actor, (tx) =>
    tx
      .selectFrom('handover')
      .select('id')
      .where('state', '=', 'terug_bij_coordinator')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return open.id
}

async function sealContents(services: Services, { networkId }: Filling, ids: readonly string[]) {
  const { sealer } = handoverDeps(services)
  for (let from = 0; from < ids.length; from += 1000)
    await services.database.asActor({ kind: 'system', networkId }, async (tx) => {
      for (const handoverId of ids.slice(from, from + 1000))
        await saveContent(tx, sealer, { handoverId, networkId, content: testContent })
    })
}

/** n = 1 … count; every fourth is open. States and moments are spread by n. */
async function fillRows(tx: Transaction, { networkId, personId, count }: Filling) {
  await sql`create temp table partners on commit drop as
    select id, row_number() over (order by id) - 1 as place from organization
    where network_id = ${networkId} order by id limit 20`.execute(tx)
  await sql`insert into handover_partner (network_id, organization_id, email)
    select ${networkId}, id, 'post@partner.example' from partners on conflict do nothing`.execute(tx)
  await sql`create temp table made on commit drop as
    select gen_random_uuid() as id, gen_random_uuid() as attempt_id, n, n % 4 = 0 as open,
           case when n % 4 = 0 then (array['concept', 'aangeboden', 'ontvangen', 'aangenomen', 'aangenomen', 'wachtlijst', 'contact_gelegd',
                                           'contact_gelegd', 'aangekomen', 'terug_bij_coordinator'])[(n / 4) % 10 + 1]
                else (array['afgerond', 'afgerond', 'ingetrokken', 'niet_bereikt', 'zonder_aanbod'])[n % 5 + 1] end as state,
           case when n % 4 = 0 then now() - (n % 500) * interval '20 minutes' else now() - n * interval '1 hour' end as since,
           (select id from partners where place = n % 20) as organization_id
    from generate_series(1, ${count}::int) as n`.execute(tx)
  await sql`insert into handover (id, network_id, reference, state, state_since, version, urgency, channel, function_codes, created_at,
                                  created_by, owner_id, attempts, current_attempt_id, current_organization_id, due_at, outcome,
                                  ended_at, erase_at)
    select id, ${networkId}, (100000 + n)::text, state, since, 6, case when n % 10 = 0 then 'S' else 'N' end, 'telefoon', '{B6}',
           since - interval '5 days', ${personId}, ${personId}, case when state = 'concept' then 0 else 1 end,
           case when open and state not in ('concept', 'terug_bij_coordinator') then attempt_id end,
           case when open and state not in ('concept', 'terug_bij_coordinator') then organization_id end,
           case when open then since + interval '3 days' end,
           case when state = 'afgerond' then 'GEHOLPEN' end, case when not open then since end,
           case when not open then since + interval '90 days' end
    from made`.execute(tx)
  await sql`insert into attempt (id, handover_id, network_id, number, organization_id, offered_at, left_at, left_reason)
    select attempt_id, id, ${networkId}, 1, organization_id, since - interval '1 day',
           case when state in ('concept', 'terug_bij_coordinator') or not open then since end,
           case when state = 'terug_bij_coordinator' then 'VOL' end
    from made where state <> 'concept'`.execute(tx)
  await sql`insert into consent (id, handover_id, network_id, organization_id, text_version, items, way, recorded_by, at, valid_until)
    select gen_random_uuid(), id, ${networkId}, organization_id, '1', '{contact,vraag}', 'gesproken_telefoon', ${personId},
           since - interval '1 day', since + interval '89 days'
    from made where state <> 'concept'`.execute(tx)
  await fillHistory(tx, { networkId, personId, count })
}

async function fillHistory(tx: Transaction, { networkId, personId }: Filling) {
  await sql`insert into handover_event (handover_id, seq, network_id, at, kind, transition, to_state, by_kind, by_person, by_organization, facts)
    select id, step.seq, ${networkId}, since - (6 - step.seq) * interval '1 hour', step.kind, step.transition,
           step.to_state, step.by_kind, case when step.by_kind = 'coordinator' then ${personId}::uuid end,
           case when step.by_kind = 'partner' then organization_id end,
           case step.kind
             when 'prepared' then '{"urgency":"N"}'::jsonb
             when 'offered' then jsonb_build_object('attemptId', attempt_id, 'organizationId', organization_id, 'serviceId', null)
             when 'reminded' then '{"timer":"remind_read"}'::jsonb
             when 'refused' then '{"reason":"VOL","betterOrganizationId":null}'::jsonb
             when 'desk_tried' then '{"slot":"kantoor"}'::jsonb
             else '{}'::jsonb end
    from made cross join (values
      (1, 'prepared', 'T01', 'concept', 'coordinator'),
      (2, 'offered', 'T02', 'aangeboden', 'coordinator'),
      (3, 'reminded', null, 'aangeboden', 'system'),
      (4, 'read', 'T04', 'ontvangen', 'partner'),
      (5, 'refused', 'T06', 'terug_bij_coordinator', 'partner'),
      (6, 'desk_tried', null, 'terug_bij_coordinator', 'coordinator')) as step (seq, kind, transition, to_state, by_kind)
    where state <> 'concept' or step.seq = 1`.execute(tx)
  await sql`insert into handover_timer (id, handover_id, network_id, kind, due_at, done_at, stopped_at)
    select gen_random_uuid(), id, ${networkId}, kind, since + place * interval '1 day',
           case when not open then since end, null
    from made cross join (values ('desk_reminder', 1), ('desk_alert', 3), ('ask_called', 5), ('end_consent', 89)) as timer (kind, place)`.execute(
    tx,
  )
  await sql`insert into notification (id, network_id, handover_id, audience, template, channel, created_at, sent_at, failed_at)
    select gen_random_uuid(), ${networkId}, id, audience, template, 'mail', since, since,
           case when n % 400 = 0 and template = 'carer_offered' then since end
    from made cross join (values ('carer', 'carer_offered'), ('partner', 'partner_new'), ('coordinator', 'desk_returned'),
                                 ('coordinator', 'desk_call_carer')) as notice (audience, template)
    where template <> 'desk_call_carer' or n % 8 = 0`.execute(tx)
  await sql`insert into contact_request (id, network_id, channel, created_at, due_at, submission)
    select gen_random_uuid(), ${networkId}, 'terugbellen', now() - n * interval '1 hour', now() - n * interval '30 minutes', gen_random_uuid()
    from generate_series(1, 40) as n`.execute(tx)
}
