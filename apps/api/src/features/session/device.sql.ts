import { and, count, eq, lt } from '#store/drizzle.ts'
import type { ReadTx, UpkeepTx } from '#store/store.ts'

interface Device {
  readonly userId: string
  readonly tokenHash: string
}

export async function isKnownDevice({ db, t }: ReadTx, own: Device): Promise<boolean> {
  const { userId, tokenHash } = t.device
  const [row] = await db
    .select({ userId })
    .from(t.device)
    .where(and(eq(userId, own.userId), eq(tokenHash, own.tokenHash)))
  return row !== undefined
}

export async function countDevices({ db, t }: ReadTx, userId: string): Promise<number> {
  const [row] = await db
    .select({ devices: count() })
    .from(t.device)
    .where(eq(t.device.userId, userId))
  return row?.devices ?? 0
}

export async function putDevice(
  { db, t }: UpkeepTx,
  row: Device & { seenAt: number },
): Promise<void> {
  const { device } = t
  const target = [device.userId, device.tokenHash]
  await db
    .insert(device)
    .values(row)
    .onConflictDoUpdate({ target, set: { seenAt: row.seenAt } })
}

export async function deleteDevices({ db, t }: UpkeepTx, seenBefore: number): Promise<void> {
  await db.delete(t.device).where(lt(t.device.seenAt, seenBefore))
}
