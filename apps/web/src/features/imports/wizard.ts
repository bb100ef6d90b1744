import type { ReadSheet } from '@app/shared/core/read-sheet.ts'
import type {
  CheckedRow,
  FaultGroup,
  Fix,
  ReadFile,
  Receipt,
} from '@app/shared/imports/contract.ts'
import { withFix } from '@app/shared/imports/decisions.ts'
import type { Decisions, Header, ImportRequest, Mapping } from '@app/shared/imports/model.ts'
import type { ImportKind } from '@app/shared/imports/rules.ts'

export const steps = ['file', 'columns', 'check', 'preview', 'written'] as const
export type Step = (typeof steps)[number]

/** Something the person has settled, which can be taken back by itself. */
export interface Settled {
  readonly key: string
  readonly decisions: Decisions
  /** The kind of fault that it mends, and how: the screen goes on showing both. */
  readonly mends?: { readonly group: FaultGroup; readonly fix: Fix }
  /** The row as it was before it was settled. */
  readonly about?: CheckedRow
}

/** A file on its way in. It lives in this page's memory and nowhere else. */
export interface Draft {
  /** Names it among the files of this visit. */
  readonly id: string
  readonly file: ReadFile
  readonly sheet: number
  readonly kind: ImportKind
  readonly header: Header
  readonly mapping: Mapping
  /** As it was before the person changed it: fields stay in this order. */
  readonly guessed: Mapping
  readonly settled: readonly Settled[]
  /** Counts what changes where things stand, and then everything that changes what is asked. */
  readonly layout: number
  readonly revision: number
}

export interface Wizard {
  readonly draft: Draft | null
  /** What was written last; its passwords are nowhere else. */
  readonly receipt: Receipt | null
}

export const emptyWizard: Wizard = { draft: null, receipt: null }

export type Move =
  | { type: 'read'; id: string; file: ReadFile; mayImport: (kind: ImportKind) => boolean }
  | { type: 'sheet'; sheet: number }
  | { type: 'kind'; kind: ImportKind; mapping: Mapping }
  | { type: 'header'; header: Header; mapping: Mapping }
  | { type: 'column'; field: string; column: number | null }
  | { type: 'settle'; settled: readonly Settled[] }
  | { type: 'unsettle'; key: string }
  | { type: 'written'; receipt: Receipt }
  | { type: 'restart' }

export function moved(wizard: Wizard, move: Move): Wizard {
  switch (move.type) {
    case 'read':
      return { draft: draftOf(move), receipt: null }
    case 'written':
      return { draft: null, receipt: move.receipt }
    case 'restart':
      return emptyWizard
    default:
      return wizard.draft ? { ...wizard, draft: changed(wizard.draft, move) } : wizard
  }
}

type Change = Extract<
  Move,
  { type: 'sheet' | 'kind' | 'header' | 'column' | 'settle' | 'unsettle' }
>

function changed(draft: Draft, move: Change): Draft {
  const { kind, settled } = draft
  switch (move.type) {
    case 'sheet':
      return laidOut({ ...draft, ...layoutOf(draft.file, move.sheet, kind), settled: [] })
    // Fields of another kind have nothing to do with what was settled; the font stays the font.
    case 'kind':
      return laidOut({
        ...draft,
        kind: move.kind,
        ...asGuessed(move),
        settled: settled.filter(isOfFont),
      })
    case 'header':
      return laidOut({ ...draft, header: move.header, ...asGuessed(move) })
    case 'column':
      return laidOut({ ...draft, mapping: withColumn(draft.mapping, move) })
    case 'settle':
      return asked({ ...draft, settled: move.settled.reduce(withSettled, settled) })
    case 'unsettle':
      return asked({ ...draft, settled: settled.filter(({ key }) => key !== move.key) })
  }
}

const firstRevision = { layout: 0, revision: 0 }

function draftOf({ id, file, mayImport }: Extract<Move, { type: 'read' }>): Draft {
  const sheet = likeliestSheet(file)
  const fallback: ImportKind = mayImport('projects') ? 'projects' : 'units'
  return { id, file, ...layoutOf(file, sheet, fallback), settled: [], ...firstRevision }
}

/** Of those people see, the one with most rows below a heading. */
function likeliestSheet({ workbook, guesses }: ReadFile): number {
  const weightOf = (sheet: number) => {
    const rows = guesses[sheet]?.rows ?? -1
    return workbook.sheets[sheet]?.hidden ? rows / 1e6 : rows
  }
  const all = workbook.sheets.map((_, sheet) => sheet)
  return all.reduce((best, sheet) => (weightOf(sheet) > weightOf(best) ? sheet : best), 0)
}

type Layout = Pick<Draft, 'sheet' | 'kind' | 'header' | 'mapping' | 'guessed'>

function layoutOf(file: ReadFile, sheet: number, fallback: ImportKind): Layout {
  const guess = file.guesses[sheet]
  if (guess) {
    const { kind, header, mapping } = guess
    return { sheet, kind, header, mapping, guessed: mapping }
  }
  // No row reads like a heading; what the person says of the sheet is guessed upon.
  const header = { row: 0, count: 1 }
  return { sheet, kind: fallback, header, mapping: {}, guessed: {} }
}

function asGuessed({ mapping }: { mapping: Mapping }): Pick<Draft, 'mapping' | 'guessed'> {
  return { mapping, guessed: mapping }
}

/** A column serves one field: whoever had it loses it. */
function withColumn(
  mapping: Mapping,
  { field, column }: { field: string; column: number | null },
): Mapping {
  const others = Object.entries(mapping).filter(([key, own]) => key !== field && own !== column)
  return Object.fromEntries(column === null ? others : [...others, [field, column]])
}

/** Of two that settle the same, what the earlier one did stays where the later says nothing of it. */
function withSettled(all: readonly Settled[], more: Settled): Settled[] {
  const before = all.find(({ key }) => key === more.key)
  const decisions = before ? withFix(before.decisions, more.decisions) : more.decisions
  return [...all.filter(({ key }) => key !== more.key), { ...more, decisions }]
}

/** The way in which the letters of old fonts are settled. */
export const fontKey = 'old-font'

function isOfFont({ key }: Settled): boolean {
  return key === fontKey
}

function laidOut(draft: Draft): Draft {
  return asked({ ...draft, layout: draft.layout + 1 })
}

function asked(draft: Draft): Draft {
  return { ...draft, revision: draft.revision + 1 }
}

export function decisionsOf({ settled }: Pick<Draft, 'settled'>): Decisions {
  return settled.reduce<Decisions>((so, { decisions }) => withFix(so, decisions), {})
}

export function sheetOf({ file, sheet }: Pick<Draft, 'file' | 'sheet'>): ReadSheet {
  const found = file.workbook.sheets[sheet]
  if (!found) throw new Error('the sheet is none of the file')
  return found
}

export function requestOf(draft: Draft): ImportRequest {
  const { file, kind, header, mapping } = draft
  const { name, rows } = sheetOf(draft)
  return {
    ...{ kind, header, mapping, decisions: decisionsOf(draft) },
    file: { name: file.name, sha256: file.sha256, sheet: name },
    rows,
  }
}

/** Nothing to choose about the file: the columns are next. */
export function isPlain({ guesses, earlier }: ReadFile): boolean {
  return earlier === null && guesses.filter((guess) => guess !== null).length === 1
}

/** In the address. */
export const stepSlugs: Readonly<Record<Step, string>> = {
  file: 'tep',
  columns: 'ghep-cot',
  check: 'kiem-tra',
  preview: 'xem-truoc',
  written: 'da-ghi',
}

/** How far the person can be: the address may ask for more after the page was loaded again. */
export function stepAt(slug: string | null, { draft, receipt }: Wizard): Step {
  if (receipt) return slug === null ? 'file' : 'written'
  const step = steps.find((one) => stepSlugs[one] === slug)
  return draft && step && step !== 'written' ? step : 'file'
}
