import { isoOf } from '@app/shared/core/day.ts'
import type { OpenSession } from '@app/shared/sessions/contract.ts'
import { act, NothingDone } from '#core/act.ts'
import type { Ctx } from '#core/ctx.ts'
import { note } from '#store/note.ts'
import type { ReadTx } from '#store/store.ts'
import { policyIn } from '../policy/policy.service.ts'
import { lastingOf } from '../session/session.service.ts'
import { deleteSessions, selectOpenSessions } from './sessions.sql.ts'

interface Whose {
  readonly userId: string
  /** The session that asks. */
  readonly current: string
}

/** The name of a session is the hash that the database keeps: it opens no door. */
export async function listSessions(
  { store, wallNow: now }: Ctx,
  { userId, current }: Whose,
): Promise<{ items: OpenSession[] }> {
  const rows = await store.read((tx) => openSessionsIn(tx, { userId, now }))
  const items = rows.map(({ createdAt, seenAt, ...session }) => ({
    ...session,
    createdAt: isoOf(createdAt),
    seenAt: isoOf(seenAt),
    isThis: session.id === current,
  }))
  return { items }
}

/** `now`: the machine's clock. */
export async function openSessionsIn(
  tx: ReadTx,
  { userId, now }: { userId: string; now: number },
): Promise<Awaited<ReturnType<typeof selectOpenSessions>>> {
  const { idleMs, absoluteMs } = lastingOf(await policyIn(tx))
  const after = { begunAfter: now - absoluteMs, seenAfter: now - idleMs }
  return selectOpenSessions(tx, { userId, ...after })
}

/** With their next request they are out. One that has ended meanwhile is what was wanted. */
export async function endSessions(
  ctx: Ctx,
  { userId, current, sessionId }: Whose & { readonly sessionId: string | null },
): Promise<{ items: OpenSession[] }> {
  await act(ctx, { action: 'session.end' }, async (tx) => {
    const ended = await deleteSessions(tx, { userId, sessionId, except: current })
    if (ended === 0) throw new NothingDone(null)
    await note(tx, { entity: 'user', id: userId, facts: [] })
    return null
  })
  return listSessions(ctx, { userId, current })
}
