import { forgetNotices } from '#features/notices/notices.service.ts'
import { forgetHolds } from '#features/reports/report-hold.service.ts'
import { forgetEnded } from '#features/session/session.service.ts'
import { forgetKeys } from '#store/once.ts'
import type { Store } from '#store/store.ts'

const hourMs = 3_600_000
const keysLiveMs = 7 * 24 * hourMs

/** What nobody will ask for again is removed, now and every hour. Answers how to stop. */
export function keepHouse(store: Store, wallNow: () => number): () => void {
  const sweep = () => {
    forgetEnded(store, wallNow())
      .then(() => forgetHolds(store, wallNow()))
      .then(() => forgetNotices(store))
      .then(() => store.upkeep((tx) => forgetKeys(tx, tx.at - keysLiveMs)))
      // The next round tries again; readiness tells whoever watches that the database is unwell.
      .catch((error: unknown) => console.error(`Dọn dẹp chưa xong: ${String(error)}`))
  }
  sweep()
  const timer = setInterval(sweep, hourMs)
  timer.unref()
  return () => clearInterval(timer)
}
