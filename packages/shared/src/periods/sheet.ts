import { dayOf } from '../core/day.ts'
import { formatDay } from '../core/format.ts'
import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Reminder } from '../notices/contract.ts'
import { isDue } from '../notices/rules.ts'
import { reportStates } from '../reports/rules.ts'
import type { PeriodRow, UnitReporting } from './contract.ts'

/** The columns of the periods table; what can be done with a period stands on the screen only. */
export const periodColumns = {
  name: { kind: 'text', header: (t) => t.periods.name, value: (p) => p.name, width: 18 },
  state: {
    kind: 'text',
    header: (t) => t.periods.state,
    value: (p, t) => t.periodState[p.state],
    width: 14,
  },
  due: { kind: 'day', header: (t) => t.periods.due, value: (p) => dayOf(Date.parse(p.dueAt)) },
  limits: {
    kind: 'text',
    header: (t) => t.periods.limits.heading,
    value: ({ limits }, t) => t.periods.limits.both(-limits.atRiskGap, -limits.lateGap),
    width: 18,
  },
  range: {
    kind: 'text',
    header: (t) => t.periods.range,
    value: (p, t) => t.periods.span(formatDay(p.from), formatDay(p.to)),
    width: 26,
  },
  reports: {
    kind: 'prose',
    header: (t) => t.periods.reports,
    value: ({ counts }, t) =>
      reportStates
        .filter((state) => counts[state] > 0)
        .map((state) => `${t.reportState[state]} ${counts[state]}`)
        .join('; '),
    width: 50,
  },
} as const satisfies Record<string, Column<PeriodRow, Messages>>

/** The middle three add up to the first, approved ones are part of those sent. */
export const reportingFigures = [
  ...(['total', 'sent', 'returned', 'missing', 'approved', 'late'] as const),
]
export type ReportingFigure = (typeof reportingFigures)[number]

/** The columns of who has reported in a period, unit by unit. */
export const reportingColumns = {
  unitName: {
    kind: 'text',
    header: (t) => t.overview.completeness.unit,
    value: (row) => row.unitName,
    width: 28,
  },
  ...figureColumns(),
} as const satisfies Record<string, ReportingColumn>

export interface RemindedUnit extends UnitReporting {
  /** The last one; `null`: none. */
  readonly reminder: Pick<Reminder, 'at' | 'by'> | null
}

/** Beside them for the committee, which reminds. */
export const remindedColumns = {
  remindedAt: {
    kind: 'instant',
    header: (t) => t.notices.log.column,
    value: ({ reminder }) => reminder?.at ?? null,
  },
  remindedBy: {
    kind: 'text',
    header: (t) => t.notices.log.by,
    value: (row, t) => row.reminder?.by ?? (isDue(row) ? t.notices.log.never : null),
    width: 24,
  },
} as const satisfies Record<string, Column<RemindedUnit, Messages>>

type ReportingColumn = Column<UnitReporting, Messages>

function figureColumns(): Record<ReportingFigure, ReportingColumn> {
  const columns = reportingFigures.map((figure): [ReportingFigure, ReportingColumn] => [
    figure,
    {
      kind: 'number',
      header: (t) => t.overview.completeness[figure],
      value: (row) => row[figure],
    },
  ])
  return Object.fromEntries(columns) as Record<ReportingFigure, ReportingColumn>
}

export function reportingSums(rows: readonly UnitReporting[]): Record<ReportingFigure, number> {
  const sum = (figure: ReportingFigure) => rows.reduce((all, row) => all + row[figure], 0)
  const sums = Object.fromEntries(reportingFigures.map((figure) => [figure, sum(figure)]))
  // Made from the closed list above.
  return sums as Record<ReportingFigure, number>
}

export function isComplete({ sent, total }: UnitReporting): boolean {
  return sent === total
}
