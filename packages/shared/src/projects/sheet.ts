import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Project } from './model.ts'

type ProjectColumn = Column<Project, Messages>

/** The columns of the projects table, in their usual order. Keys are the API's sort names too. */
export const projectColumns = {
  code: { kind: 'text', header: (t) => t.project.code, value: (p) => p.code, width: 12 },
  title: { kind: 'prose', header: (t) => t.project.title, value: (p) => p.title, width: 60 },
  level: {
    kind: 'text',
    header: (t) => t.project.level,
    value: (p, t) => t.level[p.level],
    optional: true,
  },
  kind: {
    kind: 'text',
    header: (t) => t.project.kind,
    value: (p, t) => t.kind[p.kind],
    optional: true,
  },
  unitName: { kind: 'text', header: (t) => t.project.unit, value: (p) => p.unitName, width: 28 },
  cooperatingUnits: {
    kind: 'prose',
    header: (t) => t.project.cooperatingUnits,
    value: (p) => p.cooperatingUnits,
    optional: true,
  },
  officer: {
    kind: 'text',
    header: (t) => t.project.officer,
    value: (p) => p.officer,
    optional: true,
  },
  supervisor: {
    kind: 'text',
    header: (t) => t.project.supervisor,
    value: (p) => p.supervisor,
    optional: true,
  },
  workAreaName: {
    kind: 'prose',
    header: (t) => t.project.workArea,
    value: (p) => p.workAreaName,
    optional: true,
  },
  foundingDocument: {
    kind: 'prose',
    header: (t) => t.project.foundingDocument,
    value: (p) => p.foundingDocument,
    optional: true,
  },
  cityProjectCode: {
    kind: 'text',
    header: (t) => t.project.cityProject,
    value: (p) => p.cityProjectCode,
    optional: true,
  },
  startsOn: {
    kind: 'day',
    header: (t) => t.project.startsOn,
    value: (p) => p.startsOn,
    optional: true,
  },
  dueOn: { kind: 'day', header: (t) => t.project.dueOn, value: (p) => p.dueOn },
  extensions: {
    kind: 'number',
    header: (t) => t.project.extensions,
    value: (p) => p.extensions,
    optional: true,
  },
  weight: {
    kind: 'number',
    header: (t) => t.project.weight,
    value: (p) => p.weight,
    optional: true,
  },
  plannedPercent: {
    kind: 'percent',
    header: (t) => t.project.planned,
    value: (p) => p.plannedPercent,
  },
  percent: { kind: 'percent', header: (t) => t.project.percent, value: (p) => p.percent },
  gap: { kind: 'points', header: (t) => t.project.gap, value: (p) => p.gap },
  status: {
    kind: 'text',
    header: (t) => t.project.status,
    value: (p, t) => t.status[p.status],
    width: 18,
  },
  deadline: {
    kind: 'text',
    header: (t) => t.project.deadline,
    value: (p, t) => t.deadline[p.deadline],
  },
  figurePeriodName: {
    kind: 'text',
    header: (t) => t.project.figurePeriod,
    value: (p) => p.figurePeriodName,
    optional: true,
  },
  reportState: {
    kind: 'text',
    header: (t) => t.project.reportState,
    value: (p, t) => (p.reportState ? t.reportState[p.reportState] : ''),
    optional: true,
  },
} as const satisfies Record<string, ProjectColumn>

export type ProjectColumnKey = keyof typeof projectColumns
