/** The addresses of the directory, under a base such as "/hardenberg", or "" where a network has its own host name. */
export const links = {
  home: (base: string) => base || '/',
  search: (base: string) => `${base}/hulp`,
  suggestions: (base: string) => `${base}/suggesties`,
  offer: (base: string, slug: string) => `${base}/hulp/${slug}`,
  report: (base: string, slug: string) => `${base}/hulp/${slug}/klopt-niet`,
  /** The call-back form of the handover, with this offer as its subject. */
  askCall: (base: string, slug: string) => `${base}/terugbellen?aanbod=${slug}`,
  organizations: (base: string) => `${base}/organisaties`,
  organization: (base: string, slug: string) => `${base}/organisaties/${slug}`,
  savedList: (base: string) => `${base}/bewaarlijst`,
  missing: (base: string) => `${base}/gemiste-hulp`,
  howWeSearch: (base: string) => `${base}/hoe-wij-zoeken`,
} as const
