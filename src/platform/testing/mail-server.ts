import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { readonly to: readonly string[]; readonly message: string }

/** A real mail server that keeps what it gets. It can refuse one address, with a status, and hear of each letter before it answers. */
export async function aMailServer({ refuses = '', status = 550, port = 0, onLetter = async () => {} } = {}) {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => done(address === refuses ? refusalOf(address, status) : null),
    onData: async (stream, session, done) => {
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), message: await text(stream) })
      await onLetter()
      done()
    },
  })
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  const found = typeof address === 'object' ? (address?.port ?? 0) : 0
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `smtp://127.0.0.1:${found}`, port: found, received, close }
}

/** As mail servers do, with the address in what they say. */
const refusalOf = (address: string, responseCode: number) =>
  Object.assign(new Error(`${address} is not taken`), { responseCode })
