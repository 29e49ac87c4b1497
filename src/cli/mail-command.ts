import { noteBounce, bounceTexts as texts } from '#handover/index.ts'
import { openStore } from './store.ts'
import { UsageError } from './usage-error.ts'

/** Notes that a message came back; 1 when it is none of ours. For a person, or for a script that reads the mailbox of the sender. */
export async function runMail([what, messageId]: readonly string[]): Promise<number> {
  if (what !== 'bounced' || !messageId) throw new UsageError(texts.unknown)
  const store = await openStore()
  try {
    const noted = await noteBounce(store.database, messageId, new Date())
    console.log(noted ? texts.noted : texts.notOurs)
    return noted ? 0 : 1
  } finally {
    await store.close()
  }
}
