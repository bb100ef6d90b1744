import { reports } from '@app/shared/reports/contract.ts'
import { type Edits, edited } from '@app/shared/reports/edit.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { useSyncExternalStore } from 'react'
import { call } from '#core/api.ts'
import type { Drafted, Drafts, SaveState } from './drafts.ts'

const quietMs = 800

interface Entry {
  report: Report
  edits: Edits
  state: SaveState
  problem: string | null
  timer: ReturnType<typeof setTimeout> | undefined
  seen: Drafted | null
}

const entries = new Map<string, Entry>()
const listeners = new Set<() => void>()
let view: Drafts = fresh()

/** What was typed over reports and where it is now. Another object after every change. */
export function useDrafts(): Drafts {
  return useSyncExternalStore(subscribe, () => view)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function changed(entry: Entry): void {
  entry.seen = null
  view = fresh()
  for (const listener of listeners) listener()
}

function fresh(): Drafts {
  return { see, edit, settle: () => undefined, flush }
}

function see(report: Report): Drafted {
  const entry = entryOf(report)
  if (report.version > entry.report.version) Object.assign(entry, { report, seen: null })
  entry.seen ??= {
    report: entry.report,
    content: edited(entry.report, entry.edits, entry.report),
    state: entry.state,
    clashes: [],
    problem: entry.problem,
  }
  return entry.seen
}

function edit(report: Report, edits: Edits): void {
  const entry = entryOf(report)
  Object.assign(entry.edits, edits)
  entry.state = 'saving'
  clearTimeout(entry.timer)
  entry.timer = setTimeout(() => save(entry).catch(() => undefined), quietMs)
  changed(entry)
}

async function flush(ids: readonly string[]): Promise<ReadonlyMap<string, Report>> {
  const waiting = ids.flatMap((id) => entries.get(id) ?? [])
  await Promise.all(waiting.map(save))
  return new Map(waiting.map(({ report }) => [report.id, report]))
}

async function save(entry: Entry): Promise<void> {
  clearTimeout(entry.timer)
  const { id, version } = entry.report
  const sent = { ...entry.edits }
  if (Object.keys(sent).length === 0) return
  try {
    // Only claimable statuses can be chosen on the screen.
    const body = { ...sent, version } as Parameters<typeof call<typeof reports.save>>[1]['body']
    entry.report = await call(reports.save, { params: { id }, body })
    const left = Object.entries(entry.edits).filter(
      ([field, value]) => sent[field as keyof Edits] !== value,
    )
    entry.edits = Object.fromEntries(left)
    Object.assign(entry, { state: left.length > 0 ? 'saving' : 'saved', problem: null })
  } catch (error) {
    Object.assign(entry, { state: 'failed', problem: error instanceof Error ? error.message : '' })
    throw error
  } finally {
    changed(entry)
  }
}

function entryOf(report: Report): Entry {
  const known = entries.get(report.id)
  if (known) return known
  const none = { edits: {}, problem: null, timer: undefined, seen: null }
  const entry: Entry = { report, state: 'saved', ...none }
  entries.set(report.id, entry)
  return entry
}
