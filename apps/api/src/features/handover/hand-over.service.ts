import type { HandoverDraft, HandoverRecord } from '@app/shared/handover/contract.ts'
import { isTooLate, mayPassOn, successorRefusal } from '@app/shared/handover/rules.ts'
import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { note } from '#store/note.ts'
import { type Row, revise } from '#store/revise.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'
import { revokeFeedsOf } from '../feeds/feeds.service.ts'
import { noticeHandover } from '../notices/notices.service.ts'
import { appointOfficer } from '../projects/project-officer.service.ts'
import { endSessionsOf } from '../session/session.service.ts'
import { openSessionsIn } from '../sessions/sessions.service.ts'
import { accountFor, closeIn } from '../users/account-changes.service.ts'
import { findAccount, type HandoverAccount, selectProjects } from './handover.sql.ts'
import { factsOf } from './handover-terms.ts'
import { showRecord } from './record.service.ts'

type Draft = HandoverDraft & { readonly id: string }

/** All of it or nothing; what was written in the name of who leaves stays as it is. */
export async function handOver(ctx: Ctx, draft: Draft): Promise<HandoverRecord> {
  const { id, version, on, reason, close } = draft
  const done = await act(ctx, { action: 'user.hand-over', reason }, async (tx) => {
    const leaver = await accountFor(tx, ctx, { id, move: 'hand-over' })
    const sessions = await openSessionsIn(tx, { userId: id, now: ctx.wallNow })
    if (close) await closeIn(tx, ctx, { id, version })
    else await expectSeen(tx, leaver, version)
    const successor = await successorFor(tx, ctx, { leaver, draft })
    const projects = await projectsFor(tx, ctx, { leaver, draft })
    const others = projects.filter(({ officer }) => officer !== successor.name)
    await appointOfficer(tx, others, successor.name)
    await revokeFeedsOf(tx, { ownerId: id, now: ctx.wallNow })
    await endSessionsOf(tx, id)
    const facts = factsOf({ successorId: successor.id, on, sessions: sessions.length })
    await note(tx, { entity: 'user', id, facts })
    const taken = { userId: successor.id, by: leaver.name, count: projects.length }
    await noticeHandover(tx, taken)
    return { id: tx.changeId }
  })
  return showRecord(ctx, String(done.id))
}

/** Says who was faster, as a revision of the account would. */
async function expectSeen(
  tx: WriteTx,
  { id, version }: { id: string; version: number },
  seen: number,
): Promise<void> {
  if (version !== seen) await revise(tx, 'user', { id, version: seen }, {})
}

interface Asked {
  readonly leaver: Row<'user'>
  readonly draft: Draft
}

async function successorFor(
  tx: WriteTx,
  { words, today }: Ctx,
  { leaver, draft: { successor: seen, on } }: Asked,
): Promise<HandoverAccount> {
  const { refusal: refusals, fault } = words.handover
  const successor = await findAccount(tx, seen.id)
  const refusal = successor && successorRefusal(leaver, successor)
  const fields = {
    ...(!successor && { successor: fault.successor }),
    ...(refusal && { successor: refusals[refusal] }),
    ...(isTooLate(on, today) && { on: fault.onTooLate }),
  }
  if (!successor || Object.keys(fields).length > 0) throw refused(fields)
  await expectSeen(tx, successor, seen.version)
  return successor
}

/** Those that were chosen, as they are now: each must still be what somebody saw. */
async function projectsFor(
  tx: ReadTx,
  { words }: Ctx,
  { leaver, draft }: Asked,
): Promise<Awaited<ReturnType<typeof selectProjects>>> {
  const seen = new Map(draft.projects.map(({ id, version }) => [id, version]))
  const chosen = (await selectProjects(tx, null)).filter(({ id }) => seen.has(id))
  if (chosen.length < seen.size) throw new AppError('not-found')
  const stale = chosen.filter(({ id, version }) => version !== seen.get(id))
  if (stale.length > 0)
    throw new AppError('conflict', words.handover.changedMeanwhile(codesOf(stale)))
  const foreign = chosen.filter((project) => !mayPassOn(leaver, project))
  if (foreign.length > 0)
    throw refused({ projects: words.handover.foreignProject(codesOf(foreign)) })
  return chosen
}

function codesOf(projects: readonly { readonly code: string }[]): string {
  return projects.map(({ code }) => code).join(', ')
}

function refused(fields: Record<string, string>): AppError {
  return new AppError('invalid', undefined, { fields })
}
