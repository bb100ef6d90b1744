import { createHash } from 'node:crypto'
import { asc, desc, eq, isNull, lte, sql } from './drizzle.ts'
import { textsOf } from './seal-text.ts'
import type { ReadTx, Store, UpkeepTx } from './store.ts'

/** Where the chain ends. */
export interface SealHead {
  readonly number: number
  readonly hash: string
}

/** Before the first seal. */
export const noSeal: SealHead = { number: 0, hash: '' }

/** The name of a change in the chain: it follows from all that was sealed before. */
export function sealOf(previous: string, number: number, text: string): string {
  return createHash('sha256').update(`${previous}\n${number}\n${text}`).digest('hex')
}

/** Puts the change at the end of the chain. Other writers of a PostgreSQL wait until the transaction ends. */
export async function seal(tx: UpkeepTx, changeId: number): Promise<void> {
  // Read before the head is taken: the text of many rows must not keep others waiting.
  const texts = await textsOf(tx, [changeId])
  await append(tx, [[changeId, texts.get(changeId) ?? '']])
}

async function append(
  tx: UpkeepTx,
  texts: readonly (readonly [changeId: number, text: string])[],
): Promise<void> {
  const { db, t } = tx
  let { number, hash } = await takeHead(tx, texts.length)
  const rows = texts.map(([changeId, text]) => {
    number += 1
    hash = sealOf(hash, number, text)
    return { number, changeId, hash }
  })
  await db.insert(t.changeSeal).values(rows)
}

/** The last seal of others, with `more` places reserved after it. */
async function takeHead({ db, t }: UpkeepTx, more: number): Promise<SealHead> {
  const { sealHead } = t
  const [head] = await db
    .insert(sealHead)
    .values({ id: 'chain', number: more, catchingUp: false })
    .onConflictDoUpdate({ target: sealHead.id, set: { number: sql`${sealHead.number} + ${more}` } })
    .returning({ number: sealHead.number })
  const number = (head?.number ?? more) - more
  if (number === 0) return noSeal
  return findSeal({ db, t }, number)
}

/** The end of the chain as it stands. */
export async function readHead({ db, t }: ReadTx): Promise<SealHead> {
  const [head] = await db.select().from(t.sealHead)
  if (!head) return noSeal
  return findSeal({ db, t }, head.number)
}

/** A seal that somebody has removed does not keep others from working: the next one shows the gap. */
async function findSeal({ db, t }: ReadTx, number: number): Promise<SealHead> {
  const { changeSeal } = t
  const [seal] = await db
    .select({ number: changeSeal.number, hash: changeSeal.hash })
    .from(changeSeal)
    .where(eq(changeSeal.number, number))
  return seal ?? { number, hash: '' }
}

const changesAtOnce = 200

/**
 * Seals what was written before there were seals, oldest first; once begun, it is finished at a later
 * start. Afterwards a change without a seal is one that nobody of this program has written.
 */
export async function sealPast(store: Store): Promise<void> {
  const begun = await store.read(({ db, t }) => db.select().from(t.sealHead))
  if (begun[0] && !begun[0].catchingUp) return
  while (await store.upkeep((tx) => catchUp(tx)));
}

async function catchUp(tx: UpkeepTx): Promise<boolean> {
  const { db, t } = tx
  // Taken first: another process may be at it too.
  await db
    .insert(t.sealHead)
    .values({ id: 'chain', number: 0, catchingUp: true })
    .onConflictDoUpdate({ target: t.sealHead.id, set: { id: 'chain' } })
  const sealed = await sealNext(tx, changesAtOnce)
  if (sealed === 0) await db.update(t.sealHead).set({ catchingUp: false })
  return sealed > 0
}

/** Seals the oldest changes that have no seal. Answers with how many there were. */
export async function sealNext(tx: UpkeepTx, limit: number): Promise<number> {
  const { db, t } = tx
  const open = await db
    .select({ id: t.change.id })
    .from(t.change)
    .leftJoin(t.changeSeal, eq(t.changeSeal.changeId, t.change.id))
    .where(isNull(t.changeSeal.changeId))
    .orderBy(asc(t.change.id))
    .limit(limit)
  if (open.length === 0) return 0
  const texts = await textsOf(
    tx,
    open.map(({ id }) => id),
  )
  await append(
    tx,
    open.map(({ id }) => [id, texts.get(id) ?? '']),
  )
  return open.length
}

/** Epoch milliseconds of the entry that this seal belongs to; null: there is none. */
export async function sealedAt({ db, t }: ReadTx, { number }: SealHead): Promise<number | null> {
  const [row] = await db
    .select({ at: t.change.at })
    .from(t.changeSeal)
    .innerJoin(t.change, eq(t.change.id, t.changeSeal.changeId))
    .where(eq(t.changeSeal.number, number))
  return row?.at ?? null
}

/**
 * The end of the chain as it was at a moment, epoch milliseconds: for a past one it is always the same.
 * `null`: nothing was sealed by then.
 */
export async function headAt(
  { db, t }: ReadTx,
  moment: number,
): Promise<(SealHead & { at: number }) | null> {
  const { change, changeSeal } = t
  const [row] = await db
    .select({ number: changeSeal.number, hash: changeSeal.hash, at: change.at })
    .from(change)
    .innerJoin(changeSeal, eq(changeSeal.changeId, change.id))
    .where(lte(change.at, moment))
    .orderBy(desc(change.at), desc(change.id))
    .limit(1)
  return row ?? null
}
