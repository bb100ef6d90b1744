import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Report } from './model.ts'
import { isSent, type ProseField, proseFields } from './rules.ts'

type ReportColumn = Column<Report, Messages>

/** The columns of the reports table, in their usual order. Keys are the API's sort names too. */
export const reportColumns = {
  projectCode: {
    kind: 'text',
    header: (t) => t.project.code,
    value: (r) => r.projectCode,
    width: 12,
  },
  projectTitle: {
    kind: 'prose',
    header: (t) => t.project.title,
    value: (r) => r.projectTitle,
    width: 50,
  },
  unitName: { kind: 'text', header: (t) => t.project.unit, value: (r) => r.unitName, width: 28 },
  periodName: {
    kind: 'text',
    header: (t) => t.report.period,
    value: (r) => r.periodName,
    optional: true,
  },
  plannedPercent: {
    kind: 'percent',
    header: (t) => t.project.planned,
    value: (r) => r.plannedPercent,
  },
  previousPercent: {
    kind: 'percent',
    header: (t) => t.report.previous,
    value: (r) => r.previousPercent,
  },
  percent: { kind: 'percent', header: (t) => t.report.percent, value: (r) => r.percent },
  status: {
    kind: 'text',
    header: (t) => t.report.status,
    value: (r, t) => (r.status ? t.status[r.status] : null),
    width: 18,
  },
  state: {
    kind: 'text',
    header: (t) => t.report.state,
    value: (r, t) => t.reportState[r.state],
    width: 16,
  },
  submittedAt: {
    kind: 'instant',
    header: (t) => t.report.submittedAt,
    value: (r) => r.submittedAt,
  },
  onTime: {
    kind: 'text',
    header: (t) => t.report.onTime,
    value: (r, t) => (r.onTime === null ? null : r.onTime ? t.report.inTime : t.report.late),
  },
  approvedBy: {
    kind: 'text',
    header: (t) => t.report.approvedBy,
    value: (r) => r.approvedBy,
    optional: true,
  },
  flags: {
    kind: 'prose',
    header: (t) => t.report.flags,
    value: (r, t) =>
      isSent(r.state) ? r.flags.map((flag) => t.flag[flag.code](flag.amount)).join('; ') : '',
    optional: true,
  },
  ...prose(),
} as const satisfies Record<string, ReportColumn>

export type ReportColumnKey = keyof typeof reportColumns

function prose(): Record<ProseField, ReportColumn> {
  const columns = proseFields.map((field): [ProseField, ReportColumn] => [
    field,
    {
      kind: 'prose',
      header: (t) => t.content[field],
      value: (r) => r[field],
      optional: true,
      width: 50,
    },
  ])
  return Object.fromEntries(columns) as Record<ProseField, ReportColumn>
}
