/** The public addresses of the handover, under a base such as "/hardenberg", or "" where a network has its own host name. */
export const publicLinks = {
  askCall: (base: string) => `${base}/terugbellen`,
  callAsked: (base: string) => `${base}/terugbellen/dank`,
  myQuestions: (base: string) => `${base}/mijn-vraag`,
  myQuestion: (base: string, token: string) => `${base}/mijn-vraag/${token}`,
  answer: (base: string, token: string) => `${base}/mijn-vraag/${token}/antwoord`,
  stop: (base: string, token: string) => `${base}/mijn-vraag/${token}/stoppen`,
  erase: (base: string, token: string) => `${base}/mijn-vraag/${token}/wissen`,
  renew: (base: string, token: string) => `${base}/mijn-vraag/${token}/toestemming`,
  erased: (base: string) => `${base}/mijn-vraag/gewist`,
  professionals: (base: string) => `${base}/professionals`,
  referred: (base: string) => `${base}/professionals/verstuurd`,
  confirmReferral: (base: string, token: string) => `${base}/professionals/bevestigen/${token}`,
  referral: (base: string, token: string) => `${base}/verwijzing/${token}`,
} as const
