import type { NumberToCall } from './numbers.sql.ts'

/** An organisation that helps, as readers of one network meet it. */
export type Organization = {
  readonly id: string
  /** The network that owns it; null for an organisation of the whole country. */
  readonly networkId: string | null
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly sector: string
  readonly funding: 'gesubsidieerd' | 'particulier'
  readonly partnerRole: 'kernpartner' | 'ketenpartner' | 'geen_partner'
  readonly phone: NumberToCall | null
  readonly email: string | null
  readonly website: string | null
  /** ISO moment of the last change. */
  readonly modifiedAt: string
}
