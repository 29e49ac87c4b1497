import type { FastifyReply, FastifyRequest } from 'fastify'
import { publicLinks } from '../public-links.ts'
import type { HandoverDeps } from '../store/deps.ts'
import { Gone } from './gone.view.tsx'
import { handoverBehind } from './my-question.sql.ts'
import { texts } from './my-question.texts.nl.ts'

export type TokenRequest = FastifyRequest<{ Params: { token: string } }>

/** Whose page this is: found by the private link, in this network. */
export type Carer = { readonly networkId: string; readonly handoverId: string; readonly token: string }

/** A page with a private link is kept nowhere, found by nobody, and its address is told to no other page. */
export const asPrivate = (reply: FastifyReply) =>
  reply.headers({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  })

/** Lets a page in for who has a private link that is good; anybody else gets one and the same page, whatever is wrong with the link. */
export const behindLink =
  (deps: HandoverDeps, page: (request: TokenRequest, reply: FastifyReply, carer: Carer) => Promise<FastifyReply>) =>
  async (request: TokenRequest, reply: FastifyReply) => {
    const { token } = request.params
    const networkId = request.edition.network.id
    const handoverId = await handoverBehind(deps, { networkId, token })
    return handoverId ? page(request, asPrivate(reply), { networkId, handoverId, token }) : sendGone(request, reply)
  }

/** The link is unknown, withdrawn or too old, or what was behind it is erased: it is not said which. */
export const sendGone = (request: FastifyRequest, reply: FastifyReply) =>
  asPrivate(reply)
    .code(404)
    .page({
      title: texts.gone.title,
      crumbs: [],
      hidden: true,
      main: <Gone base={request.base} words={texts.gone} />,
    })

/** The shell's part of a page behind a private link. */
export const privatePage = ({ base }: FastifyRequest, title: string, token?: string) => ({
  title,
  hidden: true,
  crumbs: token ? [{ href: publicLinks.myQuestion(base, token), label: texts.title }] : [],
})
