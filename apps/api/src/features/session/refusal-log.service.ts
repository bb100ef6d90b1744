import type { Visit } from '#core/ctx.ts'
import type { Deps } from '#core/deps.ts'
import type { RefusedRequest } from '#core/errors.ts'
import { note } from '#store/note.ts'
import { countIn } from '#store/rate-bucket.ts'

const hourMs = 3_600_000
/**
 * Of an account's many refusals in an hour only these are written: nobody shall fill the log. What is hidden
 * answers like what is not there, and one old link is no attempt.
 */
const told = {
  forbidden: new Set([1, 10, 100]),
  'not-found': new Set([10, 100]),
} as const

/** Also of reading: what is kept is that somebody was refused, and the kind of place, not what he looked for. */
export async function logRefusal(
  { store, wallNow }: Pick<Deps, 'wallNow'> & Pick<Visit, 'store'>,
  { person, code, place, address, requestId }: RefusedRequest,
): Promise<void> {
  const now = wallNow()
  const { count } = await store.upkeep((tx) =>
    countIn(tx, { key: `${code} ${person.id}`, now, until: now + hourMs }),
  )
  if (!told[code].has(count)) return
  const { id, name: actorName, roles: actorRoles, unitId: actorUnitId } = person
  const who = { actorId: id, actorName, actorRoles, actorUnitId, address, requestId }
  await store.write({ ...who, action: 'session.refused' }, async (tx) => {
    const facts = [
      { field: 'tries', before: null, after: count },
      { field: 'place', before: null, after: place },
    ]
    await note(tx, { entity: 'user', id, facts })
  })
}
