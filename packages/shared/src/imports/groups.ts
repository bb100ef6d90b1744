import type { Messages } from '../i18n/messages.ts'
import type { CheckedRow, FaultGroup, Fix, RowFault } from './contract.ts'
import { withFix } from './decisions.ts'
import type { Decisions } from './model.ts'
import type { FaultCode, FixCode } from './rules.ts'

/** Kinds of faults that are mended alike whatever the cells read. */
const together: readonly FaultCode[] = [
  ...(['old-font', 'ambiguous', 'decimals', 'month-only', 'required'] as const),
  ...([
    'twice',
    'reason-for-due',
    'period-not-closed',
    'report-under-way',
    'not-in-period',
  ] as const),
]

type Found = RowFault & { readonly row: number }

/** What a fix of the whole file needs to know. */
export interface Mending {
  readonly fileName: string
  readonly words: Messages<'imports'>
  /** The first code that would be given; `null` where none can be. */
  readonly nextCode: string | null
  /** The first day of the programme, as it would be written in a cell; `null` without one. */
  readonly firstDay: string | null
}

/** Faults of one kind as one group, most rows first, each with what mends it in one click. */
export function groupFaults(
  rows: readonly Pick<CheckedRow, 'row' | 'faults'>[],
  mending: Mending,
): FaultGroup[] {
  const all = rows.flatMap(({ row, faults }) => faults.map((fault) => ({ ...fault, row })))
  const groups = Map.groupBy(all, faultKey)
  return [...groups.values()]
    .map((faults) => groupOf(faults, mending))
    .sort((left, right) => right.rows.length - left.rows.length)
}

/** The decisions made so far with every fix that leaves no choice. */
export function withSureFixes(so: Decisions, groups: readonly FaultGroup[]): Decisions {
  return groups.reduce((decisions, { fixes }) => {
    const [first, second] = fixes
    if (!first || !sure.includes(first.code)) return decisions
    const isOnly = first.code === 'unicode' || second?.code !== first.code
    return isOnly ? withFix(decisions, first.decisions) : decisions
  }, so)
}

const sure: readonly FixCode[] = ['unicode', 'replace', 'take', 'take-each']
/** Of cells that read differently, so many say how all of them are understood. */
const examples = 2

/** Faults with the same key are of one kind; a group has the key of its faults. */
export function faultKey({ code, field, value }: Omit<RowFault, 'readings'>): string {
  if (code === 'old-font') return code
  return together.includes(code) ? `${code} ${field}` : `${code} ${field} ${value}`
}

function groupOf(faults: Found[], mending: Mending): FaultGroup {
  const [first] = faults
  if (!first) throw new Error('a group of faults without a fault')
  const rows = [...new Set(faults.map(({ row }) => row))]
  const { code, value } = first
  const field = code === 'old-font' ? null : first.field
  return { code, field, value, rows, fixes: fixesOf(faults, first, mending) }
}

function fixesOf(faults: Found[], first: Found, mending: Mending): Fix[] {
  const { code, field, value, readings } = first
  const rows = [...new Set(faults.map((fault) => fault.row))]
  const leaveOut: Fix = { code: 'leave-out', value: '', decisions: { leaveOut: rows } }
  switch (code) {
    case 'old-font':
      return [
        { code: 'unicode', value: readings[0] ?? '', decisions: { unicode: true } },
        { code: 'keep-font', value: '', decisions: { unicode: false } },
      ]
    case 'ambiguous':
    case 'decimals':
    case 'month-only':
      return [...takes(faults, first), ...emptied(faults), leaveOut]
    case 'required':
      return [...constants(first, mending), leaveOut]
    case 'reason-for-due': {
      const reason = mending.words.imports.reason(mending.fileName)
      return [{ code: 'reason', value: reason, decisions: { reason } }, leaveOut]
    }
    case 'twice':
    case 'unknown-project':
    case 'closed-account':
      return [leaveOut]
    // Many spellings of one unit: the cells are named, not what they read.
    case 'unit-gone':
      return [...readings.map((to) => filled(faults, to)), leaveOut]
    default:
      return [
        ...readings.map((to): Fix => {
          const replacements = field === null ? [] : [{ field, from: value, to }]
          return { code: 'replace', value: to, decisions: { replacements } }
        }),
        ...(field !== null && optional(field) ? emptied(faults) : []),
        leaveOut,
      ]
  }
}

function takes(faults: readonly Found[], { field, code, value, readings }: Found): Fix[] {
  if (field === null) return []
  const isOne = faults.every((fault) => fault.value === value)
  return readings.map((reading, take) => ({
    ...(isOne
      ? { code: 'take' as const, value: reading }
      : { code: 'take-each' as const, value: exampleOf(faults, take) }),
    decisions: { readings: [{ field, code, take }] },
  }))
}

/** `04/30/2012 → 30/04/2012, 05/13/2013 → 13/05/2013, …` */
function exampleOf(faults: readonly Found[], take: number): string {
  const each = faults.map(({ value, readings }) => `${value} → ${readings[take] ?? value}`)
  const different = [...new Set(each)]
  return [...different.slice(0, examples), ...(different.length > examples ? ['…'] : [])].join(', ')
}

function emptied(faults: Found[]): Fix[] {
  return [{ ...filled(faults, ''), code: 'empty' }]
}

function filled(faults: Found[], text: string): Fix {
  const cells = faults.flatMap(({ row, field }) => (field === null ? [] : [{ row, field, text }]))
  return { code: 'replace', value: text, decisions: { cells } }
}

function constants({ field }: Found, { nextCode, firstDay }: Mending): Fix[] {
  if (field === 'code' && nextCode !== null)
    return [{ code: 'number-codes', value: nextCode, decisions: { numberCodes: true } }]
  if (field === 'startsOn' && firstDay !== null)
    return [{ code: 'constant', value: firstDay, decisions: { constants: { startsOn: firstDay } } }]
  return []
}

/** A row stays what it is without them. */
function optional(field: string): boolean {
  return !['code', 'title', 'unitName', 'startsOn', 'username', 'name', 'roles'].includes(field)
}
