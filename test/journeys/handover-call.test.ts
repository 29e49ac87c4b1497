import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { aStage, read, wordsOn } from '../support/handover-people.ts'
import { focused } from '../support/keyboard.ts'

const stage = await aStage()
after(stage.close)
const { database } = stage.site

/** Who types 200 characters a minute, and thinks two seconds before each choice. */
const secondsPerKey = 60 / 200
const secondsPerChoice = 2

const note = 'vraagt naar een groep om met anderen te praten'

/** Counts every key that is pressed. */
function aKeyboard(page: Page) {
  let keys = 0
  return {
    count: () => keys,
    async press(key: string, times = 1) {
      for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key)
      keys += times
    },
    async type(words: string) {
      await page.keyboard.type(words)
      keys += words.length
    },
  }
}

for (const script of ['on', 'off'] as const)
  test(`a call without a name is kept within a minute by keyboard alone (script ${script})`, async (t) => {
    const before = await calls()
    const desk = await stage.windowOf('coordinator', script)
    const { page } = desk
    const keyboard = aKeyboard(page)
    const order: string[] = []
    const tab = async () => {
      await keyboard.press('Tab')
      const { name, words, inView, outline } = await focused(page)
      assert.ok(inView && outline, `the focus on "${name || words}" is not seen`)
      order.push(name || words)
    }
    await read(desk, '/werkplek/gesprek')
    const begun = performance.now()
    // Past the header, as who works with the keyboard does.
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await tab()
    await keyboard.type(note)
    await tab()
    await tab()
    await tab()
    if (script === 'on') await page.waitForFunction(() => document.querySelector('#uitkomsten article'))
    await keyboard.type('Pra')
    await tab()
    await tab()
    await keyboard.type('nu')
    await tab()
    await keyboard.press('Enter')
    await page.waitForURL('/werkplek/gesprek?gedaan=opgeslagen')
    const waited = (performance.now() - begun) / 1000
    assert.match(await wordsOn(desk), /Opgeslagen\. Klaar voor het volgende gesprek/)
    assert.deepEqual(order, ['notitie', 'plaats', 'Zoek', 'waarover', 'kanaal', 'gedaan', 'Opslaan zonder naam'])

    const seconds = keyboard.count() * secondsPerKey + 3 * secondsPerChoice + waited
    t.diagnostic(`${keyboard.count()} keys, ${seconds.toFixed(1)} seconds with the waiting of the machine`)
    assert.ok(seconds <= 60, `it takes ${seconds.toFixed(1)} seconds`)
    const kept = (await calls()).slice(before.length)
    assert.deepEqual(kept, [{ functionCode: 'B3', channel: 'telefoon', outcome: 'nummer_gegeven' }])
    assert.deepEqual(desk.troubles, [])
    await desk.close()
  })

test('what is needed first for a conversation is in sight together on a wide screen', async () => {
  const desk = await stage.windowOf('coordinator')
  await read(desk, '/werkplek/gesprek')
  const last = await desk.page.locator('summary', { hasText: 'Met naam' }).boundingBox()
  assert.ok(last && last.y + last.height <= 900, `it ends at ${last && last.y + last.height} px`)
  await desk.close()
})

const calls = () =>
  database.asOwner((tx) =>
    tx.selectFrom('callRecord').select(['functionCode', 'channel', 'outcome']).orderBy('at').execute(),
  )
