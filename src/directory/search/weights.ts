/** How much each way of knowing counts. Chosen on judged questions, on half of them at a time (`bench/search-quality.ts`). */
export type Weights = {
  /** What was understood, when we are quite sure of it, counts this many times what was typed. */
  readonly about: number
  /** How much the words of an offer sound like what was understood. */
  readonly sounds: number
  /** The sayings nearest to a question count this share of what is understood, the model and the expressions the rest. */
  readonly nearby: number
  /** An offer of which the whole name was typed gets this on top of its fit. Below 1.5 names lose from meaning, above 2.5 it costs. */
  readonly name: number
}

export const chosenWeights: Weights = { about: 2, sounds: 0.75, nearby: 0.3, name: 2 }
