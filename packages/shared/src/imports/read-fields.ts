import { type Day, isDay } from '../core/day.ts'
import { splitDocuments } from '../core/documents.ts'
import { formatDay } from '../core/format.ts'
import { readDay } from '../core/read-day.ts'
import { readNumber } from '../core/read-number.ts'
import { readPercent } from '../core/read-percent.ts'
import type { ReadCell } from '../core/read-sheet.ts'
import { legacyOf, type Read, textOf } from '../core/read-value.ts'
import { foldMarked, unmarked } from '../core/text.ts'
import type { Messages } from '../i18n/messages.ts'
import { kinds, levels } from '../projects/rules.ts'
import { type ResolvedUnit, resolveUnit } from '../units/resolve.ts'
import { existsOn, type UnitKind, unitKinds } from '../units/rules.ts'
import { roles } from '../users/rules.ts'
import { type Table, type TableRow, tableRows } from './cells.ts'
import type { RowFault } from './contract.ts'
import type { ImportField } from './fields.ts'
import type { Decisions } from './model.ts'
import type { FaultCode } from './rules.ts'

export interface KnownUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly committee: string
  readonly kind: UnitKind
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/** What the cells of a file may name. */
export interface Named {
  readonly today: Day
  readonly units: readonly KnownUnit[]
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  readonly cityProjects: readonly { readonly id: string; readonly code: string }[]
  /** In both languages: a file may come from either. */
  readonly words: readonly Messages<'imports'>[]
}

export type FieldValue = string | number | null | readonly string[]

/** A row as it was understood. A field without a value is `null`: it has no column or an empty cell. */
export interface ReadRow extends TableRow {
  readonly values: Readonly<Record<string, FieldValue>>
  readonly faults: readonly RowFault[]
}

/** What the cells mean, each fault with what may be meant; row by row. */
export function* readTable(
  table: Table,
  fields: readonly ImportField[],
  named: Named,
): Generator<ReadRow> {
  const read = makeReading(named, table.decisions)
  for (const row of tableRows(table, fields)) {
    const values: Record<string, FieldValue> = {}
    const faults: RowFault[] = []
    for (const field of row.skipped === null ? fields : []) {
      const own = row.cells.get(field.key) ?? null
      const cell = own === null && field.reader === 'unit' ? groupOf(row, named) : own
      const { value = null, fault } = read(field, cell)
      values[field.key] = value
      if (fault) faults.push(fault)
    }
    yield { ...row, values, faults }
  }
}

/** A form that is grouped by units names each above its rows. */
function groupOf({ group }: TableRow, { units, today }: Named): string | null {
  const name = group.replace(/^([IVX]+|[A-Z]|\d+)[.)\-\s]+/u, '')
  const present = units.filter((unit) => existsOn(unit, today))
  return name !== '' && 'unit' in resolveUnit(name, present) ? name : null
}

type Answer = { value?: FieldValue; fault?: RowFault }
type Reading = (field: ImportField, cell: ReadCell) => Answer

function makeReading(named: Named, decisions: Decisions): Reading {
  const takes = new Map(
    (decisions.readings ?? []).map(({ field, code, take }) => [`${field} ${code}`, take]),
  )
  // Of cells that name several things each one may be replaced.
  const swaps = new Map(
    (decisions.replacements ?? []).map(({ field, from, to }) => [`${field} ${from}`, to]),
  )
  const resolve = makeResolving(named)
  const choices = makeChoices(named)

  function ofRead<T extends string | number>(
    field: ImportField,
    cell: ReadCell,
    { read, show }: { read: Read<T>; show: (value: T) => string },
  ): Answer {
    if (read.fault === undefined) return { value: read.value }
    const { fault: code, readings = [] } = read
    const taken = readings[takes.get(`${field.key} ${code}`) ?? -1]
    if (taken !== undefined) return { value: taken }
    return { fault: faultOf(field, code, { value: textOf(cell), readings: readings.map(show) }) }
  }

  function text(field: ImportField, said: string): Answer {
    const value = field.reader === 'prose' ? said : said.replace(/\s+/g, ' ')
    return [...value].length > field.limit
      ? { fault: faultOf(field, 'too-long', { value: `${value.slice(0, 60)}…` }) }
      : { value }
  }

  return (field, cell) => {
    if (cell === null) return {}
    if (typeof cell === 'object' && 'error' in cell)
      return { fault: faultOf(field, 'error-cell', { value: cell.error }) }
    if (field.reader === 'day') return ofRead(field, cell, { read: readDay(cell), show: formatDay })
    if (field.reader === 'percent')
      return ofRead(field, cell, { read: readPercent(cell), show: figure })
    if (field.reader === 'weight')
      return ofRead(field, cell, { read: inRange(readNumber(cell)), show: figure })
    const old = legacyOf(cell)
    if (old && decisions.unicode === undefined)
      return { fault: faultOf(field, 'old-font', { value: old.before, readings: [old.text] }) }
    const said = old ? (decisions.unicode ? old.text : old.before) : textOf(cell)
    if (said === '') return {}
    switch (field.reader) {
      case 'unit':
        return resolve(field, said)
      case 'units':
        return several(said, (one) => resolve(field, swaps.get(`${field.key} ${one}`) ?? one))
      case 'documents':
        return text(field, splitDocuments(said).join('; '))
      case 'roles':
        return several(said, (one) => choices(field, swaps.get(`${field.key} ${one}`) ?? one))
      case 'level':
      case 'kind':
      case 'unit-kind':
      case 'area':
      case 'city-project':
        return choices(field, said)
      default:
        return text(field, said)
    }
  }
}

/**
 * The whole cell first, then what stands between semicolons, then what stands between any signs: the name
 * of a unit may hold a comma.
 */
function several(said: string, read: (one: string) => Answer): Answer {
  const bySemicolon = partsOf(said, /[;\n]/)
  const ways = [[said], bySemicolon, partsOf(said, /[;,\n]|\s-\s|\svà\s/u)]
  for (const parts of ways) {
    const answers = parts.map(read)
    if (answers.every(({ fault }) => fault === undefined))
      return { value: [...new Set(answers.map(({ value }) => String(value)))] }
  }
  const fault = bySemicolon.map(read).find((answer) => answer.fault)?.fault
  return fault ? { fault } : {}
}

function partsOf(said: string, separator: RegExp): string[] {
  return said
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)
}

/** A unit that exists today, else one that did; never one that the text does not certainly name. */
function makeResolving({ units, today }: Named) {
  const present = units.filter((unit) => existsOn(unit, today))
  const known = new Map<string, ResolvedUnit<KnownUnit>>()
  return (field: ImportField, said: string): Answer => {
    let found = known.get(said)
    if (!found) {
      found = resolveUnit(said, present)
      if (!('unit' in found)) {
        const former = resolveUnit(said, units)
        if ('unit' in former) found = former
      }
      known.set(said, found)
    }
    if ('unit' in found) return { value: found.unit.id }
    const readings = found.offered.map(({ name }) => name)
    return { fault: faultOf(field, 'unknown-unit', { value: said, readings }) }
  }
}

interface Choice {
  readonly id: string
  readonly names: readonly string[]
  /** As it is offered. */
  readonly name: string
}

function makeChoices({ words, areas, cityProjects }: Named) {
  const closed = <Id extends string>(
    ids: readonly Id[],
    of: (t: Messages<'imports'>) => Record<Id, string>,
    more: Partial<Record<Id, readonly string[]>> = {},
  ): Choice[] =>
    ids.map((id) => ({
      ...{ id, name: words[0] ? of(words[0])[id] : id },
      names: [id, ...words.map((t) => of(t)[id]), ...(more[id] ?? [])].map(unmarked),
    }))
  const lists: Partial<Record<ImportField['reader'], { code: FaultCode; choices: Choice[] }>> = {
    level: { code: 'choice', choices: closed(levels, (t) => t.level, otherLevels) },
    kind: { code: 'choice', choices: closed(kinds, (t) => t.kind, otherKinds) },
    'unit-kind': { code: 'choice', choices: closed(unitKinds, (t) => t.unitKind, otherUnitKinds) },
    roles: { code: 'roles', choices: closed(roles, (t) => t.role, otherRoles) },
    area: {
      code: 'unknown-area',
      choices: areas.map(({ id, name }) => ({ id, name, names: [unmarked(name)] })),
    },
    'city-project': {
      code: 'unknown-city-project',
      choices: cityProjects.map(({ id, code }) => ({ id, name: code, names: [foldMarked(code)] })),
    },
  }
  return (field: ImportField, said: string): Answer => {
    const list = lists[field.reader]
    if (!list) throw new Error(`${field.key} is no choice`)
    const asked = field.reader === 'city-project' ? foldMarked(said) : unmarked(said)
    const found = list.choices.find(({ names }) => names.includes(asked))
    if (found) return { value: found.id }
    const near = list.choices.filter(({ names }) =>
      names.some((name) => name.includes(asked) || asked.includes(name)),
    )
    const offered = near.length > 0 || list.choices.length > 8 ? near : list.choices
    const readings = offered.map(({ name }) => name)
    return { fault: faultOf(field, list.code, { value: said, readings }) }
  }
}

const otherLevels = {
  city: ['thanh pho', 'cap tp', 'tp'],
  district: ['quan', 'huyen', 'cap quan', 'cap huyen', 'quan huyen', 'cap quan huyen'],
}
const otherKinds = { de_an: ['da'], chuyen_de: ['cd'] }
const otherUnitKinds = { tuong_duong: ['tuong duong'], thanh_pho: ['thanh uy', 'co quan'] }
const otherRoles = {
  officer: ['can bo', 'chuyen vien', 'can bo quan huyen', 'nhap lieu'],
  'unit-leader': ['lanh dao quan huyen', 'lanh dao'],
  reviewer: ['thuong truc', 'tong hop', 'van phong'],
  admin: ['quan tri vien', 'quan tri he thong'],
}

function inRange(read: Read<number>): Read<number> {
  const { value } = read
  return value === undefined || value === null || (value > 0 && value <= 1000)
    ? read
    : { fault: 'out-of-range' }
}

export function faultOf(
  field: Pick<ImportField, 'key'> | null,
  code: FaultCode,
  { value = '', readings = [] }: { value?: string; readings?: readonly string[] } = {},
): RowFault {
  return { field: field?.key ?? null, code, value, readings: [...readings] }
}

function figure(value: number): string {
  return String(value).replace('.', ',')
}

export function asDay(value: FieldValue | undefined): Day | null {
  return typeof value === 'string' && isDay(value) ? value : null
}
