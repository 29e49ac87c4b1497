import type { Directory } from '#directory/index.ts'
import type { Attempt } from '../../handover.ts'
import { fitsKinds, type HandoverPartner, worksIn } from '../../handover-partners/handover-partner.ts'

/** A partner that could be asked, with what speaks for and against it. */
export type PartnerChoice = {
  readonly organizationId: string
  readonly name: string
  /** It takes questions of this kind; asking another would be refused. */
  readonly takes: boolean
  /** It works where the carer lives. */
  readonly near: boolean
  readonly running: number
  /** Why it came back from there; null when it was not tried. */
  readonly triedBefore: Attempt['leftReason']
}

type Wanted = {
  readonly functionCodes: readonly string[]
  /** The name of the municipality where the carer lives. */
  readonly municipality: string | null
  readonly attempts: readonly Attempt[]
  readonly directory: Pick<Directory, 'offersOf'>
}

/** Partners that have not stopped, those that fit best first; those that were tried stay, at the end. */
export function choicesFor(partners: readonly HandoverPartner[], wanted: Wanted): PartnerChoice[] {
  const { functionCodes, municipality, attempts, directory } = wanted
  return partners
    .filter(({ endedAt }) => endedAt === null)
    .map((partner) => ({
      organizationId: partner.organizationId,
      name: partner.name,
      takes: fitsKinds(partner, functionCodes),
      near: worksIn(directory.offersOf(partner.organizationId), municipality),
      running: partner.running,
      triedBefore: attempts.findLast((one) => one.organizationId === partner.organizationId)?.leftReason ?? null,
    }))
    .toSorted((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name, 'nl'))
}

const rank = ({ takes, near, triedBefore }: PartnerChoice) => (takes ? 0 : 4) + (triedBefore ? 2 : 0) + (near ? 0 : 1)
