import { hasRole, type Role } from '../users/rules.ts'

/** What can be taken in from a file, in the order in which a new office does it. */
export const importKinds = ['units', 'accounts', 'projects', 'plans', 'percentages'] as const
export type ImportKind = (typeof importKinds)[number]

/** Who may bring in what: whoever may enter the same by hand. */
const importers: Readonly<Record<ImportKind, readonly Role[]>> = {
  units: ['admin'],
  accounts: ['admin'],
  projects: ['reviewer', 'admin'],
  plans: ['reviewer', 'admin'],
  // Past figures become official at once, and official is what the city has approved.
  percentages: ['reviewer'],
}

export function mayImport(person: { roles: readonly Role[] }, kind: ImportKind): boolean {
  return hasRole(person, ...importers[kind])
}

/** What becomes of a row of the file. */
export const outcomes = [
  'added',
  'changed',
  'unchanged',
  /** Not written before somebody has said whether it is another one's twin. */
  'doubtful',
  'faulty',
  'skipped',
] as const
export type Outcome = (typeof outcomes)[number]

/** Why a row is no row of the table. */
export const skipReasons = [
  'blank',
  'total',
  'heading',
  'numbers',
  'repeated',
  'example',
  /** The same as an earlier row. */
  'double',
  'left-out',
] as const
export type SkipReason = (typeof skipReasons)[number]

export const faultCodes = [
  'required',
  'too-long',
  // As the readers of cells say it.
  'error-cell',
  'no-number',
  'out-of-range',
  'decimals',
  'no-day',
  'no-such-day',
  'month-only',
  'ambiguous',
  'old-font',
  'choice',
  'unknown-unit',
  'unit-gone',
  'lead-cooperates',
  'unknown-area',
  'unknown-city-project',
  'unknown-project',
  'ends-before-start',
  'code-format',
  'code-taken',
  /** Two rows of the file are about the same. */
  'twice',
  'reason-for-due',
  'username',
  'roles',
  'unit-needed',
  'closed-account',
  'own-account',
  'name-taken',
  'unknown-former-name',
  'period-not-closed',
  'figure-by-unit',
  'report-under-way',
  'not-in-period',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** How a kind of fault is mended in one click. */
export const fixCodes = [
  'replace',
  /** The first or second way in which the cells can be read. */
  'take',
  /** The same of cells that read differently: each in its own way. */
  'take-each',
  'constant',
  'unicode',
  'keep-font',
  'empty',
  'leave-out',
  'number-codes',
  'reason',
] as const
export type FixCode = (typeof fixCodes)[number]

/** Days during which an import can be taken back. */
export const undoDays = 30

export function mayUndo(batch: { at: number; undoneAt: number | null }, now: number): boolean {
  return batch.undoneAt === null && now - batch.at <= undoDays * 86_400_000
}

/** Titles of one unit at least so much alike are shown side by side. */
export const twinLikeness = 0.9
