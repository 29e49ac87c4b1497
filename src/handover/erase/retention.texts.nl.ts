import type { ErasedKind, RetentionReport } from './retention-runs.sql.ts'

type Line = RetentionReport['erased'][number]

/** The words of `bin/naast retention report`. */
export const retentionTexts = {
  usage: `         bin/naast retention report [--network <naam>]

  Laat zien wat de laatste 30 dagen is gewist, en of er iets had moeten worden gewist dat er nog is (dan eindigt dit met 1).
`,
  unknown: 'Schrijf: bin/naast retention report',
  unknownNetwork: (slug: string) => `Netwerk ‘${slug}’ kennen wij niet.`,
  head: (network: string) => `${network}: gewist in de laatste 30 dagen`,
  line: ({ kind, cause, count }: Line) =>
    `  ${count} ${kindNames[kind]}${cause === 'asked' ? ', omdat iemand erom vroeg' : ''}`,
  nothing: '  Niets.',
  lastRun: (at: Date | null) =>
    at ? `  De nachtelijke taak liep het laatst op ${at.toISOString()}.` : '  De nachtelijke taak liep nog nooit.',
  overdue: (count: number) =>
    `  LET OP: ${count} overdrachten hadden al gewist moeten zijn. Kijk in het logboek waarom niet.`,
}

/** A network's part of the report. */
export const reportLines = (network: string, { erased, lastRunAt, overdue }: RetentionReport): string[] => {
  const counted = erased.filter(({ count }) => count > 0)
  const lines = counted.length > 0 ? counted.map(retentionTexts.line) : [retentionTexts.nothing]
  const late = overdue > 0 ? [retentionTexts.overdue(overdue)] : []
  return [retentionTexts.head(network), ...lines, retentionTexts.lastRun(lastRunAt), ...late]
}

const kindNames: Record<ErasedKind, string> = {
  handover: 'overdrachten (inhoud)',
  concept: 'overdrachten in voorbereiding, zonder toestemming',
  request: 'vragen (inhoud)',
  unconfirmed: 'verwijzingen die niet zijn bevestigd',
  consent: 'bewijzen van toestemming',
  link: 'verlopen links',
  notification: 'berichten bij gewiste overdrachten',
  person: 'medewerkers en partners die een jaar geen rol meer hadden (naam, adres, aanmelden)',
}
