/**
 * A name that may stand in a message, where others may read along: some organisations are named after an illness. Null for those; who
 * opens the page reads the name there.
 */
export const organizationInMail = (name: string): string | null => (illness.test(name) ? null : name)

/** Words in names of Dutch organisations that tell what somebody has. Rather too many than too few. */
const illness = new RegExp(
  [
    'alzheimer|dement|geheugen|parkinson|kanker|oncolog|tumor|leukemi|reuma|diabet|epilep|autis|adhd|psychi|psycho|schizo|bipolair',
    'depress|angst|verslav|alcohol|drugs|suici|zelfmoord|rouw|hospice|palliat|terminal|hersen|afasie|beroerte|cva|hart|long|nier|lever',
    'darm|maag|huid|spier|zenuw|syndroom|handicap|beperking|blind|doof|slechtziend|slechthorend|visueel|auditief|stoornis|ziekte|patiënt|patient',
    String.raw`\b(?:ggz|ms|als|nah|hiv|aids|copd|lvb|pgb|tbs)\b`,
  ].join('|'),
  'i',
)
