import { seal } from './seal.ts'
import type { UpkeepTx, Who, WriteTx } from './store.ts'

/** Runs `fn` between the row that says who did what and the seal over all that it did. */
export async function recorded<T>(
  tx: UpkeepTx,
  who: Who,
  fn: (tx: WriteTx) => Promise<T>,
): Promise<T> {
  const changeId = await recordChange(tx, who)
  const answer = await fn({ ...tx, changeId, who })
  // Last: on PostgreSQL other writers wait here until this transaction ends.
  await seal(tx, changeId)
  return answer
}

async function recordChange({ db, t, at }: UpkeepTx, who: Who): Promise<number> {
  const { actorId, actorName, actorRoles, action } = who
  const [row] = await db
    .insert(t.change)
    .values({
      ...{ at, actorId, actorName, action },
      actorRoles: actorRoles ? [...actorRoles] : null,
      actorUnitId: who.actorUnitId ?? null,
      address: who.address ?? null,
      reason: who.reason ?? null,
      requestId: who.requestId ?? null,
    })
    .returning({ id: t.change.id })
  if (!row) throw new Error('the change log answered with no row')
  return row.id
}
