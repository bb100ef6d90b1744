import { round1 } from '@app/shared/projects/rules.ts'
import { curveStepAfter, line } from 'd3-shape'
import { textWidth } from './chart-width.ts'
import { linear, spread } from './scale.ts'

export interface CurvePoint {
  /** Of the period. */
  readonly id: string
  readonly name: string
  /** Percent, 0 to 100. */
  readonly planned: number
  readonly actual: number | null
  /** Part of the actual figure is not approved. */
  readonly provisional?: boolean | undefined
}

const margin = { top: 20, left: 48, bottom: 32 }
const narrow = 560
const tickFont = 12
export const labelFont = 14

/** Where everything stands; the component only draws. */
export function curveGeometry(points: readonly CurvePoint[], width: number) {
  const isNarrow = width < narrow
  const height = isNarrow ? 240 : 300
  const right = width - (isNarrow ? 76 : 140)
  const x = spread(points.length, [margin.left, right])
  const y = linear([0, 100], [height - margin.bottom, margin.top])
  const xOf = (point: CurvePoint) => x.at(points.indexOf(point))
  const spoken = points.filter(({ actual }) => actual !== null)
  const last = spoken.at(-1) ?? null
  const firstProvisional = spoken.findIndex(({ provisional }) => provisional)
  const approved = firstProvisional === -1 ? spoken : spoken.slice(0, firstProvisional)
  const waiting = firstProvisional === -1 ? [] : spoken.slice(Math.max(0, firstProvisional - 1))
  const steps = line<CurvePoint>()
    .x(xOf)
    .y(({ actual }) => y(actual ?? 0))
    .curve(curveStepAfter)
  return {
    height,
    grid: [0, 25, 50, 75, 100].map((percent) => ({ percent, y: y(percent) })),
    left: margin.left,
    right,
    bottom: height - margin.bottom,
    ticks: ticksOf({ points, last, xOf, step: x.step }),
    plan: line<CurvePoint>(xOf, ({ planned }) => y(planned))(points) ?? '',
    planEnd: y(points.at(-1)?.planned ?? 0),
    approved: steps(approved) ?? '',
    waiting: steps(waiting) ?? '',
    last: last && lastOf(last, { x: xOf(last), y, room: width - xOf(last) }),
  }
}

interface Ticking {
  points: readonly CurvePoint[]
  last: CurvePoint | null
  xOf: (point: CurvePoint) => number
  step: number
}

/** As many names as fit, counted from the period of the last figure, which always has its name. */
function ticksOf({ points, last, xOf, step }: Ticking) {
  const longest = Math.max(0, ...points.map(({ name }) => textWidth(name, tickFont)))
  const every = Math.max(1, Math.ceil((longest + 8) / Math.max(1, step)))
  const anchor = last ? points.indexOf(last) : 0
  return points.map((point, at) => ({
    id: point.id,
    x: xOf(point),
    name: (at - anchor) % every === 0 ? point.name : null,
  }))
}

interface Place {
  x: number
  y: (percent: number) => number
  /** Pixels to the right edge. */
  room: number
}

function lastOf({ planned, actual, provisional }: CurvePoint, { x, y, room }: Place) {
  const figure = actual ?? 0
  const gap = round1(figure - planned)
  return {
    x,
    y: y(figure),
    plannedY: y(planned),
    percent: figure,
    gap,
    provisional: provisional ?? false,
    /** The words stand away from the plan. */
    isBelow: gap <= 0,
    room: room - 18,
  }
}
