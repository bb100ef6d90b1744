import { createHash } from 'node:crypto'
import { getTableColumns, inArray } from './drizzle.ts'
import { type CellValue, ordered } from './dump.ts'
import { chunks, type Entity } from './revise.ts'
import type { Schema } from './schema.ts'
import type { ReadTx, UpkeepTx } from './store.ts'
import { isVersioned, selectVersions } from './versions.ts'

/**
 * All that a change says, as text that is the same on both engines: who, when, from where, what for,
 * and for each row the version it made (docs/adr on the chain names what is in it and why).
 */

/** Of much work in a transaction that writes: others get their turn. */
type Tx = ReadTx & Partial<Pick<UpkeepTx, 'breathe'>>
type Change = Schema['change']['$inferSelect']
type Item = Schema['changeItem']['$inferSelect']
type Move = Schema['reportMove']['$inferSelect']

/** The texts of these changes, by id. */
export async function textsOf(tx: Tx, changeIds: readonly number[]): Promise<Map<number, string>> {
  const { db, t } = tx
  const ids = [...changeIds]
  const changes = await db.select().from(t.change).where(inArray(t.change.id, ids))
  const items = await db
    .select()
    .from(t.changeItem)
    .where(inArray(t.changeItem.changeId, ids))
    .orderBy(t.changeItem.entity, t.changeItem.entityId, t.changeItem.version)
  const versions = await versionsOf(tx, items)
  const itemsOf = Map.groupBy(items, ({ changeId }) => changeId)
  return new Map(
    changes.map((change) => [
      change.id,
      textOf(
        change,
        (itemsOf.get(change.id) ?? []).map((item) => itemText(item, versions)),
      ),
    ]),
  )
}

function textOf(change: Change, items: readonly CellValue[]): string {
  const { id, at, actorId, actorName, actorRoles, actorUnitId, address } = change
  const who = [actorId, actorName, actorRoles, actorUnitId, address]
  return JSON.stringify([id, at, ...who, change.action, change.reason, change.requestId, items])
}

function itemText(item: Item, versions: ReadonlyMap<string, Version>): CellValue {
  const { entity, entityId, version, fields, facts } = item
  const at = (place: number) => versions.get(keyOf(entity, entityId, place))
  // Where this change ended a version, when it did so: it decides what a past day shows.
  const ended = at(fields.includes('withdrawn') ? version : version - 1)?.until ?? null
  const content = at(version)?.hash ?? null
  return [entity, entityId, version, fields, ordered(facts), content, ended]
}

interface Version {
  /** SHA-256 of the row. */
  readonly hash: string
  /** Epoch milliseconds; null: it still stands. */
  readonly until: number | null
}

const rowsAtOnce = 500

const keyOf = (entity: string, id: string, version: number) => `${entity} ${id} ${version}`

/** Versions that these items made or ended, by entity, id and version. */
async function versionsOf(tx: Tx, items: readonly Item[]): Promise<Map<string, Version>> {
  const found = new Map<string, Version>()
  for (const [entity, some] of Map.groupBy(items, ({ entity }) => entity)) {
    if (!isVersioned(entity)) continue
    for (const chunk of chunks(some, rowsAtOnce)) {
      const moves = entity === 'report' ? await movesOf(tx, chunk) : new Map<string, Move[]>()
      for (const { validTo, ...row } of await selectVersions(tx, entity, chunk)) {
        const key = keyOf(entity, row.id, row.version)
        found.set(key, { hash: hashOf(tx, entity, row, moves.get(key)), until: validTo ?? null })
      }
      // Little work holds the writer for no longer than it takes.
      if (chunk.length === rowsAtOnce) await tx.breathe?.()
    }
  }
  return found
}

async function movesOf({ db, t }: ReadTx, items: readonly Item[]): Promise<Map<string, Move[]>> {
  const ids = [...new Set(items.map(({ entityId }) => entityId))]
  const rows = await db
    .select()
    .from(t.reportMove)
    .where(inArray(t.reportMove.reportId, ids))
    .orderBy(t.reportMove.id)
  return Map.groupBy(rows, ({ reportId, version }) => keyOf('report', reportId, version))
}

/**
 * By the names of the columns. What is null or false is left out, so that a column which a later version
 * of the program adds leaves old hashes as they are.
 */
function hashOf({ t }: ReadTx, entity: Entity, row: object, moves: readonly Move[] = []): string {
  const columns = Object.entries(getTableColumns(t[entity])).map(([key, { name }]) => {
    const value: unknown = Reflect.get(row, key)
    return [name, ordered(value)] as const
  })
  const kept = columns
    .filter(([, value]) => value !== null && value !== false && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const steps = moves.map(({ action, at, actorId, actorName, reason, fields }) =>
    ordered([action, at, actorId, actorName, reason, fields]),
  )
  return createHash('sha256')
    .update(JSON.stringify([kept, steps]))
    .digest('hex')
}
