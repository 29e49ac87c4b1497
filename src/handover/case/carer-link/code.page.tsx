import type { FastifyReply, FastifyRequest } from 'fastify'
import { ErrorSummary } from '#design/form/error-summary.tsx'
import { TextField } from '#design/form/text-field.tsx'
import { sendRest } from '#identity/index.ts'
import { atDesk, type DeskHouse } from '../../desk/desk.ts'
import { deskLinks } from '../../desk/desk-links.ts'
import { Submit } from '../actions.view.tsx'
import { codeIn, countTry, forgetTries, openByCode } from './carer-code.ts'
import { texts } from './carer-link.texts.nl.ts'

/** Helping a carer on the phone, by the code that she reads out. */
export const show = async (_request: FastifyRequest, reply: FastifyReply) => sendForm(reply, null)

/** The right code opens the handover, traced as on behalf of the carer. Wrong ones are counted per person. */
export const submit =
  ({ deps }: DeskHouse) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const code = codeIn(request.body)
    if (!code) return sendForm(reply.code(422), texts.code.missing)
    const desk = atDesk(request)
    const until = await countTry(deps, desk)
    if (until) return sendRest(reply, until)
    const found = await deps.database.asActor(desk.actor, (tx) => openByCode(tx, deps, { desk, code }))
    if (!found) return sendForm(reply.code(422), texts.code.wrong)
    await forgetTries(deps, desk)
    return reply.redirect(`${deskLinks.case(found)}?gedaan=code`, 303)
  }

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
