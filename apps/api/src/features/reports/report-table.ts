import { ordered, type SortValue } from '@app/shared/core/order.ts'
import type { Column } from '@app/shared/core/sheet.ts'
import { byKey, searchWords, sortKey } from '@app/shared/core/text.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import { byTime } from '@app/shared/periods/rules.ts'
import { projectRank } from '@app/shared/projects/naming.ts'
import { projectStatuses } from '@app/shared/projects/rules.ts'
import type { ReportQuery } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { isSent, reportStates } from '@app/shared/reports/rules.ts'
import { type ReportColumnKey, reportColumns } from '@app/shared/reports/sheet.ts'
import type { Facts } from './report-facts.service.ts'
import type { JudgedReport } from './report-rows.ts'
import type { ReportCriteria, selectPlaces } from './reports.sql.ts'

export type TableQuery = Omit<ReportQuery, 'page' | 'pageSize'>

export function criteriaOf({ period, unit, project, state, q = '' }: TableQuery): ReportCriteria {
  return {
    ...{ periodId: period, unitIds: unit, projectId: project, states: state },
    words: searchWords(q),
  }
}

interface Saying {
  readonly units: Facts['units']
  readonly words: AllMessages
}

/** What the usual order of reports follows from. */
export type Place = Omit<Awaited<ReturnType<typeof selectPlaces>>[number], 'id'>

/** Best hits of a search first; else by unit and project code, latest period first. */
export function inUsualOrder<P extends Place>(places: readonly P[], q = ''): P[] {
  const keyOf = ({ unitKey, codeKey, projectId }: Place) =>
    `${unitKey}\u0000${codeKey}\u0000${projectId}`
  const usual = places
    .map((place) => ({ place, key: keyOf(place) }))
    .sort(
      (left, right) => byKey(left.key, right.key) || byTime(right.place.period, left.place.period),
    )
    .map(({ place }) => place)
  return q === '' ? usual : ordered(usual, (place) => projectRank(q, place), 1)
}

/** In the order asked for, else in the usual one. */
export function arrange(
  judged: readonly JudgedReport[],
  { sort, q }: TableQuery,
  saying: Saying,
): JudgedReport[] {
  const places = judged.map((report) => ({ ...placeOf(report, saying.units), report }))
  const usual = inUsualOrder(places, q).map(({ report }) => report)
  if (sort === undefined) return usual
  const column = sort.replace('-', '') as ReportColumnKey // the contract knows the names
  const direction = sort.startsWith('-') ? -1 : 1
  return ordered(usual, (report) => sortValue(report, column, saying), direction)
}

function placeOf({ row, project, period }: JudgedReport, units: Facts['units']): Place {
  const { projectId, unitId, unitName } = row
  return {
    ...{ projectId, unitName, period, unitKey: units.get(unitId)?.sortKey ?? '' },
    ...{ code: project.code, title: project.title, codeKey: project.sortKey },
  }
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
      const { kind, value }: Column<Report, AllMessages> = reportColumns[column]
      const shown = value(row, words)
      if (shown === '') return null
      return kind === 'instant' || typeof shown !== 'string' ? shown : sortKey(shown)
    }
  }
}
