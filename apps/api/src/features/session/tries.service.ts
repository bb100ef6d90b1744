import { AppError } from '#core/app-error.ts'
import type { Visit } from '#core/ctx.ts'
import { countIn } from '#store/rate-bucket.ts'

const windowMs = 15 * 60_000
/** Per account; per address it is an office behind one line, where many sign in on deadline day. */
const maxTries = { account: 10, address: 100 }

/** Counted before the password is looked at, so that many tries at once cannot slip through. */
export async function refuseTooMany(
  { store, words, wallNow }: Visit,
  buckets: Partial<Record<keyof typeof maxTries, string>>,
): Promise<void> {
  const until = wallNow + windowMs
  const counted = await store.upkeep(async (tx) => {
    const tries: { count: number; until: number; max: number }[] = []
    for (const [kind, key] of Object.entries(buckets)) {
      const max = maxTries[kind as keyof typeof maxTries] // the keys of the object just above
      tries.push({ ...(await countIn(tx, { key, now: wallNow, until })), max })
    }
    return tries
  })
  const over = counted.find(({ count, max }) => count > max)
  if (!over) return
  const waitMs = Math.max(over.until - wallNow, 1000)
  throw new AppError('too-many', words.signInWait(Math.ceil(waitMs / 60_000)), {
    retryAfter: Math.ceil(waitMs / 1000),
  })
}
