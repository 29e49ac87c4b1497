import type { CommandKind } from '../commands.ts'

/** What a partner can do with a question: the last part of the address, and the command that it asks for. */
export const steps = {
  opening: 'open',
  toezegging: 'accept',
  weigering: 'refuse',
  bevestiging: 'confirm_call',
  contact: 'contact',
  poging: 'try',
  teruggave: 'give_up',
  wachtlijst: 'waitlist',
  hervatting: 'resume',
  uitkomst: 'finish',
} as const satisfies Record<string, CommandKind>

export type StepName = keyof typeof steps

export const stepNames: readonly StepName[] = [
  'opening',
  'toezegging',
  'weigering',
  'bevestiging',
  'contact',
  'poging',
  'teruggave',
  'wachtlijst',
  'hervatting',
  'uitkomst',
]

/** With these the question leaves the partner, and is not there any more. */
export const leavingSteps: readonly StepName[] = ['weigering', 'teruggave', 'uitkomst']

export const stepIn = (text: string): StepName | null => stepNames.find((name) => name === text) ?? null
