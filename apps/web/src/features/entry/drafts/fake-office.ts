import { setImmediate } from 'node:timers/promises'
import type { ProblemCode } from '@app/shared/core/problem.ts'
import { tidy } from '@app/shared/core/text.ts'
import type { Edits } from '@app/shared/reports/edit.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { WrittenField } from '@app/shared/reports/rules.ts'
import { ApiError } from '#core/api-error.ts'
import { openEngine } from './engine.ts'
import { fieldsOf, same } from './kept.ts'
import type { Sender } from './sender.ts'
import { memoryShelf, type Shelf } from './shelf.ts'
import { noTabs, type Tabs } from './tabs.ts'

/** For tests of the drafts: a server with versions, and windows whose line, clock and closing are ours. */
export const id = 'p-1_2014-Q3'

export interface Written {
  readonly by: string
  readonly field: WrittenField
  readonly before: unknown
  readonly text: unknown
}

export function openServer(start: Partial<Report> = {}) {
  let row = { ...emptyRow, ...start }
  const writings: Written[] = []
  const refused = new Map<WrittenField, string>()
  let closed: ApiError | null = null

  function save(by: string, texts: Edits, version: number): Report {
    if (closed) throw closed
    if (version !== row.version) throw problem('conflict')
    const wrong = fieldsOf(texts).filter((field) => refused.has(field))
    if (wrong.length > 0) {
      const fields = wrong.map((field) => [field, refused.get(field)])
      throw problem('invalid', Object.fromEntries(fields))
    }
    for (const field of fieldsOf(texts)) {
      const text = texts[field]
      if (!same(row[field], text)) writings.push({ by, field, before: row[field], text })
      row = { ...row, [field]: typeof text === 'string' ? tidy(text) : text }
    }
    row = { ...row, version: row.version + 1, savedBy: by, savedAt: savedAtOf(row.version + 1) }
    return row
  }

  return {
    ...{ writings, save },
    row: () => row,
    refuse: (field: WrittenField, text: string) => refused.set(field, text),
    close: (message: string) => {
      closed = new ApiError({ code: 'wrong-state', message, requestId: '' })
    },
  }
}

/** A minute for each version. */
function savedAtOf(version: number): string {
  const minute = String(version % 60).padStart(2, '0')
  return `2014-09-29T10:${minute}:00+07:00`
}

export type Server = ReturnType<typeof openServer>

/** A line that may be cut, or swallow the answers only. */
type LineState = 'up' | 'down' | 'losing answers'

export function openLine() {
  /** `slow`: answers come when it has ended. */
  return { state: 'up' as LineState, signedIn: true, requests: 0, slow: Promise.resolve() }
}

export type Line = ReturnType<typeof openLine>

export interface Desk {
  readonly by: string
  readonly server: Server
  readonly line: Line
  readonly shelf?: Shelf
  readonly tabs?: Tabs
}

/** A window of somebody; `shelf` is what it shares with his other windows and his next visit. */
export function openWindow({ by, server, line, shelf = lasting(), tabs = noTabs }: Desk) {
  const clock = openClock()
  const saved: Report[] = []
  const engine = openEngine({
    ...{ shelf, tabs, clock, sender: senderOn(line, server, by) },
    isOwn: async () => line.signedIn,
    onSignedOut: () => {},
    onSaved: (row) => saved.push(row),
  })
  return {
    ...{ engine, clock, shelf, saved },
    /** What the person sees; `row`: what his page has from the server. */
    see: (row = server.row()) => engine.view().see(row),
    type: (edits: Edits, row = server.row()) => engine.view().edit(row, edits),
    pass: async (ms: number) => {
      clock.pass(ms)
      await rest()
    },
    /** Killed: what is on its way is lost, nothing is heard any more. */
    kill: () => clock.stop(),
  }
}

export type Window = ReturnType<typeof openWindow>

/** What stays when the window is closed. */
export function lasting(): Shelf {
  return { ...memoryShelf(), isVolatile: false }
}

export async function rest(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await setImmediate()
}

function senderOn(line: Line, server: Server, by: string): Sender {
  const over = async <T>(ask: () => T): Promise<T> => {
    line.requests++
    await Promise.resolve()
    if (line.state === 'down') throw network()
    if (!line.signedIn) throw problem('not-signed-in')
    const answer = ask()
    await line.slow
    if (line.state === 'losing answers') throw network()
    return answer
  }
  return {
    get: () => over(server.row),
    save: (_id, texts, { version }) => over(() => server.save(by, texts, version)),
  }
}

function openClock() {
  let now = 0
  let isStopped = false
  const waiting = new Set<{ at: number; run: () => void }>()
  return {
    now: () => new Date(now).toISOString(),
    after: (ms: number, run: () => void) => {
      const one = { at: now + ms, run }
      waiting.add(one)
      return () => waiting.delete(one)
    },
    pass: (ms: number) => {
      now += ms
      for (const one of [...waiting].filter(({ at }) => at <= now)) {
        waiting.delete(one)
        if (!isStopped) one.run()
      }
    },
    stop: () => {
      isStopped = true
    },
  }
}

function network(): ApiError {
  return new ApiError({ code: 'unavailable', message: 'Không kết nối được', requestId: '' }, true)
}

function problem(code: ProblemCode, fields?: Record<string, string>): ApiError {
  return new ApiError({ code, message: code, requestId: '', ...(fields && { fields }) })
}

const emptyRow: Report = {
  ...{ id, projectId: 'p-1', projectCode: 'ĐA-01', projectTitle: 'Đề án', periodId: '2014-Q3' },
  ...{ periodName: 'Quý III/2014', unitId: 'ba-dinh', unitName: 'Quận Ba Đình', state: 'draft' },
  ...{ previousPercent: 60, plannedPercent: 70, limits: { atRiskGap: 5, lateGap: 15 } },
  ...{ dueAt: '2014-09-30T17:00:00+07:00', submittedAt: null, submittedBy: null, onTime: null },
  ...{ approvedAt: null, approvedBy: null, officialPercent: null, returnReason: null },
  ...{
    signature: 'not-needed',
    signedBy: null,
    savedAt: '2014-09-29T10:01:00+07:00',
    savedBy: '–',
    flags: [],
  },
  ...{ allowedActions: ['save', 'submit'], version: 1, percent: null, status: null },
  ...{ decreaseReason: '', results: '', shortcomings: '', difficulties: '', causesObjective: '' },
  ...{ causesSubjective: '', nextSteps: '', proposals: '', keepsPrevious: false },
  difficultiesSettled: null,
}
