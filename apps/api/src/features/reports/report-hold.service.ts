import { isoOf } from '@app/shared/core/day.ts'
import { holdMs } from '@app/shared/reports/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { Store } from '#store/store.ts'
import { deleteEndedHolds, putHold } from './report-steps.sql.ts'
import { selectReports } from './reports.sql.ts'

/**
 * Keeps the unit from taking a report back while somebody reads it. On the machine's clock: half an
 * hour is half an hour on the sample's day too.
 */
export function holdReport({ store, user, wallNow }: Ctx, id: string) {
  return store.upkeep(async (tx) => {
    const view = { scope: null, moment: null }
    const [found] = await selectReports(tx, view, { ids: [id] })
    if (!found) throw new AppError('not-found')
    if (found.report.state !== 'submitted') return { until: null }
    const until = wallNow + holdMs
    await putHold(tx, { reportId: id, userId: user.id, until })
    return { until: isoOf(until) }
  })
}

/** Upkeep: readers who are gone. */
export function forgetHolds(store: Store, wallNow: number): Promise<void> {
  return store.upkeep((tx) => deleteEndedHolds(tx, wallNow))
}
