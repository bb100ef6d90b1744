import type { UpkeepTx, Who } from './store.ts'

/** The one row that says who did what in this transaction. Answers with its id. */
export async function recordChange(tx: UpkeepTx, who: Who): Promise<number> {
  const [row] = await tx.db
    .insert(tx.t.change)
    .values({
      at: tx.at,
      actorId: who.actorId,
      actorName: who.actorName,
      action: who.action,
      reason: who.reason ?? null,
      requestId: who.requestId ?? null,
    })
    .returning({ id: tx.t.change.id })
  if (!row) throw new Error('the change log answered with no row')
  return row.id
}
