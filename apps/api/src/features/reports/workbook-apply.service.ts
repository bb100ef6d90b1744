import type { SeveralAnswers, WorkbookChoice } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { act, NothingDone } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { lookUp, writeDraft } from './report-moves.service.ts'
import type { JudgedReport } from './report-rows.ts'
import { moveSeveral } from './report-several.service.ts'

type Item = WorkbookChoice['items'][number]

/** Drafts are written in one go or not at all; sending then answers for each report. */
export async function applyWorkbook(
  ctx: Ctx,
  { items, submit }: WorkbookChoice,
): Promise<SeveralAnswers> {
  const saved = await writeDrafts(ctx, { items, submit })
  if (submit) return moveSeveral(ctx, 'submit', saved.map(seen))
  return { items: saved.map((report) => ({ id: report.id, report, problem: null })) }
}

function writeDrafts(ctx: Ctx, { items, submit }: WorkbookChoice): Promise<Report[]> {
  const ids = items.map(({ id }) => id)
  return act(ctx, { action: 'report.save' }, async (tx) => {
    const found = foundAll(await lookUp(tx, ctx, ids), items)
    refuseStale(ctx, found)
    let written = 0
    // In one order everywhere, so that two people's rows never wait for each other in a circle.
    for (const [at, { report, item }] of found.toSorted(byId).entries()) {
      if (at % 5 === 4) await tx.breathe()
      const { id: _, ...draft } = item
      if (await writeDraft(tx, ctx, { report, draft })) written += 1
    }
    const after = await lookUp(tx, ctx, ids)
    const reports = ids.flatMap((id) => after.get(id)?.row ?? [])
    // Before sending, this answer is kept even so: a repeated request must not find its reports sent.
    if (written === 0 && !submit) throw new NothingDone(reports)
    return reports
  })
}

interface Found {
  readonly item: Item
  readonly report: JudgedReport
}

function foundAll(reports: ReadonlyMap<string, JudgedReport>, items: readonly Item[]): Found[] {
  return items.map((item) => {
    const report = reports.get(item.id)
    if (!report) throw new AppError('not-found')
    return { item, report }
  })
}

/** All that somebody was faster with, by name: the file is to be compared again. */
function refuseStale({ words }: Ctx, found: readonly Found[]): void {
  const stale = found.filter(({ item, report }) => item.version !== report.record.version)
  if (stale.length === 0) return
  const codes = stale.map(({ report }) => report.row.projectCode).join(', ')
  throw new AppError('conflict', words.workbook.changedMeanwhile(codes))
}

function byId(left: Found, right: Found): number {
  return left.item.id < right.item.id ? -1 : 1
}

function seen({ id, version }: Report): Pick<Report, 'id' | 'version'> {
  return { id, version }
}
