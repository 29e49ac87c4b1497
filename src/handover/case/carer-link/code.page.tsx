import type { FastifyReply, FastifyRequest } from 'fastify'
import { ErrorSummary } from '#design/form/error-summary.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { brake, type Limit, release, sendRest } from '#identity/index.ts'
import { textOf } from '#platform/http/query.ts'
import { hmacOf } from '#platform/random.ts'
import { leaveTrace } from '#platform/trace/trace.ts'
import { type AtDesk, atDesk, type DeskHouse } from '../../desk/desk.ts'
import { deskLinks } from '../../desk/desk-links.ts'
import { findByCode } from '../../store/carer-links.sql.ts'
import type { HandoverDeps } from '../../store/deps.ts'
import { Submit } from '../actions.view.tsx'
import { texts } from './carer-link.texts.nl.ts'

/** Helping a carer on the phone, by the code that she reads out. */
export const show = async (_request: FastifyRequest, reply: FastifyReply) => sendForm(reply, null)

/** The right code opens the handover, traced as on behalf of the carer. Wrong ones are counted per person. */
export const submit =
  ({ deps }: DeskHouse) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const code = textOf(request.body, 'code', 40).replace(/[^a-z0-9]/gi, '')
    if (code.length !== 8) return sendForm(reply.code(422), texts.code.missing)
    const desk = atDesk(request)
    const until = await countTry(deps, desk)
    if (until) return sendRest(reply, until)
    const found = await findHandover(deps, desk, code)
    if (!found) return sendForm(reply.code(422), texts.code.wrong)
    await deps.database.asIdentity((tx) => release(tx, keyOf(deps, desk)))
    return reply.redirect(`${deskLinks.case(found)}?gedaan=code`, 303)
  }

/** Somebody on the phone may misread a code a few times; thirty wrong ones in an hour is guessing. */
const limit: Limit = { times: 30, withinMs: 3_600_000, restMs: 3_600_000 }

const keyOf = ({ codeKey }: HandoverDeps, { personId }: AtDesk) => hmacOf(codeKey, `codes typed by ${personId}`)

const countTry = (deps: HandoverDeps, desk: AtDesk) =>
  deps.database.asIdentity((tx) => brake(tx, { key: keyOf(deps, desk), limit, now: deps.now() }))

const findHandover = (deps: HandoverDeps, { actor, networkId, traced, sessionId }: AtDesk, code: string) =>
  deps.database.asActor(actor, async (tx) => {
    const now = deps.now()
    const objectId = await findByCode(tx, { code, codeKey: deps.codeKey, now })
    if (!objectId) return null
    const seen = { event: 'handover.code', action: 'R', objectType: 'handover', objectId, outcome: 'ok' } as const
    await leaveTrace(tx, { ...seen, networkId, at: now, actor: traced, onBehalfOf: 'carer', sessionId })
    return objectId
  })

const sendForm = (reply: FastifyReply, error: string | null) =>
  reply.page({
    title: texts.code.title,
    section: 'overdrachten',
    main: (
      <>
        <h1>{texts.code.title}</h1>
        <ErrorSummary errors={{ code: error ?? undefined }} />
        <p class="naast-lead">{texts.code.lead}</p>
        <form class="naast-flow" method="post" action={deskLinks.code}>
          <TextField
            name="code"
            label={texts.code.label}
            hint={texts.code.hint}
            value=""
            error={error ?? undefined}
            autocomplete="off"
            maxLength={20}
          />
          <Submit>{texts.code.submit}</Submit>
        </form>
      </>
    ),
  })
