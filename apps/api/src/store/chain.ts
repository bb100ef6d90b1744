import { and, asc, eq, getTableColumns, gt, inArray, isNull, sql } from './drizzle.ts'
import { type Entity, historyOf } from './revise.ts'
import type { Schema } from './schema.ts'
import { noSeal, readHead, type SealHead, sealOf } from './seal.ts'
import { textsOf } from './seal-text.ts'
import type { ReadTx, Store } from './store.ts'

/** The change a fault was found at, as far as it can still be read. */
export interface FaultyChange {
  readonly id: number
  readonly at: number
  readonly actorName: string
  readonly action: string
}

/**
 * `altered`: the entry, or a version it made, is not what was sealed. `gone`: the entry or its seal is
 * missing. `unsealed`: an entry that this program did not write. `stray`: a version that no entry made.
 * `cut`, `replaced`: the chain is shorter than its mirror, or another one.
 */
export type FaultKind = 'altered' | 'gone' | 'unsealed' | 'stray' | 'cut' | 'replaced'

export interface ChainFault {
  readonly kind: FaultKind
  /** Its place in the chain; null where it has none. */
  readonly number: number | null
  readonly change: FaultyChange | null
  /** The row without an entry. */
  readonly row?: { readonly entity: string; readonly id: string; readonly version: number }
}

export interface Verdict {
  /** How far the chain was followed. */
  readonly head: SealHead
  /** The first; null: everything is as it was sealed. */
  readonly fault: ChainFault | null
  /** Whether all of it was looked at. */
  readonly isDone: boolean
}

type Readable = Pick<Store, 'read'>

const sealsAtOnce = 200
const rowsAtOnce = 1000

interface Asked {
  /** What was kept of the chain outside the database; null: nothing was. */
  readonly mirror: SealHead | null
  /** Where an earlier part has ended. */
  readonly from?: SealHead | undefined
  /** Milliseconds of work after which it stops at what it has. */
  readonly limitMs?: number
}

/** Follows the chain from its beginning; other requests have their turn in between. */
export async function verifyChain(store: Readable, asked: Asked): Promise<Verdict> {
  const { mirror, from = noSeal, limitMs = Number.POSITIVE_INFINITY } = asked
  const end = performance.now() + limitMs
  let head = from
  for (;;) {
    const step = await store.read((tx) => follow(tx, head))
    const hasMoved = step.head.number > head.number
    head = step.head
    if (step.fault) return { head, fault: step.fault, isDone: true }
    if (!hasMoved) break
    if (performance.now() >= end) return { head, fault: null, isDone: false }
    await pause()
  }
  const fault =
    (mirror && (await store.read((tx) => findOtherEnd(tx, head, mirror)))) ??
    (await store.read(findUnsealed)) ??
    (await findStray(store))
  return { head, fault, isDone: true }
}

/** Everything that is sealed has been followed up to `head`. */
async function findOtherEnd(
  { db, t }: ReadTx,
  head: SealHead,
  { number, hash }: SealHead,
): Promise<ChainFault | null> {
  if (number > head.number) return { kind: 'cut', number: head.number + 1, change: null }
  if (number === 0) return null
  const [seal] = await db.select().from(t.changeSeal).where(eq(t.changeSeal.number, number))
  return seal?.hash === hash ? null : { kind: 'replaced', number, change: null }
}

interface Step {
  readonly head: SealHead
  readonly fault?: ChainFault
}

async function follow(tx: ReadTx, from: SealHead): Promise<Step> {
  const { db, t } = tx
  const seals = await db
    .select({ seal: t.changeSeal, change: t.change })
    .from(t.changeSeal)
    .leftJoin(t.change, eq(t.change.id, t.changeSeal.changeId))
    .where(gt(t.changeSeal.number, from.number))
    .orderBy(asc(t.changeSeal.number))
    .limit(sealsAtOnce)
  const texts = await textsOf(
    tx,
    seals.map(({ seal }) => seal.changeId),
  )
  let head = from
  for (const { seal, change } of seals) {
    const number = head.number + 1
    if (seal.number !== number) return broken('gone', number, null)
    if (!change) return broken('gone', number, null)
    const hash = sealOf(head.hash, number, texts.get(seal.changeId) ?? '')
    if (hash !== seal.hash) return broken('altered', number, change)
    head = { number, hash }
  }
  if (seals.length > 0) return { head }
  const end = await readHead(tx)
  return end.number > head.number ? broken('gone', head.number + 1, null) : { head }

  function broken(kind: FaultKind, number: number, change: FaultyChange | null): Step {
    return { head, fault: { kind, number, change } }
  }
}

async function findUnsealed({ db, t }: ReadTx): Promise<ChainFault | null> {
  const [head] = await db.select().from(t.sealHead)
  // What was there before the seals waits for its own.
  if (!head || head.catchingUp) return null
  const { id, at, actorName, action } = t.change
  const [change] = await db
    .select({ id, at, actorName, action })
    .from(t.change)
    .leftJoin(t.changeSeal, eq(t.changeSeal.changeId, t.change.id))
    .where(isNull(t.changeSeal.changeId))
    .orderBy(asc(t.change.id))
    .limit(1)
  return change ? { kind: 'unsealed', number: null, change } : null
}

async function findStray(store: Readable): Promise<ChainFault | null> {
  // The keys of `historyOf`.
  for (const entity of Object.keys(historyOf) as Entity[]) {
    for (const kept of [entity, historyOf[entity]]) {
      let last: Place | undefined = { id: '', version: 0 }
      while (last) {
        const from: Place = last
        const page: Page = await store.read((tx) => lookOver(tx, { entity, kept, from }))
        if (page.stray) {
          return { kind: 'stray', number: null, change: null, row: { entity, ...page.stray } }
        }
        last = page.last
        await pause()
      }
    }
  }
  return null
}

interface Place {
  readonly id: string
  readonly version: number
}

interface Page {
  readonly last: Place | undefined
  readonly stray?: Place | undefined
}

async function lookOver(
  { db, t }: ReadTx,
  { entity, kept, from }: { entity: Entity; kept: keyof Schema; from: Place },
): Promise<Page> {
  const { id, version } = getTableColumns(t[kept] as Schema['report'])
  const rows: Place[] = await db
    .select({ id, version })
    .from(t[kept] as Schema['report'])
    .where(sql`(${id}, ${version}) > (${from.id}, ${from.version})`)
    .orderBy(asc(id), asc(version))
    .limit(rowsAtOnce)
  const ids = [...new Set(rows.map((row) => row.id))]
  const items = await db
    .select({ id: t.changeItem.entityId, version: t.changeItem.version })
    .from(t.changeItem)
    .where(and(eq(t.changeItem.entity, entity), inArray(t.changeItem.entityId, ids)))
  const made = new Set(items.map((item) => `${item.id} ${item.version}`))
  const stray = rows.find((row) => !made.has(`${row.id} ${row.version}`))
  return { last: rows.at(-1), stray }
}

/** Everything else that waits has its turn. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
