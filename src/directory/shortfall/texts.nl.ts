type Gap = { readonly words: string; readonly place: string; readonly note: string; readonly createdAt: Date }
type Shortfall = { readonly month: string; readonly words: string | null; readonly times: number }

/** The words of the list of gaps, for who looks after a network. */
export const gapTexts = {
  usage: `         bin/naast gaps --network <naam>

  Laat zien wat bezoekers misten: wat zij meldden, en woorden die vijf of meer mensen zochten.
`,
  noNetwork: 'Noem het netwerk: bin/naast gaps --network hardenberg',
  unknownNetwork: (slug: string) => `Netwerk ‘${slug}’ kennen wij niet.`,
  reported: 'Gemeld door bezoekers:',
  gap: ({ words, place, note, createdAt }: Gap) =>
    `  ${createdAt.toISOString().slice(0, 10)}  “${words}”${place ? ` in ${place}` : ''}${note ? `: ${note}` : ''}`,
  counted: 'Vijf keer of vaker gezocht, met weinig of geen resultaat:',
  shortfall: ({ month, words, times }: Shortfall) => `  ${month.slice(0, 7)}  ${times} keer: ${words}`,
}
