import { ordered, type SortValue } from '@app/shared/core/order.ts'
import type { Column } from '@app/shared/core/sheet.ts'
import { byKey, searchWords, sortKey } from '@app/shared/core/text.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'
import { byTime } from '@app/shared/periods/rules.ts'
import { projectRank } from '@app/shared/projects/naming.ts'
import { projectStatuses } from '@app/shared/projects/rules.ts'
import type { ReportQuery } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { isSent, reportStates } from '@app/shared/reports/rules.ts'
import { type ReportColumnKey, reportColumns } from '@app/shared/reports/sheet.ts'
import type { Facts } from './report-facts.service.ts'
import type { JudgedReport } from './report-rows.ts'
import type { ReportCriteria } from './reports.sql.ts'

export type TableQuery = Omit<ReportQuery, 'page' | 'pageSize'>

export function criteriaOf({ period, unit, project, state, q = '' }: TableQuery): ReportCriteria {
  return {
    ...{ periodId: period, unitIds: unit, projectId: project, states: state },
    words: searchWords(q),
  }
}

interface Saying {
  readonly units: Facts['units']
  readonly words: Messages
}

/** In the order asked for, else best hits first, else as usual: by unit and code, latest period first. */
export function arrange(
  judged: readonly JudgedReport[],
  { sort, q = '' }: TableQuery,
  saying: Saying,
): JudgedReport[] {
  const usual = inUsualOrder(judged, saying)
  if (sort !== undefined) {
    const column = sort.replace('-', '') as ReportColumnKey // the contract knows the names
    return ordered(
      usual,
      (report) => sortValue(report, column, saying),
      sort.startsWith('-') ? -1 : 1,
    )
  }
  if (q === '') return usual
  return ordered(usual, ({ row }) => projectRank(q, hitOf(row)), 1)
}

function inUsualOrder(judged: readonly JudgedReport[], { units }: Saying): JudgedReport[] {
  return judged
    .map((report) => ({ report, place: placeOf(report, units) }))
    .sort(
      (left, right) =>
        byKey(left.place, right.place) || byTime(right.report.period, left.report.period),
    )
    .map(({ report }) => report)
}

function placeOf({ record, project }: JudgedReport, units: Facts['units']): string {
  return [units.get(record.unitId)?.sortKey ?? '', project.sortKey, record.projectId].join('\u0000')
}

function hitOf({ projectCode: code, projectTitle: title, unitName }: Report) {
  return { code, title, unitName }
}

const closedLists = { status: projectStatuses, state: reportStates } as const

/** Closed lists stand in the order of their list; flags by how many there are. */
function sortValue(
  { row, record, project, period }: JudgedReport,
  column: ReportColumnKey,
  { units, words }: Saying,
): SortValue {
  switch (column) {
    case 'projectCode':
      return project.sortKey
    case 'unitName':
      return units.get(record.unitId)?.sortKey ?? row.unitName
    case 'periodName':
      return `${period.to} ${period.from} ${period.id}`
    case 'status':
    case 'state': {
      const list: readonly (string | null)[] = closedLists[column]
      return row[column] && list.indexOf(row[column])
    }
    case 'flags':
      return isSent(row.state) && row.flags.length > 0 ? row.flags.length : null
    default: {
      const { kind, value }: Column<Report, Messages> = reportColumns[column]
      const shown = value(row, words)
      if (shown === '') return null
      return kind === 'instant' || typeof shown !== 'string' ? shown : sortKey(shown)
    }
  }
}
