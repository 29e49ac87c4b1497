import { valueLabel } from '#directory/index.ts'

const codes = [
  'WIE-JKIND',
  'WIE-JONG',
  'WIE-WERK',
  'WIE-PARTNER',
  'WIE-OUDER',
  'WIE-KIND',
  'WIE-OUD',
  'WIE-MIG',
  'WIE-LG',
  'WIE-AFSTAND',
  'WIE-ALLEEN',
  'WIE-EX',
  'WIE-NAASTE',
] as const

/** For whom help can be missing: the target groups (WIE, domain file 5.2) of people who care or are cared for, not of who works with them. */
export const targetGroups = codes.map((code) => ({ code, label: valueLabel('voor', code) }))
