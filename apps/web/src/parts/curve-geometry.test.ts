import { expect, test } from 'vitest'
import { type CurvePoint, curveGeometry } from './curve-geometry.ts'
import { legendPlaces, stackGeometry } from './stacked-rows.ts'

const points: CurvePoint[] = Array.from({ length: 20 }, (_, at) => ({
  id: `${at}`,
  name: `Quý III/${2011 + at}`,
  planned: (at + 1) * 5,
  actual: at < 15 ? (at + 1) * 4 : null,
  provisional: at === 14,
}))

test('names of periods never run into each other, and the last figure’s is always there', () => {
  for (const width of [300, 560, 900, 1300]) {
    const { ticks } = curveGeometry(points, width)
    const named = ticks.filter(({ name }) => name !== null)
    const gaps = named.slice(1).map(({ x }, at) => x - (named[at]?.x ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(12 * 12 * 0.5)
    expect(ticks[14]?.name).toBe('Quý III/2025')
  }
})

test('the gap is that of the last figure, and its words stand away from the plan', () => {
  const { last } = curveGeometry(points, 900)
  expect(last).toMatchObject({ percent: 60, gap: -15, isBelow: true, provisional: true })
  const ahead = points.map((point) => ({ ...point, actual: 100 }))
  expect(curveGeometry(ahead, 900).last).toMatchObject({ gap: 0, isBelow: true })
  expect(curveGeometry(ahead.slice(0, 5), 900).last).toMatchObject({ gap: 75, isBelow: false })
})

test('without a figure there is only the plan', () => {
  const plan = points.map((point) => ({ ...point, actual: null, provisional: false }))
  expect(curveGeometry(plan, 900)).toMatchObject({ last: null, approved: '', waiting: '' })
})

test('bars share one scale and add up to their totals', () => {
  const rows = [
    { key: 'a', label: 'Ba Đình', counts: { done: 2, late: 6 } },
    { key: 'b', label: 'Đống Đa', counts: { blocked: 4, stopped: 0 } },
  ]
  const { bars } = stackGeometry(rows, 900, 0)
  const [long, short] = bars.map(({ segments, end }) => ({
    length: segments.reduce((sum, { width }) => sum + width, 0),
    start: segments[0]?.x ?? 0,
    end,
    statuses: segments.map(({ status }) => status),
  }))
  expect(long?.statuses).toEqual(['done', 'late'])
  expect(short?.statuses).toEqual(['blocked'])
  expect(long?.length).toBeCloseTo((short?.length ?? 0) * 2)
  expect(long?.end).toBeCloseTo((long?.start ?? 0) + (long?.length ?? 0))
})

test('the legend goes on in the next line when it is full', () => {
  const places = legendPlaces(['Hoàn thành: 27', 'Đúng tiến độ: 42', 'Chậm tiến độ: 13'], 320)
  expect(places.map(({ x, y }) => [x > 0, y])).toEqual([
    [false, 0],
    [true, 0],
    [false, 24],
  ])
})
