import type { Holdings } from './contract.ts'
import type { Passing } from './sheet.ts'

/** What somebody has chosen so far. */
export interface HandoverChoice {
  /** Of who takes over; `null` while nobody is chosen. */
  readonly successor: string | null
  /** Ids of the projects that are passed on. */
  readonly projects: ReadonlySet<string>
  readonly closes: boolean
}

/** What would become of all that somebody holds. */
export function passingOf(
  { account, projects, periods, reports, feeds, sessions }: Holdings,
  { successor, projects: chosen, closes }: HandoverChoice,
): Passing {
  const { id, username, state } = account
  return {
    projects: projects.map(({ officer, ...project }) => ({
      ...{ id: project.id, code: project.code, title: project.title, before: officer },
      after: chosen.has(project.id) ? successor : null,
    })),
    reports: begunReports(periods, reports),
    ...{ feeds, sessions, account: { id, username, state, closes } },
  }
}

/** Reports in which something stands already: those that nobody knows of but who wrote them. */
export function begunReports<R extends { readonly periodId: string; readonly state: string }>(
  periods: readonly { readonly id: string; readonly name: string }[],
  reports: readonly R[],
): (R & { readonly periodName: string })[] {
  const names = new Map(periods.map(({ id, name }) => [id, name]))
  return reports
    .filter(({ state }) => state !== 'todo')
    .map((report) => ({ ...report, periodName: names.get(report.periodId) ?? report.periodId }))
}

/** How many a period still lacks, by their state. */
export function unsentIn(
  reports: readonly { readonly periodId: string; readonly state: 'todo' | 'draft' | 'returned' }[],
  periodId: string,
) {
  const own = reports.filter((report) => report.periodId === periodId)
  const count = (wanted: string) => own.filter(({ state }) => state === wanted).length
  return { todo: count('todo'), draft: count('draft'), returned: count('returned') }
}
