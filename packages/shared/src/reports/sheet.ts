import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import { gapBetween } from '../projects/rules.ts'
import { faultsOf, faultText, isToSend, isWaiting } from './check.ts'
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
  gap: {
    kind: 'points',
    header: (t) => t.project.gap,
    value: (r) => gapBetween(r.percent, r.plannedPercent),
    optional: true,
  },
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
    value: (r, t) => (isSent(r.state) ? flagsText(r, t) : ''),
    optional: true,
  },
  check: {
    kind: 'prose',
    header: (t) => t.sheets.work.check,
    value: checkText,
    optional: true,
    width: 40,
  },
  ...prose(),
} as const satisfies Record<string, ReportColumn>

export type ReportColumnKey = keyof typeof reportColumns

/** What the page before sending notes; empty where there is nothing to send. */
function checkText(report: Report, words: Messages): string {
  if (!isToSend(report)) return ''
  const { check } = words.entry
  const faults = faultsOf(report, { percent: report.previousPercent })
  if (faults.length > 0) return faults.map((fault) => faultText(fault, words)).join('; ')
  if (isWaiting(report)) return check.unsigned
  return flagsText(report, words) || check.ready
}

function flagsText({ flags }: Report, words: Messages): string {
  return flags.map(({ code, amount }) => words.flag[code](amount)).join('; ')
}

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
