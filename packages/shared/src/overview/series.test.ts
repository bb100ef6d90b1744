import { describe, expect, test } from 'vitest'
import { endOfDay } from '../core/day.ts'
import { defaultLimits } from '../projects/rules.ts'
import {
  type OverviewPeriod,
  type OverviewProject,
  type OverviewReport,
  wordsByProject,
} from './rules.ts'
import { heatRows, trendOf } from './series.ts'

const period = (id: string, from: string, to: string, dueOn: string): OverviewPeriod => {
  return {
    id,
    name: id,
    kind: 'quarter',
    state: 'open',
    from,
    to,
    dueAt: endOfDay(dueOn),
    ...defaultLimits,
  }
}
const q1 = period('2014-Q1', '2014-01-01', '2014-03-31', '2014-04-05')
const q2 = period('2014-Q2', '2014-04-01', '2014-06-30', '2014-07-05')
const q3 = period('2014-Q3', '2014-07-01', '2014-09-30', '2014-10-05')
const periods = [q1, q2, q3]

const project = (id: string, more: Partial<OverviewProject> = {}): OverviewProject => ({
  ...{ id, unitId: 'ba-dinh', level: 'district', weight: 1, runState: 'running' },
  ...{ startsOn: '2014-01-01', dueOn: '2014-12-31' },
  plan: { '2014-Q1': 20, '2014-Q2': 50, '2014-Q3': 80 },
  ...more,
})
const report = (
  projectId: string,
  periodId: string,
  officialPercent: number | null,
  more: Partial<OverviewReport> = {},
): OverviewReport => ({
  ...{ projectId, periodId, unitId: 'ba-dinh', percent: officialPercent, status: 'on-track' },
  ...{ state: officialPercent === null ? 'todo' : 'approved', approvedAt: null, officialPercent },
  officialStatus: officialPercent === null ? null : 'on-track',
  ...more,
})

describe('the curve', () => {
  const projects = [project('p1'), project('p2')]
  const curve = (reports: OverviewReport[], reached = (of: OverviewPeriod) => of !== q3) => {
    const words = wordsByProject(reports, periods, ({ state }) => state === 'submitted')
    return trendOf(projects, periods, { periods, words, reached })
  }

  test('carries a figure on until the next one, and ends where periods are not reached', () => {
    const points = curve([report('p1', '2014-Q1', 20), report('p2', '2014-Q2', 40)])
    expect(points.map(({ planned, actual }) => [planned, actual])).toEqual([
      ...[
        [20, 10],
        [50, 30],
        [80, null],
      ],
    ])
  })

  test('without any figure has a plan only', () => {
    expect(curve([]).map(({ actual }) => actual)).toEqual([null, null, null])
  })

  test('is provisional where a figure is not approved', () => {
    const sent = { state: 'submitted', percent: 40, officialPercent: null } as const
    const points = curve([report('p1', '2014-Q1', 20), report('p2', '2014-Q2', 0, sent)])
    expect(points.map(({ provisional }) => provisional)).toEqual([false, true, false])
  })

  test('of no projects is empty', () => {
    const words = wordsByProject([], periods, () => false)
    expect(trendOf([], periods, { periods, words, reached: () => true })).toEqual([])
  })
})

describe('the table of units by periods', () => {
  const unit = (id: string) => ({
    ...{ id, name: id, shortName: id, kind: 'quan' as const, validFrom: null, validTo: null },
  })
  const units = ['tu-liem', 'ba-dinh', 'nam-tu-liem'].map(unit)
  const rows = (reports: OverviewReport[], now = q2.dueAt + 1) => {
    const words = wordsByProject(reports, periods, () => false)
    const projects = [project('p1'), project('p2')]
    return heatRows({ projects, reports, units, axis: periods, periods, words, now })
  }
  const cell = (reports: OverviewReport[], periodId: string, now?: number) =>
    rows(reports, now)[0]?.cells.find((one) => one.periodId === periodId)

  test('has a row for each unit that had reports, and a cell for each period', () => {
    const table = rows([report('p1', '2014-Q1', 20)])
    expect(table.map((row) => row.unit.id)).toEqual(['ba-dinh'])
    expect(table[0]?.cells.map(({ total }) => total)).toEqual([1, 0, 0])
  })

  test('leaves a closed unit its past and starts its successor with its own', () => {
    const table = rows([
      report('p1', '2014-Q1', 20, { unitId: 'tu-liem' }),
      report('p1', '2014-Q2', 50, { unitId: 'nam-tu-liem' }),
    ])
    const totals = table.map((row) => [row.unit.id, ...row.cells.map(({ total }) => total)])
    expect(totals).toEqual([
      ['tu-liem', 1, 0, 0],
      ['nam-tu-liem', 0, 1, 0],
    ])
  })

  test('measures against the plan, also those that have not spoken, once reports are due', () => {
    const reports = [report('p1', '2014-Q2', 40), report('p2', '2014-Q2', null)]
    expect(cell(reports, '2014-Q2')).toEqual({
      ...{ periodId: '2014-Q2', total: 2, gap: -30, missing: 1, blocked: 0 },
    })
  })

  test('before the deadline nobody is missing, and silence says nothing', () => {
    const reports = [report('p1', '2014-Q2', null)]
    expect(cell(reports, '2014-Q2', q2.dueAt)).toMatchObject({ gap: null, missing: 0 })
    expect(cell(reports, '2014-Q2', q2.dueAt + 1)).toMatchObject({ gap: null, missing: 1 })
  })

  test('says who is blocked in the period itself, not later', () => {
    const blocked = { officialStatus: 'blocked' } as const
    const reports = [report('p1', '2014-Q1', 20, blocked), report('p1', '2014-Q2', null)]
    expect(cell(reports, '2014-Q1')?.blocked).toBe(1)
    expect(cell(reports, '2014-Q2')?.blocked).toBe(0)
  })
})
