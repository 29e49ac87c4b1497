import { createServer } from 'node:net'
import { codeOf, StartError } from './start-error.ts'

type Address = { readonly host: string; readonly port: number }

/** Finds out before the long work of a first start whether we may listen there; throws a StartError when not. */
export async function checkAddress({ host, port }: Address): Promise<void> {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen({ host, port }, resolve))
  } catch (error) {
    throw explainListening(error, { host, port })
  }
  await new Promise((resolve) => server.close(resolve))
}

/** The same, for when it goes wrong later. Any other error is given back as it is. */
export function explainListening(error: unknown, { host, port }: Address): unknown {
  const another = (free: number) => `bin/start ${host.includes(':') ? `[${host}]` : host}:${free}`
  const sentences: Record<string, string> = {
    EADDRINUSE:
      `Port ${port} of ${host} is used by another program, perhaps another Naast. ` +
      `Stop that program, or choose another port: ${another(port === 65_535 ? 3000 : port + 1)}`,
    EACCES: `This user may not listen on port ${port}: ports below 1024 are for root. Choose another port: ${another(8080)}`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Use 127.0.0.1 for this machine only, or 0.0.0.0 for everyone.`,
    ENOTFOUND: `The name ${host} is not known. Use 127.0.0.1 for this machine only, or 0.0.0.0 for everyone.`,
    EAI_AGAIN: `The name ${host} cannot be looked up now. Use 127.0.0.1 for this machine only, or 0.0.0.0 for everyone.`,
    EAFNOSUPPORT: `This machine does not know addresses such as ${host}. Use 127.0.0.1 for this machine only, or 0.0.0.0 for everyone.`,
  }
  const sentence = sentences[codeOf(error)]
  return sentence ? new StartError(sentence, { cause: error }) : error
}

/** The address a browser on this machine can open. */
export function browserAddress({ host, port }: Address): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
