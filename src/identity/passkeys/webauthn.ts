/** The library, loaded when the first passkey is used: 28 MB and a tenth of a second, for which no start has to wait. */
export const webauthn = () => import('@simplewebauthn/server')
