import { ordered, type SortValue } from '@app/shared/core/order.ts'
import type { Column } from '@app/shared/core/sheet.ts'
import { byKey, searchWords, sortKey } from '@app/shared/core/text.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { ProjectQuery } from '@app/shared/projects/contract.ts'
import type { Project } from '@app/shared/projects/model.ts'
import { projectRank } from '@app/shared/projects/naming.ts'
import { deadlines, kinds, levels, projectStatuses } from '@app/shared/projects/rules.ts'
import { type ProjectColumnKey, projectColumns } from '@app/shared/projects/sheet.ts'
import { reportStates } from '@app/shared/reports/rules.ts'
import { answers } from './project-facets.ts'
import type { Facts, JudgedProject } from './project-rows.ts'
import type { ProjectCriteria } from './projects.sql.ts'

export type TableQuery = Omit<ProjectQuery, 'page' | 'pageSize'>

/** The part of the question that SQL answers; the filters are judged here, so that they can be counted. */
export function criteriaOf({ q = '' }: TableQuery): ProjectCriteria {
  return { words: searchWords(q) }
}

/** The rows that pass every filter, in order: as asked, else best hits first, else usual. */
export function arrange(
  judged: readonly JudgedProject[],
  query: TableQuery,
  { periods, words }: { periods: Facts['periods']; words: AllMessages },
): JudgedProject[] {
  const { sort, q = '' } = query
  const wanted = judged.filter(({ row }) => answers(row, query))
  const usual = wanted.sort((left, right) => byKey(left.place, right.place))
  if (sort !== undefined) {
    const column = sort.replace('-', '') as ProjectColumnKey // the contract knows the names
    const value = (project: JudgedProject) => sortValue(project, column, { periods, words })
    return ordered(usual, value, sort.startsWith('-') ? -1 : 1)
  }
  return q === '' ? usual : ordered(usual, ({ row }) => projectRank(q, row), 1)
}

const closedLists = {
  level: levels,
  kind: kinds,
  status: projectStatuses,
  deadline: deadlines,
  reportState: reportStates,
} as const satisfies Partial<Record<ProjectColumnKey, readonly string[]>>

/** Closed lists stand in the order of their list, which is the same in every language. */
function sortValue(
  { row, record, unitSortKey }: JudgedProject,
  column: ProjectColumnKey,
  { periods, words }: { periods: Facts['periods']; words: AllMessages },
): SortValue {
  switch (column) {
    case 'code':
      return record.sortKey
    case 'unitName':
      return unitSortKey
    case 'figurePeriodName':
      return row.figurePeriodId && periods.findIndex(({ id }) => id === row.figurePeriodId)
    case 'level':
    case 'kind':
    case 'status':
    case 'deadline':
    case 'reportState': {
      const list: readonly (string | null)[] = closedLists[column]
      return row[column] && list.indexOf(row[column])
    }
    default: {
      const { kind, value }: Column<Project, AllMessages> = projectColumns[column]
      const shown = value(row, words)
      if (shown === '') return null
      return kind === 'day' || typeof shown !== 'string' ? shown : sortKey(shown)
    }
  }
}
