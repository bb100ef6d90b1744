import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Store } from '#store/store.ts'
import { deleteRuns, endRun, giveLease, takeLease, takeSlot } from './jobs.sql.ts'

const hourMs = 3_600_000
/** A process that has not renewed its lease for so long has died. */
const leaseMs = 2 * 60_000
const runsLiveMs = 30 * 24 * hourMs

/** Upkeep that one process of all does, at most once in every hour. */
export interface Job {
  readonly name: string
  /** Asked every hour; absent: always. */
  readonly isDue?: (now: number) => boolean | Promise<boolean>
  readonly run: (now: number) => Promise<void>
}

interface Options {
  readonly store: Store
  readonly wallNow: () => number
  readonly jobs: readonly Job[]
}

/** Does what is due, now and every hour, one after another. Answers how to stop. */
export function keepJobs({ store, wallNow, jobs }: Options): () => void {
  const work = makeWork(store, wallNow)
  let looking = Promise.resolve()
  const look = () => {
    for (const job of jobs) looking = looking.then(() => work(job))
  }
  look()
  const timer = setInterval(look, hourMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** The work of one process. Never throws: the next hour tries again, and `job_run` tells who looks. */
export function makeWork(store: Store, wallNow: () => number) {
  const holder = `${hostname()} ${process.pid} ${randomUUID().slice(0, 8)}`
  return async (job: Job): Promise<void> => {
    try {
      const now = wallNow()
      if (job.isDue && !(await job.isDue(now))) return
      const slot = { job: job.name, slotAt: now - (now % hourMs) }
      if (await claim(slot, now)) await perform(job, slot, now)
    } catch (error) {
      console.error(`Việc định kỳ ${job.name} chưa xong: ${String(error)}`)
    }
  }

  /** The slot alone does not do: what takes longer than its hour must not begin a second time. */
  function claim(slot: { job: string; slotAt: number }, now: number): Promise<boolean> {
    const lease = { name: slot.job, holder, until: now + leaseMs }
    return store.upkeep(async (tx) => {
      if (!(await takeLease(tx, lease, now))) return false
      if (await takeSlot(tx, { ...slot, holder, startedAt: now })) return true
      await giveLease(tx, lease)
      return false
    })
  }

  async function perform(job: Job, slot: { job: string; slotAt: number }, now: number) {
    const renewal = setInterval(() => void renew(job.name), leaseMs / 4)
    renewal.unref()
    let result: 'done' | 'failed' = 'failed'
    try {
      await job.run(now)
      result = 'done'
    } finally {
      clearInterval(renewal)
      await store.upkeep(async (tx) => {
        await endRun(tx, slot, { endedAt: wallNow(), result })
        await giveLease(tx, { name: job.name, holder })
      })
    }
  }

  async function renew(name: string): Promise<void> {
    const now = wallNow()
    await store
      .upkeep((tx) => takeLease(tx, { name, holder, until: now + leaseMs }, now))
      // The next renewal comes before the lease ends.
      .catch((error: unknown) => console.error(`${name}: ${String(error)}`))
  }
}

export function forgetRuns(store: Store, wallNow: number): Promise<void> {
  return store.upkeep((tx) => deleteRuns(tx, wallNow - runsLiveMs))
}
