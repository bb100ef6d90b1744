import type { DrawnCell, DrawnLook, DrawnRow } from '../core/drawn-sheet.ts'
import type { CellValue } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import { levels, projectStatuses } from '../projects/rules.ts'
import { unitKinds } from '../units/rules.ts'
import type { Leaf } from './headings.ts'
import type { FormRows, Grouping, Numbering } from './parts.ts'
import { byUnit, type FormProject, type FormUnit, type FormUnitRow, roman } from './rules.ts'
import { foldsOf, formColumns, isFolded, ordinalKey } from './sheet.ts'

/** What the rows of a form are made of, from one snapshot. */
export interface FormFacts {
  /** By unit, then in their usual order. */
  readonly projects: readonly FormProject[]
  /** In Vietnamese order of their names. */
  readonly units: readonly FormUnit[]
}

interface Plan {
  readonly rows: FormRows
  readonly groupBy: Grouping
  readonly numbering: Numbering
  readonly leaves: readonly Leaf[]
  readonly words: Messages<'forms'>
  /** Absent: no row of totals. */
  readonly total: string | undefined
}

/** One row: what its cells say, and the projects it stands for. */
interface Line {
  readonly name: string
  readonly projects: readonly FormProject[]
  readonly value: (key: string) => CellValue
}

export interface Group {
  /** Empty where nothing is grouped. */
  readonly name: string
  readonly lines: readonly Line[]
}

export function bodyRows(facts: FormFacts, plan: Plan): DrawnRow[] {
  const { leaves, total, numbering } = plan
  const groups = groupsOf(facts, plan)
  let running = 0
  const rows = groups.flatMap(({ name, lines }, group) => {
    const heading = name === '' ? [] : [groupRow(name, group + 1, { lines, ...plan })]
    const own = lines.map((line, at) => {
      running += 1
      const inner = { 'within-group': `${at + 1}`, nested: `${group + 1}.${at + 1}` }
      const ordinal = numbering === 'running' || name === '' ? `${running}` : inner[numbering]
      return lineRow(line, ordinal, leaves)
    })
    return [...heading, ...own]
  })
  if (total === undefined) return rows
  const all = groups.flatMap(({ lines }) => lines.flatMap(({ projects }) => projects))
  const label = labelOf(total, all, plan)
  return [...rows, foldedRow({ ...plan, look: 'total', label, ordinal: null, rows: all })]
}

/** Closed lists stand in the order of their list, units by name; one group without a name if none is wanted. */
export function groupsOf(
  { projects, units }: FormFacts,
  { rows, groupBy, words }: Pick<Plan, 'rows' | 'groupBy' | 'words'>,
): Group[] {
  const order = orderOf(groupBy, words)
  if (rows === 'units') {
    const nameOf = ({ unit }: FormUnitRow) => (groupBy === 'kind' ? words.unitKind[unit.kind] : '')
    return grouped(byUnit(projects, units), {
      nameOf,
      order,
      lineOf: (row) => unitLine(row, words),
    })
  }
  const nameOf = ({ project }: FormProject) => groupName(project, groupBy, words)
  return grouped(projects, { nameOf, order, lineOf: (row) => projectLine(row, words) })
}

interface Grouper<Row> {
  readonly nameOf: (row: Row) => string
  readonly lineOf: (row: Row) => Line
  readonly order: readonly string[]
}

/** Names that are not in the order follow in that of their first rows. */
function grouped<Row>(rows: readonly Row[], { nameOf, lineOf, order }: Grouper<Row>): Group[] {
  const groups = Map.groupBy(rows, nameOf)
  const names = [...order.filter((name) => groups.has(name)), ...groups.keys()]
  return [...new Set(names)].map((name) => ({
    name,
    lines: (groups.get(name) ?? []).map(lineOf),
  }))
}

function orderOf(groupBy: Grouping, words: Messages<'forms'>): string[] {
  switch (groupBy) {
    case 'level':
      return levels.map((level) => words.level[level])
    case 'status':
      return projectStatuses.map((status) => words.status[status])
    case 'kind':
      return unitKinds.map((kind) => words.unitKind[kind])
    default:
      return []
  }
}

function groupName(
  { unitName, level, status, workAreaName }: FormProject['project'],
  groupBy: Grouping,
  words: Messages<'forms'>,
): string {
  switch (groupBy) {
    case 'unit':
      return unitName
    case 'level':
      return words.level[level]
    case 'status':
      return words.status[status]
    case 'workArea':
      return workAreaName === '' ? words.forms.noWorkArea : workAreaName
    default:
      return ''
  }
}

function projectLine(row: FormProject, words: Messages<'forms'>): Line {
  return {
    ...{ name: row.project.title, projects: [row] },
    value: (key) => formColumns.projects[key]?.value(row, words) ?? null,
  }
}

function unitLine(row: FormUnitRow, words: Messages<'forms'>): Line {
  return {
    ...{ name: row.unit.shortName, projects: row.projects },
    value: (key) => formColumns.units[key]?.value(row, words) ?? null,
  }
}

function lineRow({ value }: Line, ordinal: string, leaves: readonly Leaf[]): DrawnRow {
  return leaves.map(({ key, kind }, at) => {
    const said = key === ordinalKey ? ordinal : value(key)
    return cellOf({ at, kind, look: 'body', value: said === '' ? null : said })
  })
}

function groupRow(
  name: string,
  place: number,
  { lines, ...plan }: Plan & { readonly lines: readonly Line[] },
): DrawnRow {
  const rows = lines.flatMap(({ projects }) => projects)
  const label = labelOf(name, rows, plan)
  return foldedRow({ ...plan, look: 'group', label, ordinal: roman(place), rows })
}

/** A form of units has a column for how many there are. */
function labelOf(
  name: string,
  { length }: readonly FormProject[],
  { rows, words }: Pick<Plan, 'rows' | 'words'>,
): string {
  return rows === 'projects' ? words.forms.group(name, length) : name
}

interface Folded {
  readonly rows: readonly FormProject[]
  readonly leaves: readonly Leaf[]
  readonly look: DrawnLook
  readonly label: string
  /** `null`: the words begin in the column of the numbers. */
  readonly ordinal: string | null
}

/** The words take the columns before the first figure; every other column has its fold or stays empty. */
function foldedRow({ rows, leaves, look, label, ordinal }: Folded): DrawnRow {
  const firstFigure = leaves.findIndex(({ key }) => isFigureOfMany(key))
  const end = firstFigure === -1 ? leaves.length : firstFigure
  const hasOrdinal = ordinal !== null && leaves[0]?.key === ordinalKey
  const start = hasOrdinal ? 1 : 0
  return [
    ...(hasOrdinal ? [cellOf({ at: 0, kind: 'text' as const, look, value: ordinal })] : []),
    { ...cellOf({ at: start, kind: 'prose', look, value: label }), columns: end - start },
    ...leaves.slice(end).map(({ key, kind }, at) => {
      const isFold = isFigureOfMany(key)
      return cellOf({
        ...{ at: end + at, look, kind: isFold ? kind : ('text' as const) },
        value: isFold ? (foldsOf[key]?.of(rows) ?? null) : null,
      })
    }),
  ]
}

function isFigureOfMany(key: string): boolean {
  return isFolded('projects', key) || isFolded('units', key)
}

function cellOf({
  at,
  ...own
}: Pick<DrawnCell, 'kind' | 'look' | 'value'> & { at: number }): DrawnCell {
  return { column: at, columns: 1, rows: 1, ...own }
}
