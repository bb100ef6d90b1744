import { isoOf } from '@app/shared/core/day.ts'
import type { OutputOf } from '@app/shared/core/endpoint.ts'
import { plannedPercent } from '@app/shared/projects/rules.ts'
import type { ReportDetail, ReportQuery, reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { isMissing, isSent } from '@app/shared/reports/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { ReadTx } from '#store/store.ts'
import { earlierFigures, type Facts, gatherFacts, lookOf } from './report-facts.service.ts'
import { contentOf, type JudgedReport, judgeReports } from './report-rows.ts'
import { findLastKeeping, findMove, selectRounds } from './report-steps.sql.ts'
import { arrange, criteriaOf, inUsualOrder, type TableQuery } from './report-table.ts'
import { selectPlaces, selectVersions } from './reports.sql.ts'

type Page = OutputOf<typeof reports.list>

export async function listReports(ctx: Ctx, query: ReportQuery): Promise<Page> {
  const { page = 1, pageSize = 50, ...table } = query
  const start = (page - 1) * pageSize
  const { rows, total } = await listPart(ctx, table, { start, end: start + pageSize })
  return { items: rows, total, page, pageSize }
}

/** The usual order follows from a few columns, so that only the page itself is read whole and judged. */
async function listPart(
  ctx: Ctx,
  query: TableQuery,
  { start, end }: { start: number; end: number },
): Promise<{ rows: Report[]; total: number }> {
  if (query.sort !== undefined) {
    const { rows } = await tabulateReports(ctx, query)
    return { rows: rows.slice(start, end), total: rows.length }
  }
  const look = lookOf(ctx, query.asOf)
  return ctx.store.read(async (tx) => {
    const places = await selectPlaces(tx, look, criteriaOf(query))
    const ids = inUsualOrder(places, query.q)
      .slice(start, end)
      .map(({ id }) => id)
    const judged = judgeReports(await gatherFacts(tx, look, { ids }), look)
    const byId = new Map(judged.map(({ row }) => [row.id, row]))
    return { rows: ids.flatMap((id) => byId.get(id) ?? []), total: places.length }
  })
}

/** All rows of a question in their order, and the names that its filters speak of. */
export async function tabulateReports(
  ctx: Ctx,
  query: TableQuery,
): Promise<Pick<Facts, 'periods' | 'units'> & { readonly rows: Report[] }> {
  const look = lookOf(ctx, query.asOf)
  const facts = await ctx.store.read((tx) => gatherFacts(tx, look, criteriaOf(query)))
  const { periods, units } = facts
  const judged = arrange(judgeReports(facts, look), query, { units, words: ctx.words })
  return { periods, units, rows: judged.map(({ row }) => row) }
}

/** What is not in view is not found. */
export async function getReport(ctx: Ctx, id: string): Promise<ReportDetail> {
  const look = lookOf(ctx)
  return ctx.store.read(async (tx) => {
    const facts = await gatherFacts(tx, look, { ids: [id] })
    const [report] = judgeReports(facts, look)
    if (!report) throw new AppError('not-found')
    return {
      ...report.row,
      previous: await previousOf(tx, report, facts),
      series: seriesOf(report, facts),
      ...(await pastOf(tx, report)),
      projectDueOn: report.project.dueOn,
    }
  })
}

async function previousOf(
  tx: ReadTx,
  { record }: JudgedReport,
  facts: Facts,
): Promise<ReportDetail['previous']> {
  const figure = earlierFigures(facts, record)[0]
  if (figure?.version == null) return null
  const [version] = await selectVersions(tx, [{ id: figure.id, version: figure.version }])
  if (!version) return null
  const { periodId } = figure
  return {
    ...contentOf(version),
    ...{ periodId, periodName: facts.periods.get(periodId)?.name ?? periodId },
  }
}

const seriesLength = 6

function seriesOf(
  { record, project, period }: JudgedReport,
  { earlierPeriods, figures }: Facts,
): ReportDetail['series'] {
  const before = earlierPeriods.get(period.id) ?? []
  const figureOf = (id: string) => figures.get(record.projectId)?.get(id)?.percent ?? null
  return [period, ...before]
    .slice(0, seriesLength)
    .map((each) => ({
      periodName: each.name,
      planned: plannedPercent(project, each),
      percent: figureOf(each.id),
    }))
    .reverse()
}

async function pastOf(
  tx: ReadTx,
  { record }: JudgedReport,
): Promise<Pick<ReportDetail, 'rounds' | 'lastSent' | 'keepingEnded'>> {
  const steps = await selectRounds(tx, record.id)
  const rounds = steps.map(({ action, at, actorName, reason, fields, version }) => ({
    ...{ action, reason, fields, version },
    ...{ at: isoOf(at), by: actorName },
  }))
  return {
    rounds,
    lastSent: await lastSentOf(tx, record, rounds),
    keepingEnded: await keepingEndedOf(tx, record),
  }
}

/** Whoever ended what he himself had set knows it. */
async function keepingEndedOf(
  tx: ReadTx,
  { id, state, keepsPrevious }: JudgedReport['record'],
): Promise<ReportDetail['keepingEnded']> {
  if (keepsPrevious || isSent(state)) return null
  const last = await findLastKeeping(tx, id, { keepsPrevious: true })
  if (last === null) return null
  const before = await findLastKeeping(tx, id, { keepsPrevious: false, below: last })
  const set = await findMove(tx, { id, version: (before ?? 0) + 1 })
  const ended = await findMove(tx, { id, version: last + 1 })
  if (!set || !ended || set.actorId === ended.actorId) return null
  return { setBy: set.actorName, by: ended.actorName, at: isoOf(ended.at) }
}

/** The sending before the one that stands; while the unit mends the report, the last one. */
async function lastSentOf(
  tx: ReadTx,
  { id, state }: JudgedReport['record'],
  rounds: ReportDetail['rounds'],
): Promise<ReportDetail['lastSent']> {
  const sendings = rounds.filter(({ action }) => action === 'submit')
  const before = sendings.at(isMissing(state) || state === 'returned' ? -1 : -2)
  if (!before) return null
  const [version] = await selectVersions(tx, [{ id, version: before.version }])
  return version ? { ...contentOf(version), at: before.at, by: before.by } : null
}
