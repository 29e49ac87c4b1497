import type { FastifyReply, FastifyRequest } from 'fastify'
import { publicLinks } from '../public-links.ts'
import { About } from './about.view.tsx'
import { texts } from './my-question.texts.nl.ts'
import { asPrivate, privatePage } from './private-page.tsx'

/** How to follow a question. There is no box for the short code here: that one is for the phone, with somebody who listens. */
export const show = async (request: FastifyRequest, reply: FastifyReply) =>
  reply.page({
    title: texts.about.title,
    description: texts.about.lead,
    crumbs: [],
    canonical: publicLinks.myQuestions(request.base),
    main: <About words={texts.about} />,
  })

/** After erasing: an address that says nothing of whose question it was. */
export const showErased = async (request: FastifyRequest, reply: FastifyReply) =>
  asPrivate(reply).page({
    ...privatePage(request, texts.erased.title),
    main: <About words={{ ...texts.erased, lines: [] }} />,
  })
