import { openDatabase } from '../src/platform/database/database.ts'
import { aNetwork } from '../src/platform/testing/a-network.ts'
import { testDatabase } from '../src/platform/testing/test-database.ts'
import { asSystem, aTrace } from '../src/platform/testing/traces.ts'
import { leaveTraces } from '../src/platform/trace/trace.ts'
import { verifyTrace } from '../src/platform/trace/verify.ts'

// How long it takes to leave 1,000 traces in one network, and to verify them. Without fsync, so the computing is measured, not the disk.
const { database, url, drop } = await testDatabase()
const many = openDatabase(url, { connections: 8 })
const networkId = await aNetwork(database)
const leave = (count: number, by = database) =>
  asSystem(by, networkId, (tx) =>
    leaveTraces(
      tx,
      Array.from({ length: count }, () => aTrace(networkId)),
    ),
  )
const each = async (count: number, work: () => Promise<unknown>) => {
  for (let turn = 0; turn < count; turn += 1) await work()
}

await leave(1_000)
await timed('1,000 traces in one transaction', () => leave(1_000))
await timed('50 traces in one transaction', () => leave(50))
await timed('1,000 transactions of one trace, one after another', () => each(1_000, () => leave(1)))
await timed('1,000 transactions of one trace, eight at once', () =>
  Promise.all(Array.from({ length: 8 }, () => each(125, () => leave(1, many)))),
)
await each(16, () => leave(1_000))
await timed('verifying 20,050 traces', () => asSystem(database, networkId, (tx) => verifyTrace(tx, networkId)))
await many.close()
await drop()

async function timed(what: string, work: () => Promise<unknown>) {
  const start = performance.now()
  await work()
  console.log(`${what}: ${(performance.now() - start).toFixed(0)} ms`)
}
