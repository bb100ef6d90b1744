import type { CellKind, Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import { type Deadline, deadlines, type ProjectStatus, projectStatuses } from '../projects/rules.ts'
import { projectColumns } from '../projects/sheet.ts'
import { type ProseField, proseFields } from '../reports/rules.ts'
import { reportColumns } from '../reports/sheet.ts'
import type { FormRows } from './parts.ts'
import { type FormProject, type FormUnitRow, gapOf, percentOf, plannedOf } from './rules.ts'

/** Numbers the rows as text: `1.10` stays what it is. */
export const ordinalKey = 'ordinal'

/** What many projects come to: of a unit, a group, the total. */
export interface Fold {
  readonly kind: CellKind
  readonly header: (words: Messages<'forms'>) => string
  readonly of: (rows: readonly FormProject[]) => number | null
  /** Of its bars, where it has a colour of its own. */
  readonly colour?: string
}

/** As on the screens, on white. */
const statusColours: Record<ProjectStatus, string> = {
  'not-started': 'D5D9DF',
  'on-track': '0D86EE',
  'at-risk': 'B07D00',
  late: '9B0F0A',
  blocked: '63107D',
  done: '0F6E5C',
  paused: 'A9B4C2',
  stopped: '5B6672',
}

const counted = (is: (row: FormProject) => boolean) => (rows: readonly FormProject[]) =>
  rows.filter(is).length

export const foldsOf: Readonly<Record<string, Fold>> = {
  count: { kind: 'number', header: (t) => t.forms.column.count, of: (rows) => rows.length },
  city: {
    kind: 'number',
    header: (t) => t.level.city,
    of: counted(({ project }) => project.level === 'city'),
  },
  district: {
    kind: 'number',
    header: (t) => t.level.district,
    of: counted(({ project }) => project.level === 'district'),
  },
  ...Object.fromEntries(projectStatuses.map((status) => [status, statusFold(status)])),
  ...Object.fromEntries(deadlines.map((deadline) => [deadlineKey(deadline), dueFold(deadline)])),
  provisional: {
    kind: 'number',
    header: (t) => t.forms.column.provisional,
    of: counted(({ isProvisional }) => isProvisional),
  },
  plannedPercent: {
    kind: 'percent',
    header: (t) => t.project.planned,
    of: plannedOf,
    colour: '9CC4F2',
  },
  percent: {
    kind: 'percent',
    header: (t) => t.project.percent,
    of: percentOf,
    colour: '12487F',
  },
  gap: { kind: 'points', header: (t) => t.project.gap, of: gapOf },
}

function statusFold(status: ProjectStatus): Fold {
  return {
    kind: 'number',
    header: (t) => t.status[status],
    of: counted(({ project }) => project.status === status),
    colour: statusColours[status],
  }
}

function dueFold(deadline: Deadline): Fold {
  return {
    kind: 'number',
    header: (t) => t.deadline[deadline],
    of: counted(({ project }) => project.deadline === deadline),
  }
}

/** `none` alone would not say of what. */
function deadlineKey(deadline: Deadline): string {
  return deadline === 'none' ? 'no-deadline' : deadline
}

type ProjectColumn = Column<FormProject, Messages<'forms'>>
type UnitColumn = Column<FormUnitRow, Messages<'forms'>>

/** Every column of the projects table, and what the report says that the figure comes from. */
const ofProjects: Readonly<Record<string, ProjectColumn>> = {
  ...Object.fromEntries(Object.entries(projectColumns).map(([key, own]) => [key, lifted(own)])),
  ...Object.fromEntries(proseFields.map((field) => [field, saidColumn(field)])),
  causes: {
    kind: 'prose',
    header: (t) => t.forms.column.causes,
    value: ({ said }, t) =>
      (['causesObjective', 'causesSubjective'] as const)
        .flatMap((field) => (said?.[field] ? `${t.forms.causeShort[field]}: ${said[field]}` : []))
        .join('\n'),
    width: 20,
  },
  note: {
    kind: 'prose',
    header: (t) => t.forms.column.note,
    value: ({ project, isProvisional }, t) =>
      [
        ...(isProvisional ? [t.forms.notApproved] : []),
        ...(project.extensions > 0 ? [t.forms.extended(project.extensions)] : []),
      ].join('; '),
    width: 10,
  },
}

const ofUnits: Readonly<Record<string, UnitColumn>> = {
  unitName: { kind: 'prose', header: (t) => t.forms.column.unit, value: ({ unit }) => unit.name },
  committee: {
    kind: 'prose',
    header: (t) => t.forms.column.committee,
    value: ({ unit }) => unit.committee,
  },
  kind: {
    kind: 'text',
    header: (t) => t.forms.column.kind,
    value: ({ unit }, t) => t.unitKind[unit.kind],
  },
  note: { kind: 'prose', header: (t) => t.forms.column.note, value: () => '', width: 12 },
  ...Object.fromEntries(
    Object.entries(foldsOf).map(([key, { kind, header, of }]): [string, UnitColumn] => [
      key,
      { kind, header, value: ({ projects }) => of(projects) },
    ]),
  ),
}

/** The columns that a form may name, by the kind of its rows. */
export const formColumns = { projects: ofProjects, units: ofUnits } as const

export function columnsOf(
  rows: FormRows,
): Readonly<Record<string, Pick<ProjectColumn, 'kind' | 'header' | 'width'>>> {
  return formColumns[rows]
}

/** Whether the column has a figure in rows of groups and totals. */
export function isFolded(rows: FormRows, key: string): boolean {
  return Object.hasOwn(formColumns[rows], key) && Object.hasOwn(foldsOf, key)
}

function lifted({
  kind,
  header,
  value,
  ...own
}: Column<FormProject['project'], Messages<'forms'>>) {
  // The lists are as wide as a window; a form shares one page among all its columns.
  const { width: _width, optional: _optional } = own
  return {
    kind,
    header,
    value: ({ project }: FormProject, t: Messages<'forms'>) => value(project, t),
  }
}

function saidColumn(field: ProseField): ProjectColumn {
  return {
    kind: 'prose',
    header: reportColumns[field].header,
    value: ({ said }) => said?.[field] ?? '',
  }
}
