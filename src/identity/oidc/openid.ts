/** The library, loaded when somebody first comes by way of a provider; most installations have none. */
export const openid = () => import('openid-client')
