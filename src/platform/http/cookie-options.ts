import type { Config } from '../config.ts'

/** For all cookies: no script reads them, no other site sends them, and a site read over https never sends them without it. */
export const cookieOptions = ({ cookieSecret, publicUrl }: Pick<Config, 'cookieSecret' | 'publicUrl'>) => ({
  secret: cookieSecret,
  parseOptions: {
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: publicUrl?.startsWith('https:') ? true : ('auto' as const),
  },
})
