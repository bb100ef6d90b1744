import type { Kit } from './kit.sqlite.ts'

/** Who of several processes on one database does the work that only one of them should do. */
export function jobTables(k: Kit) {
  /** Who is at it now. Whoever stops renewing it has died. */
  const lease = k.table('lease', {
    name: k.text('name').primaryKey(),
    holder: k.text('holder').notNull(),
    until: k.instant('until').notNull(),
  })

  /** What was done when. The key alone sees to it that a slot of a job is taken once. */
  const jobRun = k.table(
    'job_run',
    {
      job: k.text('job').notNull(),
      /** When the slot began. */
      slotAt: k.instant('slot_at').notNull(),
      holder: k.text('holder').notNull(),
      startedAt: k.instant('started_at').notNull(),
      /** Absent: under way, or its process has died. */
      endedAt: k.instant('ended_at'),
      result: k.enum('result', ['done', 'failed']),
    },
    (t) => [
      k.primaryKey({ columns: [t.job, t.slotAt] }),
      k.index('job_run_started_ix').on(t.startedAt),
    ],
  )

  return { lease, jobRun }
}
