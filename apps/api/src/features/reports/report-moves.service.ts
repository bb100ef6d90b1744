import { faultsOf } from '@app/shared/reports/check.ts'
import type { ReportDraft } from '@app/shared/reports/contract.ts'
import { type Edits, edited } from '@app/shared/reports/edit.ts'
import type { Report } from '@app/shared/reports/model.ts'
import {
  type ContentField,
  type ReportAction,
  type ReportStanding,
  refusal,
  stateAfter,
  writtenFields,
} from '@app/shared/reports/rules.ts'
import { act, NothingDone } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { type Patch, revise } from '#store/revise.ts'
import type { WriteTx } from '#store/store.ts'
import { noticeApproved, noticeReturned, withdrawApproved } from '../notices/notices.service.ts'
import { gatherFacts, lookOf } from './report-facts.service.ts'
import { type JudgedReport, judgeReports } from './report-rows.ts'
import { findHold, findLastMove, findOfficialAt, insertMove } from './report-steps.sql.ts'
import type { ReportRecord } from './reports.sql.ts'

/** Only what differs is changed; where nothing does, nothing is done. */
export function saveReport(ctx: Ctx, id: string, draft: ReportDraft): Promise<Report> {
  return act(ctx, { action: 'report.save' }, async (tx) => {
    const found = await existing(tx, ctx, id)
    const saved = await writeDraft(tx, ctx, { report: found.report, draft })
    if (!saved) throw new NothingDone(found.report.row)
    return found.rowAfter(saved, 'save')
  })
}

/** Refuses, or writes what differs. Answers `null` where nothing does. */
export async function writeDraft(
  tx: WriteTx,
  ctx: Ctx,
  { report, draft }: { report: JudgedReport; draft: ReportDraft },
): Promise<ReportRecord | null> {
  const { record, row } = report
  const { version, ...wishes } = draft
  await refuse(tx, ctx, { action: 'save', report, version })
  const wanted = edited(record, named(wishes), row)
  const fields = writtenFields.filter((field) => wanted[field] !== record[field])
  const state = stateAfter('save', record.state)
  if (version === record.version && fields.length === 0 && state === record.state) return null
  return take(
    tx,
    { id: record.id, version, action: 'save' },
    {
      ...Object.fromEntries(fields.map((field) => [field, wanted[field]])),
      ...(state !== record.state && { state }),
      // A signature stands under what was signed and under nothing else.
      ...(record.signedAt !== null && { signedAt: null, signedBy: null }),
      ...{ savedAt: tx.at, savedBy: ctx.user.name },
    },
  )
}

/** What is named; what is not, stays. */
function named(wishes: Omit<ReportDraft, 'version'>): Edits {
  const entries = Object.entries(wishes).filter(([, value]) => value !== undefined)
  // The draft's own fields, without those that are only possible.
  return Object.fromEntries(entries) as Edits
}

export interface Step {
  readonly action: Exclude<ReportAction, 'save'>
  readonly id: string
  readonly version: number
  readonly reason?: string
  readonly fields?: { field: ContentField; reason: string }[] | undefined
}

export function moveReport(ctx: Ctx, step: Step): Promise<Report> {
  const { action, id, reason } = step
  return act(ctx, { action: `report.${action}`, reason }, async (tx) => {
    const found = await existing(tx, ctx, id)
    const record = await makeStep(tx, ctx, { ...step, report: found.report })
    await tellUnits(tx, action, [record])
    return found.rowAfter(record, action)
  })
}

/** Refuses, or changes the report and keeps the step. Answers with the report as it then stands. */
export async function makeStep(
  tx: WriteTx,
  ctx: Ctx,
  { report, ...step }: Step & { report: JudgedReport },
): Promise<ReportRecord> {
  await refuse(tx, ctx, { ...step, report })
  return take(tx, step, {
    state: stateAfter(step.action, report.record.state),
    ...(await effectOf(tx, step, report.record)),
  })
}

/** The unit hears what the city decided, in the same transaction. */
export async function tellUnits(
  tx: WriteTx,
  action: ReportAction,
  records: readonly ReportRecord[],
): Promise<void> {
  if (records.length > 0) await told.get(action)?.(tx, records)
}

const told: ReadonlyMap<ReportAction, typeof noticeReturned> = new Map([
  ['return', noticeReturned],
  ['reopen', noticeReturned],
  ['approve', noticeApproved],
  ['unapprove', withdrawApproved],
])

/** The reports of these ids that the person may see, as they stand in this transaction. */
export async function lookUp(
  tx: WriteTx,
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, JudgedReport>> {
  const look = lookOf(ctx)
  const judged = judgeReports(await gatherFacts(tx, look, { ids }), look)
  return new Map(judged.map((report) => [report.record.id, report]))
}

/** One report, and how it is seen once it has changed: all else that was known of it still stands. */
async function existing(tx: WriteTx, ctx: Ctx, id: string) {
  const look = lookOf(ctx)
  const facts = await gatherFacts(tx, look, { ids: [id] })
  const [found] = facts.reports
  const [report] = judgeReports(facts, look)
  if (!found || !report) throw new AppError('not-found')
  return {
    report,
    rowAfter(record: ReportRecord, action: ReportAction): Report {
      const isOwn = action === 'save' || action === 'submit'
      const ownWork = isOwn ? new Map([[id, record.version]]) : facts.ownWork
      const reports = [{ ...found, report: record }]
      const [after] = judgeReports({ ...facts, reports, ownWork }, look)
      if (!after) throw new Error(`report ${id} is gone`)
      return after.row
    },
  }
}

/** Of a report that has changed meanwhile only the role is judged: `revise` says who was faster. */
async function refuse(
  tx: WriteTx,
  { user, words, wallNow }: Ctx,
  {
    action,
    report: { record, row, standing },
    version,
  }: { action: ReportAction; report: JudgedReport; version: number },
): Promise<void> {
  const now = { ...standing, ...(await momentary(tx, action, record, { user, wallNow })) }
  const reason = refusal(action, user, now)
  if (reason === 'role') throw new AppError('forbidden', words.refusal.role)
  if (version !== record.version) return
  if (reason === 'own-work' || reason === 'not-own-approval')
    throw new AppError('forbidden', words.refusal[reason])
  if (reason === 'state')
    throw new AppError('wrong-state', words.refusal.state(words.reportState[record.state]))
  if (reason) throw new AppError('wrong-state', words.refusal[reason])
  if (action !== 'submit' && action !== 'sign') return
  const faults = faultsOf(record, { percent: row.previousPercent })
  if (faults.length === 0) return
  const texts = faults.map(({ field, code, from, to }) => [field, words.check[code](from, to)])
  throw new AppError('incomplete', undefined, { fields: Object.fromEntries(texts) })
}

/** What only these two moves ask for. */
async function momentary(
  tx: WriteTx,
  action: ReportAction,
  { id, version }: ReportRecord,
  { user, wallNow }: Pick<Ctx, 'user' | 'wallNow'>,
): Promise<Partial<ReportStanding>> {
  if (action === 'recall') return { held: ((await findHold(tx, id)) ?? 0) > wallNow }
  if (action !== 'unapprove') return {}
  const last = await findLastMove(tx, id)
  const isApproval = last?.action === 'approve' && last.version === version
  return { ownApproval: isApproval && last.actorId === user.id }
}

async function effectOf(
  tx: WriteTx,
  { action, version, reason = '' }: Step,
  record: ReportRecord,
): Promise<Patch<'report'>> {
  const { at, who } = tx
  const { firstSubmittedAt, submittedAt, percent, status } = record
  const by = who.actorName
  switch (action) {
    case 'sign':
      return { signedAt: at, signedBy: by }
    case 'submit':
      return { submittedAt: at, submittedBy: by, firstSubmittedAt: firstSubmittedAt ?? at }
    case 'recall':
      return {
        ...{ submittedAt: null, submittedBy: null },
        // A sending after a return is not the one that decides.
        firstSubmittedAt: firstSubmittedAt === submittedAt ? null : firstSubmittedAt,
      }
    case 'receive':
      return {}
    case 'return':
    case 'reopen':
      return { returnReason: reason }
    case 'approve':
      return {
        ...{ approvedAt: at, approvedBy: by, returnReason: '' },
        ...{ officialVersion: version + 1, officialPercent: percent, officialStatus: status },
      }
    case 'unapprove':
      // Where somebody was faster nothing is known to have been approved; `revise` says so.
      return version === record.version ? officialBefore(tx, record) : {}
  }
}

/** What counted officially before the approval that is taken back. */
async function officialBefore(tx: WriteTx, { id, version }: ReportRecord) {
  const before = await findOfficialAt(tx, { id, version: version - 1 })
  if (!before) throw new Error(`report ${id} was approved without a version before`)
  return before
}

/** One step of a report's life: the new version, and the line that keeps who did it and why. */
async function take(
  tx: WriteTx,
  step: Pick<Step, 'id' | 'version' | 'reason' | 'fields'> & { action: ReportAction },
  patch: Patch<'report'>,
): Promise<ReportRecord> {
  const { id, action, reason = null, fields = [] } = step
  const record = await revise(tx, 'report', { id, version: step.version }, patch)
  await insertMove(tx, { reportId: id, version: record.version, action, reason, fields })
  return record
}
