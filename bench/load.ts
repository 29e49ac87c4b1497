import { connect } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

/** Runs in a thread of its own: many readers who each ask again as soon as they have their answer. */
export type LoadOrder = { port: number; path: string; readers: number; seconds: number }
export type LoadResult = { requests: number; perSecond: number; p50: number; p99: number; bytes: number }

const { port, path, readers, seconds }: LoadOrder = workerData
const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: br\r\n\r\n`
const waits: number[] = []
let bytes = 0

const end = performance.now() + seconds * 1000
await Promise.all(Array.from({ length: readers }, read))
waits.sort((a, b) => a - b)
const at = (part: number) => waits[Math.floor(waits.length * part)] ?? Number.NaN
const result: LoadResult = {
  requests: waits.length,
  perSecond: waits.length / seconds,
  p50: at(0.5),
  p99: at(0.99),
  bytes,
}
parentPort?.postMessage(result)

function read() {
  return new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let asked = 0
    let missing = -1
    const ask = () => {
      asked = performance.now()
      missing = -1
      socket.write(request)
    }
    socket.setNoDelay(true).on('connect', ask).on('error', reject)
    socket.on('data', (chunk: Buffer) => {
      missing = missing < 0 ? bodyLeft(chunk) : missing - chunk.length
      if (missing > 0) return
      waits.push(performance.now() - asked)
      if (performance.now() < end) return ask()
      socket.destroy()
      resolve()
    })
  })
}

/** How much of the body is still to come, from the first piece of an answer. */
function bodyLeft(chunk: Buffer) {
  const head = chunk.indexOf('\r\n\r\n')
  const text = chunk.subarray(0, head).toString('latin1')
  if (!text.startsWith('HTTP/1.1 200')) throw new Error(`Unexpected answer: ${text.slice(0, 60)}`)
  const length = Number(/content-length: (\d+)/i.exec(text)?.[1])
  bytes = length
  return head + 4 + length - chunk.length
}
