import * as z from 'zod'
import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { ReportState } from '../reports/rules.ts'

export const handoverKinds = ['project', 'report', 'feed', 'session', 'account'] as const
export type HandoverKind = (typeof handoverKinds)[number]

/** One thing that is handed over, in words: what it was and what it becomes. */
export const HandoverRow = z.object({
  kind: z.enum(handoverKinds),
  /** Unlike all others of its kind. */
  id: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  before: z.string(),
  /** `null`: nothing becomes of it. */
  after: z.string().nullable(),
})
export type HandoverRow = z.infer<typeof HandoverRow>

/** What one person leaves behind, before it is done or afterwards. */
export interface Passing {
  readonly projects: readonly {
    readonly id: string
    readonly code: string
    readonly title: string
    readonly before: string
    /** `null`: the project is left as it is. */
    readonly after: string | null
  }[]
  readonly reports: readonly {
    readonly id: string
    readonly periodName: string
    readonly projectCode: string
    readonly projectTitle: string
    readonly state: ReportState
  }[]
  readonly feeds: readonly { readonly id: string; readonly name: string }[]
  readonly sessions: number
  readonly account: {
    readonly id: string
    readonly username: string
    readonly state: 'active' | 'closed'
    readonly closes: boolean
  }
}

type Words = Messages<'handover'>

export function handoverRows(passing: Passing, words: Words): HandoverRow[] {
  const { handover } = words
  const { projects, reports, feeds, sessions, account } = passing
  const { row } = handover
  return [
    ...projects.map((project) => projectRow(project, words)),
    ...reports.map(({ id, projectCode: code, projectTitle, periodName, state }) => ({
      ...{ kind: 'report' as const, id, code, title: row.report(periodName, projectTitle) },
      ...{ before: words.reportState[state], after: row.reportStays },
    })),
    ...feeds.map(({ id, name }) => ({
      ...{ kind: 'feed' as const, id, code: null, title: name },
      ...{ before: row.feedLive, after: row.feedRevoked },
    })),
    ...(sessions === 0
      ? []
      : [
          {
            ...{ kind: 'session' as const, id: account.id, code: null },
            ...{ title: row.sessions(sessions), before: row.sessionOpen, after: row.sessionEnded },
          },
        ]),
    {
      ...{ kind: 'account' as const, id: account.id, code: null, title: account.username },
      before: row.standing[account.state],
      after: account.closes ? row.standing.closed : row.accountStays,
    },
  ]
}

function projectRow(
  { before, ...project }: Passing['projects'][number],
  { handover }: Words,
): HandoverRow {
  return { kind: 'project', ...project, before: before === '' ? handover.row.nobody : before }
}

/** The columns of what is handed over, for screen, file and paper. */
export const handoverColumns = {
  kind: {
    kind: 'text',
    header: (t) => t.handover.column.kind,
    value: (row, t) => t.handover.kinds[row.kind],
    width: 24,
  },
  code: { kind: 'text', header: (t) => t.handover.column.code, value: (row) => row.code },
  title: { kind: 'prose', header: (t) => t.handover.column.title, value: (row) => row.title },
  before: {
    kind: 'text',
    header: (t) => t.handover.column.before,
    value: (row) => row.before,
    width: 26,
  },
  after: {
    kind: 'text',
    header: (t) => t.handover.column.after,
    value: (row) => row.after,
    width: 26,
  },
} as const satisfies Record<string, Column<HandoverRow, Words>>
