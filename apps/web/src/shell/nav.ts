import type { Role } from '@app/shared/users/rules.ts'
import { paths } from '#paths.ts'

export type NavKey =
  | 'tasks'
  | 'review'
  | 'overview'
  | 'heatmap'
  | 'completeness'
  | 'projects'
  | 'reports'
  | 'periods'

/** What each role comes for, most wanted first. */
const wanted: Record<Role, readonly NavKey[]> = {
  officer: ['tasks', 'reports', 'projects', 'overview'],
  'unit-leader': ['tasks', 'reports', 'projects', 'overview'],
  reviewer: ['review', 'overview', 'completeness', 'projects', 'reports', 'periods', 'heatmap'],
  leader: ['overview', 'heatmap', 'completeness', 'projects', 'reports'],
  admin: ['projects', 'periods', 'overview', 'completeness', 'reports', 'heatmap'],
}

/** Pages that show a past day when the address names one. */
const dated: readonly NavKey[] = ['overview', 'heatmap', 'projects']

/** The pages of a person's navigation: with several roles, those of each, none twice. */
export function navOf(roles: readonly Role[]): NavKey[] {
  const order = Object.keys(wanted) as Role[]
  const mine = order.filter((role) => roles.includes(role))
  return [...new Set(mine.flatMap((role) => wanted[role]))]
}

/** `keepAsOf`: the day a person looks at goes along to pages that show it. */
export function navPath(key: NavKey, keepAsOf: (path: string) => string): string {
  const path = pathOf(key)
  return dated.includes(key) ? keepAsOf(path) : path
}

/** Whether the page at this address belongs under the entry; `/tong-quan` does not own its sisters. */
export function isUnder(key: NavKey, pathname: string): boolean {
  const path = pathOf(key)
  if (pathname === path) return true
  return key !== 'overview' && pathname.startsWith(`${path}/`)
}

function pathOf(key: NavKey): string {
  return paths[key === 'review' ? 'queue' : key]()
}
