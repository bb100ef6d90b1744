import { periodKinds, periodStates } from '@app/shared/periods/rules.ts'
import { defaultLimits, kinds, levels, runStates } from '@app/shared/projects/rules.ts'
import { unitKinds } from '@app/shared/units/rules.ts'
import type { Kit } from './kit.sqlite.ts'
import { version } from './schema.changes.ts'

export interface Tile {
  readonly col: number
  readonly row: number
  readonly height: number
}

export function programmeTables(k: Kit) {
  const programme = k.table('programme', {
    id: k.text('id').primaryKey(),
    code: k.text('code').notNull(),
    name: k.text('name').notNull(),
    term: k.text('term').notNull(),
    aim: k.text('aim').notNull(),
    startsOn: k.text('starts_on').notNull(),
    endsOn: k.text('ends_on').notNull(),
  })

  const workArea = k.table('work_area', {
    id: k.text('id').primaryKey(),
    name: k.text('name').notNull(),
    ordinal: k.int('ordinal').notNull(),
  })

  const document = k.table('document', {
    id: k.text('id').primaryKey(),
    symbol: k.text('symbol').notNull(),
    issuedOn: k.text('issued_on'),
    title: k.text('title').notNull(),
    ordinal: k.int('ordinal').notNull(),
  })

  const unitColumns = () => ({
    name: k.text('name').notNull(),
    shortName: k.text('short_name').notNull(),
    committee: k.text('committee').notNull(),
    kind: k.enum('kind', unitKinds).notNull(),
    parentId: k.text('parent_id'),
    validFrom: k.text('exists_from'),
    validTo: k.text('exists_to'),
    verified: k.bool('verified').notNull(),
    /** Its leader signs a report before it is sent. */
    signs: k.bool('signs').notNull().default(false),
    predecessorIds: k.json<string[]>('predecessor_ids').notNull(),
    successorIds: k.json<string[]>('successor_ids').notNull(),
    tile: k.json<Tile>('tile'),
    search: k.text('search').notNull(),
    sortKey: k.text('sort_key').notNull(),
  })
  /** Units never change in place yet: a split adds units and closes the old one (business dates). */
  const unit = k.table('unit', { id: k.text('id').primaryKey(), ...unitColumns() }, (t) => [
    k.index('unit_sort_ix').on(t.sortKey),
  ])

  const periodColumns = () => ({
    name: k.text('name').notNull(),
    kind: k.enum('kind', periodKinds).notNull(),
    startsOn: k.text('starts_on').notNull(),
    endsOn: k.text('ends_on').notNull(),
    dueAt: k.instant('due_at').notNull(),
    state: k.enum('state', periodStates).notNull(),
    /** Points below plan from which a project is at risk, and late: the city's own limits. */
    atRiskGap: k.real('at_risk_gap').notNull().default(defaultLimits.atRiskGap),
    lateGap: k.real('late_gap').notNull().default(defaultLimits.lateGap),
    ...version(k),
  })
  const period = k.table('period', { id: k.text('id').primaryKey(), ...periodColumns() }, (t) => [
    k.index('period_ends_ix').on(t.endsOn),
  ])
  const periodHistory = k.table(
    'period_history',
    { id: k.text('id').notNull(), ...periodColumns(), validTo: k.instant('valid_to').notNull() },
    (t) => [
      k.primaryKey({ columns: [t.id, t.version] }),
      k.index('period_history_to_ix').on(t.validTo, t.validFrom),
    ],
  )

  const projectColumns = () => ({
    code: k.text('code').notNull(),
    title: k.text('title').notNull(),
    level: k.enum('level', levels).notNull(),
    kind: k.enum('kind', kinds).notNull(),
    unitId: k.text('unit_id').notNull(),
    cooperatingUnitIds: k.json<string[]>('cooperating_unit_ids').notNull(),
    officer: k.text('officer').notNull(),
    supervisor: k.text('supervisor').notNull(),
    workAreaId: k.text('work_area_id'),
    foundingDocument: k.text('founding_document').notNull(),
    cityProjectId: k.text('city_project_id'),
    startsOn: k.text('starts_on').notNull(),
    dueOn: k.text('due_on'),
    extensions: k.int('extensions').notNull(),
    weight: k.real('weight').notNull(),
    expectedProduct: k.text('expected_product').notNull(),
    /** Given points of the curve: period id → percent. */
    plan: k.json<Record<string, number>>('plan').notNull(),
    runState: k.enum('run_state', runStates).notNull(),
    sample: k.bool('sample').notNull(),
    search: k.text('search').notNull(),
    sortKey: k.text('sort_key').notNull(),
    ...version(k),
  })
  const project = k.table(
    'project',
    { id: k.text('id').primaryKey(), ...projectColumns() },
    (t) => [
      k.uniqueIndex('project_code_uq').on(t.code),
      k.index('project_unit_ix').on(t.unitId, t.sortKey),
      k.foreignKey({ columns: [t.unitId], foreignColumns: [unit.id] }),
    ],
  )
  const projectHistory = k.table(
    'project_history',
    { id: k.text('id').notNull(), ...projectColumns(), validTo: k.instant('valid_to').notNull() },
    (t) => [
      k.primaryKey({ columns: [t.id, t.version] }),
      k.index('project_history_to_ix').on(t.validTo, t.validFrom),
      k.index('project_history_unit_ix').on(t.unitId, t.validTo, t.validFrom),
    ],
  )

  return {
    programme,
    workArea,
    document,
    unit,
    period,
    periodHistory,
    project,
    projectHistory,
  }
}
