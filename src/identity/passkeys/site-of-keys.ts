/** The site a passkey belongs to (WebAuthn: RP ID and origin), from its address such as `https://naast.example`. */
export const siteOfKeys = (site: string) => ({ origin: site, rpId: URL.parse(site)?.hostname ?? 'localhost' })

export const challengeMs = 5 * 60_000
