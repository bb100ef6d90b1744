import type { Visit } from '#core/ctx.ts'
import { note } from '#store/note.ts'
import { countIn } from '#store/rate-bucket.ts'

const hourMs = 3_600_000
/** Of many wrong tries in an hour only these are written: nobody shall fill the log by guessing. */
const told = new Set([1, 10, 100])

/**
 * A failed sign-in, counted by account, or by address where the name is unknown: what was typed as a name
 * may be a password, so it is kept nowhere. Known and unknown names cost the same.
 */
export async function logFailure(
  { store, wallNow: now, requestId, words }: Visit,
  { userId, address }: { userId: string | undefined; address: string },
): Promise<void> {
  const { count } = await store.upkeep((tx) =>
    countIn(tx, { key: `log ${userId ?? address}`, now, until: now + hourMs }),
  )
  if (!told.has(count)) return
  const who = { actorId: 'stranger', actorName: words.audit.stranger, address, requestId }
  await store.write({ ...who, action: 'session.failed' }, async (tx) => {
    const facts = [{ field: 'tries', before: null, after: count }]
    const entity = userId === undefined ? 'session' : 'user'
    await note(tx, { entity, id: userId ?? 'unknown', facts })
  })
}
