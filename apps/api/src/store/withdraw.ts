import { isDeepStrictEqual } from 'node:util'
import { and, eq, getTableColumns, inArray } from './drizzle.ts'
import {
  chunks,
  closingAt,
  type Entity,
  historyOf,
  type Patch,
  revise,
  rowsAtOnce,
} from './revise.ts'
import type { Schema } from './schema.ts'
import { StaleVersion, type WriteTx } from './store.ts'

interface Seen {
  readonly id: string
  readonly version: number
}

/**
 * Takes rows out of the present: each goes to its history as it stands, so that the days on which it was
 * there still show it. Throws `StaleVersion` when one has changed or is gone.
 */
export async function withdraw(tx: WriteTx, entity: Entity, rows: readonly Seen[]): Promise<void> {
  const table = tx.t[entity] as Schema['report']
  const history = tx.t[historyOf[entity]] as Schema['reportHistory']
  for (const chunk of chunks(rows, rowsAtOnce)) {
    const here = inArray(
      table.id,
      chunk.map(({ id }) => id),
    )
    const closing = tx.db
      .select({ ...getTableColumns(table), validTo: closingAt(tx, table).as('valid_to') })
      .from(table)
      .where(here)
    await tx.db.insert(history).select(closing)
    const gone = await tx.db
      .delete(table)
      .where(here)
      .returning({ id: table.id, version: table.version })
    const versions = new Map(gone.map(({ id, version }) => [id, version]))
    if (chunk.some(({ id, version }) => versions.get(id) !== version)) throw new StaleVersion(null)
    await tx.db.insert(tx.t.changeItem).values(
      chunk.map(({ id, version }) => ({
        ...{ changeId: tx.changeId, entity, entityId: id, version },
        fields: ['withdrawn'],
      })),
    )
    if (chunk.length === rowsAtOnce) await tx.breathe()
  }
}

/** Gives a row what stood in it before the version seen. Throws `StaleVersion` as `revise` does. */
export async function restore(tx: WriteTx, entity: Entity, seen: Seen): Promise<void> {
  const table = tx.t[entity] as Schema['report']
  const history = tx.t[historyOf[entity]] as Schema['reportHistory']
  const [now] = await tx.db.select().from(table).where(eq(table.id, seen.id))
  const [before] = await tx.db
    .select()
    .from(history)
    .where(and(eq(history.id, seen.id), eq(history.version, seen.version - 1)))
  if (!before) throw new Error(`${entity} ${seen.id} has no version before ${seen.version}`)
  const {
    id: _id,
    version: _version,
    validFrom: _from,
    validTo: _to,
    changeId: _by,
    ...old
  } = before
  const entries = Object.entries(old)
  const patch = now
    ? entries.filter(([column, value]) => !isDeepStrictEqual(Reflect.get(now, column), value))
    : []
  await revise(tx, entity, seen, Object.fromEntries(patch) as Patch<typeof entity>)
}
