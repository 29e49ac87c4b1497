import type { BrokenTrace } from '#platform/trace/verify.ts'

const why: Record<BrokenTrace, string> = {
  missing: 'deze regel is weg',
  changed: 'deze regel is veranderd',
  unlinked: 'deze regel hoort niet bij de regel ervoor',
  head: 'het einde is niet waar het was',
  rewritten: 'deze regel is anders dan die u bij --seen hebt opgegeven',
}

export const networkTexts = {
  unknown: (slug: string, known: readonly string[]) =>
    `Het netwerk ${slug} kennen wij niet. Wel: ${known.join(', ') || 'nog geen enkel netwerk'}.`,
}

export const auditTexts = {
  usage: `         bin/naast audit verify [netwerk] [--seen NUMMER:CODE]

  Rekent na of er in het logboek van wie wat zag niets is veranderd of verdwenen. Eindigt met 1 als het niet klopt.
  --seen            de laatste regel die u eerder hebt bewaard; daarmee ziet u ook of het hele logboek opnieuw is gemaakt
`,
  whatToDo: 'Zeg wat u wilt: bin/naast audit verify.',
  seenIsWrong: 'Schrijf --seen als NUMMER:CODE, zoals de opdracht het zelf laat zien, en noem ook het netwerk.',
  whole: (slug: string, count: number) => `${slug}: het logboek klopt (${count} ${count === 1 ? 'regel' : 'regels'}).`,
  head: (seq: number, hash: string) => `  Bewaar dit ergens anders: ${seq}:${hash}`,
  broken: (slug: string, seq: number, reason: BrokenTrace) =>
    `${slug}: het logboek klopt NIET bij regel ${seq}: ${why[reason]}.`,
  noNetworks: 'Er zijn nog geen netwerken.',
}

export const keyTexts = {
  usage: `         bin/naast keys rotate netwerk

  Geeft een netwerk een nieuwe sleutel en verzegelt alle persoonlijke gegevens opnieuw. Naast mag gewoon draaien.

         bin/naast keys rewrap

  Verzegelt de sleutels van alle netwerken met een andere hoofdsleutel. Zet NAAST_MASTER_KEY op de nieuwe en
  NAAST_MASTER_KEY_BEFORE op de oude (of op de oude NAAST_SECRET). Stop Naast eerst.
`,
  whatToDo: 'Zeg wat u wilt: bin/naast keys rotate netwerk, of bin/naast keys rewrap.',
  noNetwork: 'Noem het netwerk dat een nieuwe sleutel krijgt.',
  noOldKey: 'Zet de oude hoofdsleutel (of de oude NAAST_SECRET) in NAAST_MASTER_KEY_BEFORE.',
  rotated: (slug: string, count: number) =>
    `${slug}: nieuwe sleutel, ${count} ${count === 1 ? 'gegeven' : 'gegevens'} opnieuw verzegeld. De oude sleutel wordt vannacht gewist.`,
  neverSealed: (slug: string) => `${slug}: er is nog niets verzegeld, dus er is geen sleutel om te vervangen.`,
  rewrapped: (count: number) => `${count} ${count === 1 ? 'sleutel' : 'sleutels'} opnieuw verzegeld.`,
}
