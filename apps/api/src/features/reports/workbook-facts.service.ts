import type { Report } from '@app/shared/reports/model.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { ReadTx } from '#store/store.ts'
import { gatherFacts, lookOf } from './report-facts.service.ts'
import { judgeReports } from './report-rows.ts'
import { arrange } from './report-table.ts'
import { findBeginning } from './workbook.sql.ts'

/** What a workbook is of: the reports of the person's own unit in one period, whatever else he may see. */
export interface WorkbookFacts {
  readonly unitId: string
  readonly unitName: string
  readonly periodName: string
  /** In their usual order. */
  readonly reports: readonly Report[]
  readonly installation: string
}

/** Throws `not-found` where the unit has nothing to report in this period. */
export async function workbookFacts(
  tx: ReadTx,
  ctx: Ctx,
  periodId: string,
): Promise<WorkbookFacts> {
  const unitId = ctx.user.unitId ?? ''
  const look = lookOf(ctx)
  const facts = await gatherFacts(tx, look, { periodId, unitIds: [unitId] })
  const saying = { units: facts.units, words: ctx.words }
  const reports = arrange(judgeReports(facts, look), {}, saying).map(({ row }) => row)
  const [first] = reports
  if (!first) throw new AppError('not-found', ctx.words.workbook.noReports)
  const { unitName, periodName } = first
  const installation = (await findBeginning(tx)).toString(36)
  return { unitId, unitName, periodName, reports, installation }
}
