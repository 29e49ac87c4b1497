export const texts = {
  title: 'Contact',
  description: (network: string) => `Bel of mail ${network}, en nummers voor als het niet kan wachten.`,
  lead: 'U belt één keer. Wij luisteren en zoeken wie u kan helpen.',
  hours: 'Wanneer wij er zijn',
  open: (hours: string) => `Wij zijn er ${hours}.`,
  mail: 'Liever schrijven?',
  mailLead: 'Stuur een e-mail. Schrijf er geen medische gegevens in.',
  closed: 'Op deze dagen zijn wij dicht',
  urgent: 'Kan het niet wachten?',
  urgentLead: 'Is er direct gevaar? Bel 112. Voor andere vragen die niet kunnen wachten belt u een van deze nummers.',
}
