import { forgetNotices } from '#features/notices/notices.service.ts'
import { forgetHolds } from '#features/reports/report-hold.service.ts'
import { forgetEnded } from '#features/session/session.service.ts'
import { forgetKeys } from '#store/once.ts'
import type { Store } from '#store/store.ts'
import { forgetRuns, type Job } from './jobs/jobs.ts'

const keysLiveMs = 7 * 24 * 3_600_000

/** What nobody will ask for again is removed. */
export function housekeeping(store: Store): Job {
  return {
    name: 'housekeeping',
    async run(now) {
      await forgetEnded(store, now)
      await forgetHolds(store, now)
      await forgetNotices(store)
      await store.upkeep((tx) => forgetKeys(tx, tx.at - keysLiveMs))
      await forgetRuns(store, now)
    },
  }
}
