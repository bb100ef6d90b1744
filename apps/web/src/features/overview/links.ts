import type { Overview } from '@app/shared/overview/contract.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { hasRole, unitRoles } from '@app/shared/users/rules.ts'
import { paths } from '#paths.ts'

type SentenceKey = Overview['sentences'][number]['key']

export function listOf(query: Record<string, string>): string {
  return `${paths.projects()}?${new URLSearchParams(query)}`
}

export function reportsOf(query: Record<string, string>): string {
  return `${paths.reports()}?${new URLSearchParams(query)}`
}

/** Every sentence opens the list behind it. */
export function linkOf(key: SentenceKey, periodId: string | undefined, person: Person): string {
  const period: Record<string, string> = periodId === undefined ? {} : { ky: periodId }
  switch (key) {
    case 'progress':
      return listOf({ sx: 'gap' })
    case 'reporting':
      return `${paths.completeness()}?${new URLSearchParams(period)}`
    case 'trouble':
      return listOf({ tt: 'late,blocked' })
    case 'change':
      return paths.heatmap()
    case 'todo':
      if (hasRole(person, 'reviewer')) return paths.queue()
      if (hasRole(person, ...unitRoles)) return paths.tasks()
      return reportsOf({ ...period, bc: 'submitted,received' })
  }
}
