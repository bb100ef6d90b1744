import { type Day, isoOf } from '@app/shared/core/day.ts'
import type { Period, PeriodDraft, PeriodRow, UnitReporting } from '@app/shared/periods/contract.ts'
import {
  byTime,
  dueInstant,
  overlapping,
  type PeriodMove,
  periodMoves,
} from '@app/shared/periods/rules.ts'
import { defaultLimits, type Limits } from '@app/shared/projects/rules.ts'
import {
  isMissing,
  isSent,
  maySee,
  onTime,
  type ReportState,
  reportStates,
} from '@app/shared/reports/rules.ts'
import { scopeOf } from '@app/shared/users/rules.ts'
import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { type Moment, momentOf } from '#store/as-of.ts'
import { introduce, revise } from '#store/revise.ts'
import type { ReadTx } from '#store/store.ts'
import { noticeOpened } from '../notices/notices.service.ts'
import { addReports, forecastReports } from '../reports/new-reports.service.ts'
import { countReports, findPeriod, selectPeriods, selectSendings } from './periods.sql.ts'

type PeriodRecord = Awaited<ReturnType<typeof selectPeriods>>[number]

/** Latest first. */
export async function listPeriods(ctx: Ctx): Promise<PeriodRow[]> {
  const scope = scopeOf(ctx.user)
  const { periods, counts, opening } = await ctx.store.read(async (tx) => {
    const periods = await selectPeriods(tx)
    const upcoming = periods.filter(({ state }) => state === periodMoves.open.from)
    return {
      ...{ periods, counts: await countReports(tx, scope) },
      opening: await forecastReports(tx, upcoming, { today: ctx.today, scope }),
    }
  })
  const byPeriod = Map.groupBy(counts, ({ periodId }) => periodId)
  return latestFirst(periods).map((period) => ({
    ...periodOf(period),
    counts: countsOf(byPeriod.get(period.id) ?? []),
    opening: opening.get(period.id) ?? null,
  }))
}

/** Periods in which reports are written at present, latest first. */
export async function listOpenPeriods({ store }: Pick<Ctx, 'store'>): Promise<Period[]> {
  const periods = await store.read(selectPeriods)
  return latestFirst(periods)
    .filter(({ state }) => state === 'open')
    .map(periodOf)
}

/** Of each unit in view: sent, returned and missing add up to the total. */
export async function listReporting(
  ctx: Ctx,
  id: string,
  asOf?: Day | undefined,
): Promise<UnitReporting[]> {
  const moment = momentOf(asOf)
  const { period, reports } = await ctx.store.read(async (tx) => ({
    period: await existing(tx, id, moment),
    reports: await selectSendings(tx, id, moment),
  }))
  const inView = reports.filter((report) => maySee(ctx.user, report))
  const byUnit = Map.groupBy(inView, ({ unitId }) => unitId)
  return [...byUnit].map(([unitId, own]) => {
    const count = (is: (report: (typeof own)[number]) => boolean) => own.filter(is).length
    return {
      unitId,
      unitName: own[0]?.unitName ?? unitId,
      total: own.length,
      sent: count(({ state }) => isSent(state)),
      approved: count(({ state }) => state === 'approved'),
      returned: count(({ state }) => state === 'returned'),
      missing: count(({ state }) => isMissing(state)),
      late: count((report) => onTime(report, period) === false),
    }
  })
}

export function createPeriod(ctx: Ctx, draft: PeriodDraft): Promise<Period> {
  return act(ctx, { action: 'period.create' }, async (tx) => {
    const known = await selectPeriods(tx)
    refuseFaults(ctx, draft, known)
    const { from: startsOn, to: endsOn, dueOn, limits, ...row } = draft
    const { atRiskGap, lateGap } = limits ?? latestFirst(known)[0] ?? defaultLimits
    const period = {
      ...row,
      ...{ atRiskGap, lateGap },
      startsOn,
      endsOn,
      dueAt: dueInstant(dueOn),
      state: 'upcoming',
    } as const
    await introduce(tx, 'period', [period])
    return periodOf(await existing(tx, draft.id))
  })
}

/** What is judged by them changes at once; a past day keeps the limits of that day. */
export function setLimits(
  ctx: Ctx,
  id: string,
  { version, limits }: { version: number; limits: Limits },
): Promise<Period> {
  return act(ctx, { action: 'period.limits' }, async (tx) => {
    const period = await existing(tx, id)
    if (version === period.version && period.state === 'closed') throw new AppError('wrong-state')
    const { atRiskGap, lateGap } = limits
    await revise(tx, 'period', { id, version }, { atRiskGap, lateGap })
    return periodOf(await existing(tx, id))
  })
}

/** Opening gives every project that must report its blank report. */
export function movePeriod(
  ctx: Ctx,
  move: PeriodMove,
  seen: { id: string; version: number },
): Promise<Period> {
  return act(ctx, { action: `period.${move}` }, async (tx) => {
    const { id, version, state } = await existing(tx, seen.id)
    const { from, to } = periodMoves[move]
    if (version === seen.version && state !== from) {
      throw new AppError('wrong-state', move === 'open' ? ctx.words.periodHasBegun : undefined)
    }
    await revise(tx, 'period', { id, version: seen.version }, { state: to })
    if (to === 'open') {
      await addReports(tx, { today: ctx.today, periodId: id })
      await noticeOpened(tx, { periodId: id })
    }
    return periodOf(await existing(tx, id))
  })
}

async function existing(tx: ReadTx, id: string, moment: Moment = null): Promise<PeriodRecord> {
  const period = await findPeriod(tx, id, moment)
  if (!period) throw new AppError('not-found')
  return period
}

/** Two ids that differ in their capitals alone would be mistaken for one another. */
function refuseFaults({ words }: Ctx, draft: PeriodDraft, periods: readonly PeriodRecord[]): void {
  const namesake = periods.find(({ id }) => id.toLowerCase() === draft.id.toLowerCase())
  const neighbour = overlapping(periods, draft)
  const fields = {
    ...(namesake && { id: words.field['period-taken'](namesake.id) }),
    ...(neighbour && { from: words.field['period-overlaps'](neighbour.name) }),
  }
  if (Object.keys(fields).length > 0) throw new AppError('invalid', undefined, { fields })
}

function latestFirst(periods: readonly PeriodRecord[]): PeriodRecord[] {
  return periods.toSorted((left, right) => byTime(right, left))
}

function periodOf({ dueAt, atRiskGap, lateGap, ...period }: PeriodRecord): Period {
  return { ...period, limits: { atRiskGap, lateGap }, dueAt: isoOf(dueAt) }
}

function countsOf(counts: readonly { state: ReportState; count: number }[]): PeriodRow['counts'] {
  const of = (state: ReportState) => counts.find((each) => each.state === state)?.count ?? 0
  const byState = Object.fromEntries(reportStates.map((state) => [state, of(state)]))
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  // Made from the closed list just above.
  return { ...(byState as Record<ReportState, number>), total }
}
