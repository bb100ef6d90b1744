import { isDeepStrictEqual } from 'node:util'
import { splitDocuments } from '@app/shared/core/documents.ts'
import { foldMarked } from '@app/shared/core/text.ts'
import type { CheckedRow, RowFault } from '@app/shared/imports/contract.ts'
import { periodIn } from '@app/shared/imports/fields.ts'
import { blankRow, type Judged } from '@app/shared/imports/judged.ts'
import { bareTitle } from '@app/shared/imports/likeness.ts'
import { faultOf, type ReadRow } from '@app/shared/imports/read-fields.ts'
import type { FaultCode } from '@app/shared/imports/rules.ts'
import { ProjectDraft } from '@app/shared/projects/contract.ts'
import { projectIdOf } from '@app/shared/projects/naming.ts'
import { isDistrictLevel } from '@app/shared/units/rules.ts'
import type { NewRow, Patch } from '#store/revise.ts'
import { makeCoding } from './import-codes.ts'
import { makeShowing } from './import-texts.ts'
import { makeTwins } from './import-twins.ts'
import { fileFieldOf, type ProjectAsk, type ProjectWorld } from './import-world.service.ts'
import {
  type Draft,
  type DraftField,
  draftFaults,
  emptyDraft,
  type Known,
  keysOf,
  patchBetween,
  tidied,
} from './project-drafts.ts'
import type { ProjectRecord } from './projects.sql.ts'

export type ProjectWrite =
  | { readonly add: NewRow<'project'> }
  | { readonly id: string; readonly version: number; readonly patch: Patch<'project'> }

type Judge = (row: ReadRow) => Judged<ProjectWrite>

/**
 * What becomes of each row: its project is the one of its code, else the one of its unit and title. An
 * empty cell leaves what is there. Rows are judged in their order: of two about the same the first counts.
 */
export function makeProjectJudge(
  world: ProjectWorld,
  ask: ProjectAsk,
  rows: readonly ReadRow[],
): Judge {
  const find = makeFinding(world, ask)
  const codeOf = makeCoding(world, ask, rows)
  const twinsOf = makeTwins(world, ask)
  const show = makeShowing(world, ask)
  const judgeDraft = makeDraftJudge(world, ask)
  const seen = new Map<string, string>()

  /** Whether an earlier row was about the same project, and said the same. */
  function repeats(
    row: ReadRow,
    said: Partial<Draft>,
    before: ProjectRecord | undefined,
  ): 'double' | 'twice' | null {
    const content = JSON.stringify([row.values, row.faults])
    const names = [
      ...(before ? [`id ${before.id}`] : []),
      ...(said.code === undefined ? [] : [`code ${foldMarked(said.code)}`]),
    ]
    const earlier = names.map((name) => seen.get(name)).find((one) => one !== undefined)
    for (const name of names) if (!seen.has(name)) seen.set(name, content)
    if (earlier === undefined) return null
    return earlier === content ? 'double' : 'twice'
  }

  return (row) => {
    const blank = blankRow(row)
    if (row.skipped !== null) return { ...blank, write: null }
    const same = ask.decisions.twins?.find((one) => one.row === row.row && one.same)
    if (same?.twin.startsWith('row:'))
      return { ...blank, outcome: 'skipped', skipped: 'left-out', write: null }
    const read = saidIn(row)
    const before = find(row.row, read)
    const said = before ? read : codeOf(read)
    const named = { ...blank, ...nameOf(said, before, world) }
    const again = repeats(row, said, before)
    if (again === 'double')
      return { ...named, faults: [], outcome: 'skipped', skipped: 'double', write: null }
    const faults = [
      ...row.faults,
      ...(again === null ? [] : [faultOf({ key: 'code' }, again, { value: named.key })]),
      ...(before || ask.adds
        ? []
        : [faultOf({ key: 'code' }, 'unknown-project', { value: named.key })]),
    ]
    if (!before && !ask.adds) return { ...named, faults, write: null }
    const judged = judgeDraft(said, before, row)
    if (faults.length + judged.faults.length > 0)
      return { ...named, faults: [...faults, ...judged.faults], write: null }
    if (before) return { ...named, ...show.changed(before, judged), ...changeOf(before, judged) }
    const twins = twinsOf(row.row, judged.draft)
    const write = { add: newRow(judged.draft, judged.id, world) }
    if (twins.length > 0)
      return { ...named, ...show.added(judged.draft), twins, outcome: 'doubtful', write: null }
    return { ...named, ...show.added(judged.draft), outcome: 'added', write }
  }
}

/** The code that the first new row without one would get. */
export function nextCode(world: ProjectWorld, rows: readonly ReadRow[]): string | null {
  const row = rows.find(
    ({ skipped, values }) => skipped === null && !values.code && values.unitName,
  )
  if (!row) return null
  const codeOf = makeCoding(world, { decisions: { numberCodes: true } }, rows)
  return codeOf(saidIn(row)).code ?? null
}

interface JudgedDraft {
  readonly id: string
  readonly draft: Draft
  readonly changed: ReadonlySet<DraftField>
  readonly patch: Patch<'project'>
  readonly faults: RowFault[]
}

function changeOf(
  before: ProjectRecord,
  { changed, patch }: JudgedDraft,
): Pick<Judged<ProjectWrite>, 'outcome' | 'write'> {
  if (changed.size === 0) return { outcome: 'unchanged', write: null }
  return { outcome: 'changed', write: { id: before.id, version: before.version, patch } }
}

function newRow(draft: Draft, id: string, { units }: ProjectWorld): NewRow<'project'> {
  const rest = { extensions: 0, runState: 'running', sample: false } as const
  return { ...draft, id, ...rest, ...keysOf(draft, units) }
}

function nameOf(
  { code, title, unitId }: Partial<Draft>,
  before: ProjectRecord | undefined,
  { units }: ProjectWorld,
): Pick<CheckedRow, 'key' | 'name' | 'unitName'> {
  return {
    key: code ?? before?.code ?? '',
    name: title ?? before?.title ?? '',
    unitName: units.get(unitId ?? before?.unitId ?? '')?.name ?? '',
  }
}

/** What the row says of a project; of fields without a value it says nothing. */
function saidIn({ values }: ReadRow): Partial<Draft> {
  const plan: Record<string, number> = {}
  const said: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue
    const period = periodIn(field)
    if (period !== null && typeof value === 'number') plan[period] = value
    const own = draftFields.get(field)
    if (own) said[own] = Array.isArray(value) ? [...value] : value
  }
  // Each reader answers with what its field of the draft holds.
  return { ...said, ...(Object.keys(plan).length > 0 && { plan }) } as Partial<Draft>
}

const draftFields = new Map<string, DraftField>(
  Object.entries(fileFieldOf).map(([own, field]) => [field, own as DraftField]),
)

/** By a decision, by its code however it is spaced, else by unit and title. */
function makeFinding({ projects }: ProjectWorld, { decisions }: ProjectAsk) {
  const byId = new Map(projects.map((project) => [project.id, project]))
  const byCode = new Map(projects.map((project) => [foldMarked(project.code), project]))
  const byTitle = Map.groupBy(projects, ({ unitId, title }) => `${unitId} ${bareTitle(title)}`)
  const same = new Map(
    (decisions.twins ?? []).filter((one) => one.same).map(({ row, twin }) => [row, twin]),
  )
  return (row: number, { code, title, unitId }: Partial<Draft>): ProjectRecord | undefined => {
    const decided = byId.get(same.get(row) ?? '')
    if (decided) return decided
    if (code !== undefined) return byCode.get(foldMarked(code))
    const [only, other] = byTitle.get(`${unitId} ${bareTitle(title ?? '')}`) ?? []
    return other ? undefined : only
  }
}

/** The whole draft as it would stand, what differs, and why it cannot stand. */
function makeDraftJudge(world: ProjectWorld, ask: ProjectAsk) {
  const known = { ...world, today: ask.today, projects: byId(world.projects) }
  const codes = new Map(world.projects.map(({ id, code }) => [code, id]))
  const ids = new Set(world.projects.map(({ id }) => id))

  function freeId(code: string): string {
    const base = projectIdOf(code)
    let id = base
    for (let attempt = 2; ids.has(id); attempt++) id = `${base}-${attempt}`
    return id
  }

  return (said: Partial<Draft>, before: ProjectRecord | undefined, row: ReadRow): JudgedDraft => {
    const draft: Draft = tidied(
      before ? { ...before, ...keptOf(before, said) } : newDraft(said, world),
    )
    const fields = Object.keys(before ? keptOf(before, said) : draft) as DraftField[] // its own keys
    const changed = new Set(
      fields.filter((field) => !before || !isDeepStrictEqual(before[field], draft[field])),
    )
    const holder = codes.get(draft.code)
    const codeTaken = holder !== undefined && holder !== before?.id
    const faults = before ? [] : missing(said, row)
    const broken = draftFaults(draft, changed, {
      known: { ...known, id: before?.id ?? null, codeTaken } satisfies Known,
      words: ask.words,
    })
    // What could not be read would only be found wanting once more.
    const isRead = row.faults.length === 0 && faults.length === 0
    if (isRead) faults.push(...faultsOf(Object.keys(broken), { draft, row, world }))
    if (isRead && faults.length === 0 && !before) faults.push(...shapeFaults(draft))
    if (before && changed.has('dueOn') && ask.decisions.reason === undefined)
      faults.push(faultOf({ key: 'dueOn' }, 'reason-for-due'))
    const id = before?.id ?? freeId(draft.code)
    if (faults.length === 0) ids.add(id)
    const patch = before ? patchBetween(before, draft, { changed, units: world.units }) : {}
    return { id, draft, changed, patch, faults }
  }
}

/** A part that differs in its dress only stays as it is: spaces, order of units, form of a list. */
function keptOf(before: ProjectRecord, said: Partial<Draft>): Partial<Draft> {
  const kept = { ...said }
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  for (const field of ['title', 'officer', 'supervisor', 'expectedProduct'] as const)
    if (said[field] !== undefined && plain(said[field]) === plain(before[field])) delete kept[field]
  if (said.code !== undefined && foldMarked(said.code) === foldMarked(before.code)) delete kept.code
  const units = said.cooperatingUnitIds
  if (units && isDeepStrictEqual(units.toSorted(), before.cooperatingUnitIds.toSorted()))
    delete kept.cooperatingUnitIds
  const documents = splitDocuments(before.foundingDocument).join('; ')
  if (said.foundingDocument === documents) delete kept.foundingDocument
  if (said.plan) kept.plan = { ...before.plan, ...said.plan }
  return kept
}

function newDraft(said: Partial<Draft>, { units }: ProjectWorld): Draft {
  const unit = units.get(said.unitId ?? '')
  const isTheme = /^chuyên đề/iu.test(said.title ?? '')
  return {
    ...emptyDraft,
    ...{ code: '', title: '', unitId: '', startsOn: '', dueOn: null },
    level: !unit || isDistrictLevel(unit.kind) ? 'district' : 'city',
    kind: isTheme ? 'chuyen_de' : 'de_an',
    ...said,
  }
}

/** What a new project needs; what could not be read has its fault already. */
function missing(said: Partial<Draft>, { faults }: ReadRow): RowFault[] {
  return (['code', 'title', 'unitId', 'startsOn'] as const)
    .filter((field) => said[field] === undefined)
    .map((field) => fileFieldOf[field])
    .filter((field) => !faults.some((fault) => fault.field === field))
    .map((key) => faultOf({ key }, 'required'))
}

const codeOfFault: Partial<Record<DraftField, FaultCode>> = {
  unitId: 'unit-gone',
  cooperatingUnitIds: 'lead-cooperates',
  workAreaId: 'unknown-area',
  cityProjectId: 'unknown-city-project',
  dueOn: 'ends-before-start',
}

/** The words of the form are for one field at a time; here each kind has its own. */
function faultsOf(
  fields: readonly string[],
  { draft, row, world: { units } }: { draft: Draft; row: ReadRow; world: ProjectWorld },
): RowFault[] {
  return fields.map((field) => {
    const own = field as Exclude<DraftField, 'plan'> // a period of a plan is always a known one
    if (own === 'code') {
      const code = projectIdOf(draft.code) === '' ? 'code-format' : 'code-taken'
      return faultOf({ key: 'code' }, code, { value: draft.code })
    }
    const unit = own === 'unitId' ? units.get(draft.unitId) : undefined
    const successors = (unit?.successorIds ?? []).flatMap((id) => units.get(id)?.name ?? [])
    const cell = row.cells.get(fileFieldOf[own])
    const value = unit?.name ?? (typeof cell === 'string' ? cell : '')
    const code = codeOfFault[own] ?? 'choice'
    return faultOf({ key: fileFieldOf[own] }, code, { value, readings: successors })
  })
}

/** The contract has the last word on what a project may be. */
function shapeFaults(draft: Draft): RowFault[] {
  const { success, error } = ProjectDraft.safeParse(draft)
  if (success) return []
  return error.issues.map(({ path, code }) => {
    const field = fileFieldOf[String(path[0]) as Exclude<DraftField, 'plan'>] // keys of the draft
    return faultOf({ key: field ?? 'code' }, code === 'too_big' ? 'too-long' : 'choice')
  })
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}
