import { faultsOf } from '@app/shared/reports/check.ts'
import type { ReportDraft } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import {
  type ContentField,
  contentFields,
  type ReportAction,
  refusal,
  stateAfter,
} from '@app/shared/reports/rules.ts'
import { act, NothingDone } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { type Patch, revise } from '#store/revise.ts'
import type { WriteTx } from '#store/store.ts'
import { gatherFacts, lookOf } from './report-facts.service.ts'
import { type JudgedReport, judgeReports } from './report-rows.ts'
import { insertMove, type ReportRecord } from './reports.sql.ts'

/** Only what differs is changed; where nothing does, nothing is done. */
export function saveReport(ctx: Ctx, id: string, draft: ReportDraft): Promise<Report> {
  const { version, ...wishes } = draft
  return act(ctx, { action: 'report.save' }, async (tx) => {
    const report = await existing(tx, ctx, id)
    const { record, row } = report
    refuse(ctx, 'save', { report, version })
    const fields = contentFields.filter(
      (field) => wishes[field] !== undefined && wishes[field] !== record[field],
    )
    const state = stateAfter('save', record.state)
    if (version === record.version && fields.length === 0 && state === record.state)
      throw new NothingDone(row)
    await take(
      tx,
      { id, version, action: 'save' },
      {
        ...Object.fromEntries(fields.map((field) => [field, wishes[field]])),
        ...(state !== record.state && { state }),
        ...{ savedAt: tx.at, savedBy: ctx.user.name },
      },
    )
    return (await existing(tx, ctx, id)).row
  })
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
    await makeStep(tx, ctx, { ...step, report: await existing(tx, ctx, id) })
    return (await existing(tx, ctx, id)).row
  })
}

/** Refuses, or changes the report and keeps the step. */
export async function makeStep(
  tx: WriteTx,
  ctx: Ctx,
  { report, ...step }: Step & { report: JudgedReport },
): Promise<void> {
  refuse(ctx, step.action, { report, version: step.version })
  await take(tx, step, {
    state: stateAfter(step.action, report.record.state),
    ...effectOf(tx, step, report.record),
  })
}

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

async function existing(tx: WriteTx, ctx: Ctx, id: string): Promise<JudgedReport> {
  const report = (await lookUp(tx, ctx, [id])).get(id)
  if (!report) throw new AppError('not-found')
  return report
}

/** Of a report that has changed meanwhile only the role is judged: `revise` says who was faster. */
function refuse(
  { user, words }: Ctx,
  action: ReportAction,
  { report, version }: { report: JudgedReport; version: number },
): void {
  const { record, row, standing } = report
  const reason = refusal(action, user, standing)
  if (reason === 'role') throw new AppError('forbidden', words.refusal.role)
  if (version !== record.version) return
  if (reason === 'own-work') throw new AppError('forbidden', words.refusal['own-work'])
  if (reason === 'period') throw new AppError('wrong-state', words.refusal.period)
  if (reason === 'state')
    throw new AppError('wrong-state', words.refusal.state(words.reportState[record.state]))
  if (action !== 'submit') return
  const faults = faultsOf(record, { percent: row.previousPercent })
  if (faults.length === 0) return
  const texts = faults.map(({ field, code, from, to }) => [field, words.check[code](from, to)])
  throw new AppError('incomplete', undefined, { fields: Object.fromEntries(texts) })
}

function effectOf(
  { at, who }: WriteTx,
  { action, version, reason = '' }: Step,
  record: ReportRecord,
): Patch<'report'> {
  const { firstSubmittedAt, submittedAt, percent, status } = record
  const by = who.actorName
  switch (action) {
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
  }
}

/** One step of a report's life: the new version, and the line that keeps who did it and why. */
async function take(
  tx: WriteTx,
  step: Pick<Step, 'id' | 'version' | 'reason' | 'fields'> & { action: ReportAction },
  patch: Patch<'report'>,
): Promise<void> {
  const { id, action, reason = null, fields = [] } = step
  const { version } = await revise(tx, 'report', { id, version: step.version }, patch)
  await insertMove(tx, { reportId: id, version, action, reason, fields })
}
