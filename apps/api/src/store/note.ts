import type { Fact } from './schema.changes.ts'
import type { WriteTx } from './store.ts'

/**
 * What a change did to something that has no versions: a unit's switch, a setting, a person who came in.
 * Never anything secret, and no text that somebody typed by mistake.
 */
export async function note(
  { db, t, changeId }: WriteTx,
  { entity, id, facts }: { entity: string; id: string; facts: readonly Fact[] },
): Promise<void> {
  const fields = facts.map(({ field }) => field)
  const item = { changeId, entity, entityId: id, version: 0, fields, facts: [...facts] }
  await db.insert(t.changeItem).values(item)
}
