import type { Offer } from '#directory/index.ts'

/** An organisation that takes questions over in this network. */
export type HandoverPartner = {
  readonly organizationId: string
  readonly name: string
  readonly email: string
  readonly deputyEmail: string | null
  /** Kinds of help (B1 to B8) for which it takes questions; empty means all. */
  readonly functionCodes: readonly string[]
  /** False for a small one, that answers through a one-time link and a code by mail. */
  readonly hasAccount: boolean
  readonly endedAt: Date | null
  /** How many questions it has now. */
  readonly running: number
}

/** It takes part, or it stopped and still has questions: a stop that failed halfway is finished by stopping once more. */
export const canStop = ({ endedAt, running }: Pick<HandoverPartner, 'endedAt' | 'running'>): boolean =>
  endedAt === null || running > 0

/** Whether it takes questions of one of these kinds. A question without a kind fits everywhere. */
export const fitsKinds = (
  { functionCodes }: Pick<HandoverPartner, 'functionCodes'>,
  wanted: readonly string[],
): boolean => functionCodes.length === 0 || wanted.length === 0 || wanted.some((code) => functionCodes.includes(code))

/**
 * Whether what it offers is for people who live in this municipality. Without a municipality, or without offers in the directory, nothing
 * says that it is not.
 */
export const worksIn = (
  offers: readonly Pick<Offer, 'nationwide' | 'municipalities'>[],
  municipality: string | null,
): boolean =>
  municipality === null ||
  offers.length === 0 ||
  offers.some(({ nationwide, municipalities }) => nationwide || municipalities.includes(municipality))
