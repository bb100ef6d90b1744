import { type Edits, edited } from '@app/shared/reports/edit.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { ReportContent, WrittenField } from '@app/shared/reports/rules.ts'
import type { ApiError } from '#core/api-error.ts'
import type { Clock } from './clock.ts'
import type { Clash, Drafted, SaveState } from './drafts.ts'
import { fieldsOf, type Kept, same, standing } from './kept.ts'
import type { Alter, Shelf } from './shelf.ts'
import type { Tabs } from './tabs.ts'

export interface Refusal {
  readonly texts: Edits
  readonly error: ApiError
  /** In words. */
  readonly problem: string
}

/** One report in this window. */
export interface Entry {
  readonly id: string
  /** The newest that the server has shown. */
  row: Report | undefined
  kept: Kept | undefined
  /** As typed, with blanks at the end: the next word is to stand apart. */
  raw: Edits
  /** What the server does not take; sent again when it has become another text, or on coming back. */
  refusal: Refusal | null
  /** Changes on their way to the shelf. */
  writing: number
  /** The shelf could not take it: it stands in this window only. */
  isLoose: boolean
  drafted: Drafted | null
}

export type Book = ReturnType<typeof openBook>

interface Ways {
  shelf: Shelf
  tabs: Tabs
  clock: Clock
}

/** Hundreds of reports may be on their way: a page that draws for each step of each does nothing else. */
const gatherMs = 50

/** Every report that was seen or written in, mirrored in the shelf, and who wants to know of changes. */
export function openBook({ shelf, tabs, clock }: Ways) {
  const entries = new Map<string, Entry>()
  const listeners = new Set<() => void>()
  const line = { isDown: false }

  let stopGathering: (() => void) | undefined

  /** Who listens hears of it in a moment, together with what else has changed by then. */
  function changed(entry?: Entry): void {
    for (const one of entry ? [entry] : entries.values()) one.drafted = null
    stopGathering ??= clock.after(gatherMs, tell)
  }

  /** At once: somebody waits for what he types to appear. */
  function tell(): void {
    stopGathering?.()
    stopGathering = undefined
    for (const listener of listeners) listener()
  }

  function entryOf(id: string): Entry {
    const known = entries.get(id)
    if (known) return known
    const entry = newEntry(id)
    entries.set(id, entry)
    return entry
  }

  /** In this window at once, then in the shelf. */
  async function change(id: string, alter: Alter): Promise<Kept | undefined> {
    const entry = entryOf(id)
    entry.kept = alter(entry.kept)
    entry.writing++
    changed(entry)
    const written = await shelf.change(id, alter).catch(() => 'failed' as const)
    entry.writing--
    entry.isLoose = written === 'failed'
    // Another window may have written in it too; what is still on its way here comes after.
    if (written !== 'failed' && entry.writing === 0) entry.kept = written
    changed(entry)
    tabs.tell({ id })
    return entry.kept
  }

  /** What another window has written. */
  async function reread(id: string): Promise<Kept | undefined> {
    const entry = entryOf(id)
    const there = await shelf.change(id, (kept) => kept).catch(() => 'failed' as const)
    if (there !== 'failed' && entry.writing === 0 && !entry.isLoose) {
      if (entry.kept !== there) entry.kept = there
      changed(entry)
    }
    return entry.kept
  }

  /** Also while the page is being drawn: whoever draws gets the newer one by the same call. */
  function note(row: Report): Entry {
    const entry = entryOf(row.id)
    if (entry.row && entry.row.version >= row.version) return entry
    entry.row = row
    entry.drafted = null
    return entry
  }

  function dropAll(): void {
    for (const entry of entries.values()) {
      Object.assign(entry, {
        row: undefined,
        kept: undefined,
        raw: {},
        refusal: null,
        isLoose: false,
      })
    }
    changed()
  }

  return {
    ...{ dropAll, entries, line, change, reread, note, changed, tell, entryOf },
    listen(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async load(): Promise<string[]> {
      const there = await shelf.all().catch(() => new Map<string, Kept>())
      for (const [id, kept] of there) {
        const entry = entryOf(id)
        if (entry.writing === 0) entry.kept = kept
      }
      changed()
      return [...there.keys()]
    },
    see(report: Report): Drafted {
      const entry = note(report)
      entry.drafted ??= draftedOf(entry, entry.row ?? report, line.isDown)
      return entry.drafted
    },
    async forget(): Promise<void> {
      // First: what is still being written comes before it.
      await shelf.clear().catch(() => undefined) // Nothing was kept where nothing can be.
      dropAll()
      tabs.tell({ forget: true })
    },
    /** By reports: what the server does not have. */
    waiting: (): Entry[] => [...entries.values()].filter(({ kept }) => kept !== undefined),
  }
}

/** What is sent next: all that waits, but for what was refused as it stands. */
export function nextOf({ kept, row, refusal }: Entry): Edits {
  if (!kept || !row) return {}
  const { send } = standing(kept, row)
  const fields = fieldsOf(send).filter((field) => !isRefused(field, send, refusal))
  return Object.fromEntries(fields.map((field) => [field, send[field]]))
}

function isRefused(field: WrittenField, send: Edits, refusal: Refusal | null): boolean {
  return refusal !== null && field in refusal.texts && same(refusal.texts[field], send[field])
}

function newEntry(id: string): Entry {
  const nothing = { row: undefined, kept: undefined, raw: {}, refusal: null, drafted: null }
  return { id, ...nothing, writing: 0, isLoose: false }
}

function draftedOf({ kept, raw, refusal }: Entry, row: Report, isDown: boolean): Drafted {
  const { send, clashing } = kept ? standing(kept, row) : { send: {}, clashing: [] }
  const content = contentIn(kept, raw, row)
  const clashes = clashing.map((field): Clash => {
    const side = { mine: content[field], theirs: row[field] }
    return { field, ...side, by: row.savedBy, at: row.savedAt }
  })
  const isFailed = fieldsOf(send).some((field) => isRefused(field, send, refusal))
  const state = stateOf({ isKept: kept !== undefined, isFailed, isDown, clashes: clashes.length })
  const problem = state === 'failed' && refusal ? refusal.problem : null
  return { report: row, content, state, clashes, problem }
}

/** A report that is older than what was kept is shown with what the person had seen since. */
function contentIn(kept: Kept | undefined, raw: Edits, row: Report): ReportContent {
  const ground = kept && row.version < kept.baseVersion ? { ...row, ...kept.base } : row
  const content = kept ? edited(ground, kept.edits, row) : ground
  const asTyped = fieldsOf(raw).filter((field) => same(raw[field], content[field]))
  return { ...content, ...Object.fromEntries(asTyped.map((field) => [field, raw[field]])) }
}

interface Circumstances {
  isKept: boolean
  isFailed: boolean
  isDown: boolean
  clashes: number
}

function stateOf({ isKept, isFailed, isDown, clashes }: Circumstances): SaveState {
  if (!isKept) return 'saved'
  if (clashes > 0) return 'conflict'
  if (isFailed) return 'failed'
  return isDown ? 'local' : 'saving'
}
