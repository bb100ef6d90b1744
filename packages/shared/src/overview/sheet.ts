import { formatDay } from '../core/format.ts'
import type { Column, KeyedColumn } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { ProjectStatus } from '../projects/rules.ts'
import type { Heatmap, Overview } from './contract.ts'

type UnitStanding = Overview['byUnit'][number]
type HeatRow = Heatmap['rows'][number]

/** From good to bad, then what is not under way. */
export const stackOrder: readonly ProjectStatus[] = [
  ...(['done', 'on-track', 'at-risk', 'late', 'blocked'] as const),
  ...(['not-started', 'paused', 'stopped'] as const),
]

/** What nobody has gets no column on the page and in its file. */
export function statusesOf(rows: readonly UnitStanding[]): ProjectStatus[] {
  return stackOrder.filter((status) => rows.some((row) => row.statuses[status] > 0))
}

/** A unit, its projects by status, and all of them. */
export function unitColumns(
  statuses: readonly ProjectStatus[],
): KeyedColumn<UnitStanding, Messages>[] {
  return [
    {
      key: 'unit',
      kind: 'text',
      header: (t) => t.overview.units.heading,
      value: (row) => row.shortName,
      width: 24,
    },
    ...statuses.map(
      (status): KeyedColumn<UnitStanding, Messages> => ({
        key: status,
        kind: 'number',
        header: (t) => t.status[status],
        value: (row) => row.statuses[status],
        width: 13,
      }),
    ),
    { key: 'total', kind: 'number', header: (t) => t.shell.chart.total, value: (row) => row.total },
  ]
}

/** A unit and its distance to the plan in each period; the marks of the cells in words beside them. */
export function heatColumns(periods: Heatmap['periods']): KeyedColumn<HeatRow, Messages>[] {
  return [
    { key: 'unit', kind: 'text', header: (t) => t.overview.heat.unit, value: unitText, width: 20 },
    ...periods.map(
      ({ id, name, isDue }, at): KeyedColumn<HeatRow, Messages> => ({
        key: id,
        kind: 'points',
        header: (t) => (isDue ? name : `${name} (${t.overview.heat.notDue})`),
        value: ({ cells }, t) =>
          cells[at]?.total === 0 ? t.overview.heat.noProjects : (cells[at]?.gap ?? null),
      }),
    ),
    ...(['blocked', 'missing'] as const).map(
      (mark): KeyedColumn<HeatRow, Messages> => ({
        key: mark,
        kind: 'prose',
        header: (t) => t.overview.heat.marks[mark],
        value: ({ cells }, t) =>
          periods
            .flatMap(({ name }, at) => {
              const count = cells[at]?.[mark] ?? 0
              return count > 0 ? [t.overview.heat.marks.in(name, count)] : []
            })
            .join('; '),
        width: 32,
      }),
    ),
  ]
}

/** With the time of a unit that did not exist all the while. */
function unitText({ shortName, validFrom, validTo }: HeatRow, { overview }: Messages): string {
  const { since, until } = overview.heat
  const parts = [
    shortName,
    validFrom && since(formatDay(validFrom)),
    validTo && until(formatDay(validTo)),
  ]
  return parts.filter(Boolean).join(', ')
}

/** Projects counted twice: by how they stand and by their due day. */
export interface CountRow {
  readonly by: 'status' | 'deadline'
  readonly name: string
  readonly count: number
}

export const countColumns = {
  by: {
    kind: 'text',
    header: (t) => t.sheets.counts.by,
    value: (row, t) => t.overview.counts[row.by],
    width: 26,
  },
  name: { kind: 'text', header: (t) => t.sheets.counts.name, value: (row) => row.name, width: 26 },
  count: { kind: 'number', header: (t) => t.overview.counts.count, value: (row) => row.count },
} as const satisfies Record<string, Column<CountRow, Messages>>

/** What nobody has is left out: it adds nothing to the total. */
export function countRows({ byStatus, byDeadline }: Overview, words: Messages): CountRow[] {
  const rows: CountRow[] = [
    ...byStatus.map(({ status, count }) => ({
      ...{ by: 'status' as const, name: words.status[status], count },
    })),
    ...byDeadline.map(({ deadline, count }) => ({
      ...{ by: 'deadline' as const, name: words.deadline[deadline], count },
    })),
  ]
  return rows.filter(({ count }) => count > 0)
}
