import { isDeepStrictEqual } from 'node:util'
import { formatDay } from '@app/shared/core/format.ts'
import { fold, foldMarked, sortKey, withoutUnitKind } from '@app/shared/core/text.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { RowFault } from '@app/shared/imports/contract.ts'
import { blankRow, type Judged, textIn } from '@app/shared/imports/judged.ts'
import { asDay, faultOf, type ReadRow } from '@app/shared/imports/read-fields.ts'
import { projectIdOf } from '@app/shared/projects/naming.ts'
import type { UnitKind } from '@app/shared/units/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'
import { renameInProjects } from '../projects/rename-unit.service.ts'
import { deleteUnits, insertUnits, selectReferred, selectUnits, updateUnit } from './units.sql.ts'

type UnitRecord = Awaited<ReturnType<typeof selectUnits>>[number]
export type UnitWorld = readonly UnitRecord[]
type UnitPatch = Partial<Omit<UnitRecord, 'id'>>

export type UnitWrite =
  | { readonly add: UnitRecord }
  | { readonly id: string; readonly before: UnitPatch; readonly patch: UnitPatch }

export function gatherUnitWorld(tx: ReadTx): Promise<UnitWorld> {
  return selectUnits(tx)
}

const plainFields = ['name', 'kind', 'shortName', 'committee', 'validFrom', 'validTo'] as const
type Plain = Pick<UnitRecord, (typeof plainFields)[number]>

/**
 * By name, or by the name before where a unit is renamed. A unit ends by a date, never by being taken
 * away; one that splits is ended, and its successors are added with a date of their own.
 */
export function makeUnitJudge(
  world: UnitWorld,
  { words }: { words: AllMessages },
): (row: ReadRow) => Judged<UnitWrite> {
  const byName = new Map(world.map((unit) => [foldMarked(unit.name), unit]))
  const ids = new Set(world.map(({ id }) => id))
  const seen = new Set<string>()

  return (row) => {
    const blank = blankRow(row)
    if (row.skipped !== null) return { ...blank, write: null }
    const name = textIn(row.values, 'name')
    const former = textIn(row.values, 'formerName')
    const namesake = byName.get(foldMarked(name))
    const before = former === '' ? namesake : (byName.get(foldMarked(former)) ?? namesake)
    const after = plainOf(row, before)
    const named = { ...blank, key: name, name, unitName: name }
    const id = before?.id ?? idOf(after.shortName, ids)
    const faults = [
      ...row.faults,
      ...nameFaults(row, { name, seen: seen.has(foldMarked(name)) }),
      ...(former !== '' && !before
        ? [faultOf({ key: 'formerName' }, 'unknown-former-name', { value: former })]
        : []),
      ...(namesake && before && namesake !== before
        ? [faultOf({ key: 'name' }, 'name-taken', { value: name })]
        : []),
      ...kindFaults(row, after),
      ...(after.validFrom && after.validTo && after.validTo < after.validFrom
        ? [faultOf({ key: 'validTo' }, 'ends-before-start')]
        : []),
    ]
    seen.add(foldMarked(name))
    const { kind } = after
    if (faults.length > 0 || kind === null) return { ...named, faults, write: null }
    const full = { ...after, kind }
    if (before) return { ...named, ...changeOf(before, full, words) }
    ids.add(id)
    const cells = cellsOf(undefined, full, words)
    return { ...named, cells, outcome: 'added', write: { add: newUnit(id, full) } }
  }
}

type Read = Omit<Plain, 'kind'> & { readonly kind: UnitKind | null }

/** What the row says, on top of what is there or of what the name says by itself. */
function plainOf(row: ReadRow, before: UnitRecord | undefined): Read {
  const { values } = row
  const name = textIn(values, 'name') || (before?.name ?? '')
  // The reader answers with kinds of units only.
  const kind = (textIn(values, 'kind') || before?.kind || kindIn(name)) as UnitKind | null
  const short = withoutUnitKind(name)
  const isRenamed = before !== undefined && before.name !== name
  const kept = isRenamed ? undefined : before
  return {
    ...{ name, kind },
    shortName: textIn(values, 'shortName') || (kept?.shortName ?? short),
    committee: textIn(values, 'committee') || (kept?.committee ?? committeeOf(kind, short)),
    validFrom: asDay(values.validFrom) ?? before?.validFrom ?? null,
    validTo: asDay(values.validTo) ?? before?.validTo ?? null,
  }
}

const heads = [
  ['quan', /^Quận\s/u, 'Quận ủy'],
  ['huyen', /^Huyện\s/u, 'Huyện ủy'],
  ['thi_xa', /^Thị xã\s/u, 'Thị ủy'],
] as const

function kindIn(name: string): UnitKind | null {
  return heads.find(([, head]) => head.test(name))?.[0] ?? null
}

function committeeOf(kind: UnitKind | null, short: string): string {
  const head = heads.find(([own]) => own === kind)?.[2]
  return head ? `${head} ${short}` : ''
}

function nameFaults({ faults }: ReadRow, { name, seen }: { name: string; seen: boolean }) {
  if (faults.some(({ field }) => field === 'name')) return []
  if (name === '' || projectIdOf(name) === '') return [faultOf({ key: 'name' }, 'required')]
  return seen ? [faultOf({ key: 'name' }, 'twice', { value: name })] : []
}

function kindFaults({ faults }: ReadRow, { kind }: Read): RowFault[] {
  const isNew = kind === null && !faults.some(({ field }) => field === 'kind')
  return isNew ? [faultOf({ key: 'kind' }, 'required')] : []
}

function idOf(shortName: string, ids: ReadonlySet<string>): string {
  const base = projectIdOf(shortName)
  let id = base
  for (let attempt = 2; ids.has(id); attempt++) id = `${base}-${attempt}`
  return id
}

function newUnit(id: string, plain: Plain): UnitRecord {
  return {
    ...{ ...plain, ...keysOf(plain), id, parentId: null, verified: true, signs: false },
    ...{ predecessorIds: [], successorIds: [], tile: null },
  }
}

function keysOf({ name, shortName, committee }: Plain) {
  return {
    search: ` ${fold(`${name} ${shortName} ${committee}`)}`,
    sortKey: sortKey(withoutUnitKind(name)),
  }
}

function changeOf(before: UnitRecord, after: Plain, words: AllMessages) {
  const fields = plainFields.filter((field) => before[field] !== after[field])
  if (fields.length === 0) return { outcome: 'unchanged' as const, write: null }
  const all = { ...Object.fromEntries(fields.map((field) => [field, after[field]])) }
  const patch: UnitPatch = { ...all, ...keysOf(after) }
  const old = Object.keys(patch).map((field) => [field, before[field as keyof UnitRecord]])
  return {
    outcome: 'changed' as const,
    cells: cellsOf(before, after, words).filter(({ field }) => fields.some((one) => one === field)),
    write: { id: before.id, patch, before: Object.fromEntries(old) as UnitPatch },
  }
}

function cellsOf(before: Plain | undefined, after: Plain, words: AllMessages) {
  const text = (unit: Plain | undefined, field: (typeof plainFields)[number]) => {
    const value = unit?.[field] || null
    if (!unit || value === null) return null
    if (field === 'kind') return words.unitKind[unit.kind]
    return field === 'validFrom' || field === 'validTo' ? formatDay(value) : value
  }
  return plainFields
    .map((field) => ({ field, before: text(before, field), after: text(after, field) }))
    .filter((cell) => cell.before !== cell.after)
}

export interface Order {
  readonly row: number
  readonly key: string
  readonly name: string
  readonly write: UnitWrite
}

export async function writeUnits(tx: WriteTx, orders: readonly Order[]) {
  const adding = orders.flatMap(({ write }) => ('add' in write ? [write.add] : []))
  await insertUnits(tx, adding)
  const done = []
  for (const { write, ...order } of orders) {
    const entity = 'unit' as const
    if ('add' in write) {
      done.push({ ...order, entity, entityId: write.add.id, version: 1, added: true })
      continue
    }
    const { id, patch, before } = write
    const standing = (await selectUnits(tx)).find((unit) => unit.id === id)
    // Units have no versions: what was seen is compared with what is there.
    if (!standing || !holds(standing, before)) throw new AppError('conflict')
    await updateUnit(tx, id, patch)
    done.push({
      ...{ ...order, entity, entityId: id, version: 1, added: false },
      before: { before, after: patch },
    })
    if (patch.name === undefined) continue
    for (const project of await renameInProjects(tx, { id, name: patch.name })) {
      const kept = { entityId: project.id, version: project.version, added: false }
      done.push({ ...order, entity: 'project' as const, ...kept })
    }
  }
  return done
}

function holds(unit: UnitRecord, patch: UnitPatch): boolean {
  return Object.entries(patch).every(([field, value]) =>
    isDeepStrictEqual(Reflect.get(unit, field), value),
  )
}

interface Kept {
  readonly id: string
  readonly added: boolean
  /** Of a changed one, as it was kept with the import. */
  readonly before: Record<string, unknown> | null
}

/** Of these units those that cannot be taken back: something belongs to them, or they have changed. */
export async function findBound(
  tx: ReadTx,
  kept: readonly Kept[],
): Promise<Map<string, 'referred' | 'changed'>> {
  const bound = new Map<string, 'referred' | 'changed'>()
  if (kept.length === 0) return bound
  const referred = await selectReferred(tx)
  const units = new Map((await selectUnits(tx)).map((unit) => [unit.id, unit]))
  for (const { id, added, before } of kept) {
    const unit = units.get(id)
    if (!unit || (!added && !holds(unit, patchIn(before, 'after')))) bound.set(id, 'changed')
    else if (added && referred.has(id)) bound.set(id, 'referred')
  }
  return bound
}

export async function takeBackUnits(tx: WriteTx, kept: readonly Kept[]): Promise<void> {
  await deleteUnits(
    tx,
    kept.filter(({ added }) => added).map(({ id }) => id),
  )
  for (const { id, before } of kept.filter(({ added }) => !added))
    await updateUnit(tx, id, patchIn(before, 'before'))
}

/** As `writeUnits` has kept it. */
function patchIn(kept: Record<string, unknown> | null, side: 'before' | 'after'): UnitPatch {
  return (kept?.[side] ?? {}) as UnitPatch
}
