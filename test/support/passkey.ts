import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** A passkey as the library of the server believes it (WebAuthn: ES256, no attestation), that asked for a finger each time. */
export function aPasskey(origin = 'http://naast.example') {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  const rpIdHash = createHash('sha256').update(new URL(origin).hostname).digest()
  let counter = 0

  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authenticatorData = (flags: number, more = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    counter += 1
    return Buffer.concat([rpIdHash, Buffer.from([flags]), count, more])
  }
  const answer = (response: Record<string, string>) =>
    JSON.stringify({ id: inText(id), rawId: inText(id), type: 'public-key', clientExtensionResults: {}, response })

  return {
    /** What the browser sends when it made the passkey for a challenge. */
    made({ challenge }: { challenge: string }) {
      const key = isoCBOR.encode(coseKey(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')))
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, Buffer.from(key)])
      const authData = new Uint8Array(authenticatorData(present | verified | attested, credential))
      const attestation = new Map<string, string | Map<string, string> | Uint8Array>()
      attestation.set('fmt', 'none').set('attStmt', new Map()).set('authData', authData)
      const attestationObject = inText(Buffer.from(isoCBOR.encode(attestation)))
      return answer({ clientDataJSON: inText(clientData('webauthn.create', challenge)), attestationObject })
    },
    /** What the browser sends when the passkey signed a challenge. */
    used({ challenge }: { challenge: string }) {
      const data = authenticatorData(present | verified)
      const client = clientData('webauthn.get', challenge)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      return answer({
        clientDataJSON: inText(client),
        authenticatorData: inText(data),
        signature: inText(sign('sha256', signed, privateKey)),
      })
    },
  }
}

const present = 0x01
const verified = 0x04
const attested = 0x40

const inText = (bytes: Buffer) => bytes.toString('base64url')

/** An EC2 key on P-256 for ES256 (RFC 9053). */
const coseKey = (x: Buffer, y: Buffer) =>
  new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(x)],
    [-3, new Uint8Array(y)],
  ])
