import { and, desc, eq, lt, sql } from '#store/drizzle.ts'
import type { ReadTx, UpkeepTx } from '#store/store.ts'

interface Lease {
  readonly name: string
  readonly holder: string
  /** Epoch milliseconds. */
  readonly until: number
}

/** Whether it is the holder's now: because nobody has it, because its holder has died, or still. */
export async function takeLease({ db, t }: UpkeepTx, lease: Lease, now: number): Promise<boolean> {
  const { holder, until } = lease
  const taken = await db
    .insert(t.lease)
    .values(lease)
    .onConflictDoUpdate({
      target: t.lease.name,
      set: { holder, until },
      setWhere: sql`${t.lease.until} < ${now} or ${t.lease.holder} = ${holder}`,
    })
    .returning({ name: t.lease.name })
  return taken.length > 0
}

export async function giveLease(
  { db, t }: UpkeepTx,
  { name, holder }: Pick<Lease, 'name' | 'holder'>,
): Promise<void> {
  await db.delete(t.lease).where(and(eq(t.lease.name, name), eq(t.lease.holder, holder)))
}

interface Slot {
  readonly job: string
  readonly slotAt: number
}

/** Whether nobody has taken this slot of the job before. */
export async function takeSlot(
  { db, t }: UpkeepTx,
  run: Slot & { holder: string; startedAt: number },
): Promise<boolean> {
  const taken = await db
    .insert(t.jobRun)
    .values(run)
    .onConflictDoNothing()
    .returning({ job: t.jobRun.job })
  return taken.length > 0
}

export async function endRun(
  { db, t }: UpkeepTx,
  { job, slotAt }: Slot,
  end: { endedAt: number; result: 'done' | 'failed' },
): Promise<void> {
  await db
    .update(t.jobRun)
    .set(end)
    .where(and(eq(t.jobRun.job, job), eq(t.jobRun.slotAt, slotAt)))
}

/** Latest first. */
export function selectRuns({ db, t }: ReadTx) {
  return db.select().from(t.jobRun).orderBy(desc(t.jobRun.startedAt), t.jobRun.job)
}

export async function deleteRuns({ db, t }: UpkeepTx, before: number): Promise<void> {
  await db.delete(t.jobRun).where(lt(t.jobRun.startedAt, before))
}
