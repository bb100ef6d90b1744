import type { Report } from '@app/shared/reports/model.ts'

/** The tabs of the queue, as `?muc=` names them. */
export const tabs = {
  flagged: 'can-xem',
  plain: 'khong-canh-bao',
  returned: 'tra-lai',
  approved: 'da-duyet',
} as const
export type Tab = keyof typeof tabs
export const tabKeys = Object.keys(tabs) as Tab[] // the keys of the object just above

export function tabOf({ state, flags }: Pick<Report, 'state' | 'flags'>): Tab | null {
  if (state === 'returned' || state === 'approved') return state
  if (state !== 'submitted' && state !== 'received') return null
  return flags.length > 0 ? 'flagged' : 'plain'
}

/** What waits to be decided, in the order of the queue: closely first. */
export function waitingOf(reports: readonly Report[]): Report[] {
  const inTab = (tab: Tab) => reports.filter((report) => tabOf(report) === tab)
  return [...inTab('flagged'), ...inTab('plain')]
}

export interface UnitGroup {
  readonly unitId: string
  readonly unitName: string
  readonly reports: readonly Report[]
}

/** By unit, in the order given. */
export function byUnit(reports: readonly Report[]): UnitGroup[] {
  const groups = new Map<string, { unitId: string; unitName: string; reports: Report[] }>()
  for (const report of reports) {
    const { unitId, unitName } = report
    const group = groups.get(unitId) ?? { unitId, unitName, reports: [] }
    group.reports.push(report)
    groups.set(unitId, group)
  }
  return [...groups.values()]
}
