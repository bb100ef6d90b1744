import type { FormChart, FormHeading, FormRows, Grouping } from './parts.ts'
import { columnsOf, foldsOf, isFolded, ordinalKey } from './sheet.ts'
import { unknownPlaceholders } from './texts.ts'

interface Fault {
  readonly path: readonly (string | number)[]
  /** A key of the catalogue's `field`. */
  readonly message: string
}

interface Draft {
  readonly rows: FormRows
  readonly groupBy: Grouping
  readonly columns: readonly FormHeading[]
  readonly charts: readonly FormChart[]
}

/** What the parts of a form say of each other, beyond the shape of each. */
export function faultsOfForm(form: Draft): Fault[] {
  return [
    ...form.columns.flatMap((heading, at) => headingFaults(form, heading, ['columns', at])),
    ...startFaults(form),
    ...chartFaults(form),
    ...groupFaults(form),
    ...textFaults(form, []),
  ]
}

/** Rows of headings at most. */
const deepest = 3

function headingFaults(form: Draft, heading: FormHeading, path: Fault['path']): Fault[] {
  const { column, columns, header } = heading
  if ((column === undefined) === (columns === undefined)) {
    return [{ path, message: 'form-heading' }]
  }
  if (columns) {
    const depth = path.length / 2
    if (header === undefined) return [{ path: [...path, 'header'], message: 'required' }]
    if (depth >= deepest) return [{ path: [...path, 'columns'], message: 'form-depth' }]
    return columns.flatMap((inner, at) => headingFaults(form, inner, [...path, 'columns', at]))
  }
  const isKnown = column === ordinalKey || Object.hasOwn(columnsOf(form.rows), column ?? '')
  return isKnown ? [] : [{ path: [...path, 'column'], message: 'form-column' }]
}

/** Totals need a place for their words before the first figure. */
function startFaults({ rows, columns }: Draft): Fault[] {
  const [first] = leavesOf(columns).filter((key) => key !== ordinalKey)
  if (first === undefined || isFolded(rows, first)) {
    return [{ path: ['columns'], message: 'form-first-column' }]
  }
  return []
}

function chartFaults({ rows, groupBy, charts }: Draft): Fault[] {
  if (charts.length > 0 && rows === 'projects' && groupBy === 'none') {
    return [{ path: ['charts'], message: 'form-chart-groups' }]
  }
  return charts.flatMap(({ columns }, chart) =>
    columns.flatMap((key, at) =>
      Object.hasOwn(foldsOf, key)
        ? []
        : [{ path: ['charts', chart, 'columns', at], message: 'form-chart-column' }],
    ),
  )
}

function groupFaults({ rows, groupBy }: Draft): Fault[] {
  const isFit = groupBy === 'none' || (rows === 'units') === (groupBy === 'kind')
  return isFit ? [] : [{ path: ['groupBy'], message: 'form-group' }]
}

/** Every text anywhere in the form. */
function textFaults(part: unknown, path: Fault['path']): Fault[] {
  if (typeof part === 'string') {
    return unknownPlaceholders(part).map(() => ({ path, message: 'form-placeholder' }))
  }
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, inner]) =>
    textFaults(inner, [...path, Array.isArray(part) ? Number(key) : key]),
  )
}

/** The keys of the columns themselves, from left to right. */
export function leavesOf(headings: readonly FormHeading[]): string[] {
  return headings.flatMap(({ column, columns }) =>
    columns ? leavesOf(columns) : column === undefined ? [] : [column],
  )
}
