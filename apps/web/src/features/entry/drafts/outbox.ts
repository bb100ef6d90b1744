import type { Report } from '@app/shared/reports/model.ts'
import { ApiError } from '#core/api-error.ts'
import { currentWords } from '#core/words.tsx'
import { type Book, type Entry, nextOf } from './book.ts'
import type { Clock } from './clock.ts'
import { deliver, take } from './deliver.ts'
import { fieldsOf, sending, standing } from './kept.ts'
import type { Sender } from './sender.ts'
import type { Tabs } from './tabs.ts'

export interface Ways {
  book: Book
  sender: Sender
  tabs: Tabs
  clock: Clock
  /** Whether the account of these drafts is signed in; asked before sending after any absence. */
  isOwn: () => Promise<boolean>
  /** The server knows nobody any more: the page is to ask who is there. */
  onSignedOut: () => void
  onSaved: (row: Report) => void
}

const quietMs = 800
/** So that what waits is on the server within five seconds after the line has come back by itself. */
const pausesMs = [1000, 2000, 4000]
/** Between the attempts of somebody who waits for them, before he is told that there is no line. */
const attemptPausesMs = [500, 1500, 3000]
const parallel = 3
const flushRounds = 5

/** When what goes to the server: after a quiet moment, a few at a time, again and again without a line. */
export function openOutbox(ways: Ways) {
  const { book, sender, tabs, clock } = ways
  const quiet = new Map<string, () => void>()
  const due = new Set<string>()
  const active = new Map<string, Promise<Error | null>>()
  let failures = 0
  let isProven = false
  let isProbing = false
  let stopWaiting = () => {}

  /** Without a line one report asks for all. */
  function run(): void {
    for (const id of due) {
      const room = book.line.isDown ? Number(isProbing) : parallel
      if (active.size >= room) return
      if (active.has(id)) continue
      due.delete(id)
      void begin(id)
    }
  }

  function begin(id: string): Promise<Error | null> {
    quiet.get(id)?.()
    quiet.delete(id)
    const work = tabs
      .inTurn(id, async () => {
        isProven ||= await ways.isOwn()
        if (!isProven) throw notSignedIn()
        await deliver(id, ways)
      })
      .then(
        () => lineIsUp(),
        (error: unknown) => lineIsDown(id, error),
      )
      .finally(() => {
        active.delete(id)
        run()
      })
    active.set(id, work)
    return work
  }

  function lineIsUp(): null {
    failures = 0
    isProbing = false
    if (book.line.isDown) {
      book.line.isDown = false
      book.changed()
      for (const { id } of book.waiting()) due.add(id)
    }
    return null
  }

  function lineIsDown(id: string, error: unknown): Error {
    due.add(id)
    isProbing = false
    book.line.isDown = true
    book.changed()
    stopWaiting()
    const isSignedOut = error instanceof ApiError && signedOut.has(error.problem.code)
    if (isSignedOut) {
      isProven = false
      ways.onSignedOut()
    } else {
      const pause = pausesMs[Math.min(failures++, pausesMs.length - 1)] ?? 0
      stopWaiting = clock.after(pause, probe)
    }
    return error instanceof Error ? error : new Error(String(error))
  }

  function probe(): void {
    isProbing = true
    run()
  }

  async function flushOne(id: string): Promise<void> {
    const entry = book.entryOf(id)
    entry.refusal = null
    // Again for what was typed while the answer was under way.
    for (let round = 0; round < flushRounds; round++) {
      if (!(await book.reread(id))) return
      const error = (await (active.get(id) ?? begin(id))) ?? reasonOf(entry)
      if (error) throw error
    }
    if (entry.kept) throw stillTyping()
  }

  async function flushPatiently(id: string): Promise<void> {
    for (const pause of attemptPausesMs) {
      const error = await flushOne(id).catch((error: unknown) => error)
      if (error === undefined) return
      if (!(error instanceof ApiError) || !error.isNetwork) throw error
      await new Promise<void>((resolve) => clock.after(pause, resolve))
    }
    return flushOne(id)
  }

  /** Known before anything is to be sent: closing the window is no time to ask. */
  function prove(): void {
    if (isProven) return
    ways.isOwn().then(
      (isOwn) => {
        isProven ||= isOwn
      },
      () => undefined, // No line: it is asked again before sending.
    )
  }

  return {
    later(id: string): void {
      prove()
      quiet.get(id)?.()
      quiet.set(
        id,
        clock.after(quietMs, () => soon(id)),
      )
    },
    hurry(): void {
      for (const id of [...quiet.keys()]) soon(id)
    },
    /** The line, the window or the person is back. */
    wake(): void {
      const waiting = book.waiting()
      isProven = false
      if (waiting.length === 0) return
      for (const entry of waiting) entry.refusal = null
      for (const { id } of waiting) due.add(id)
      failures = 0
      stopWaiting()
      if (book.line.isDown) probe()
      else run()
    },
    /** The window is being closed: what fits is sent, the rest is in the shelf. */
    leave(): void {
      if (!isProven) return
      for (const entry of book.waiting()) {
        const texts = nextOf(entry)
        if (!entry.row || fieldsOf(texts).length === 0) continue
        void book.change(entry.id, (now) => now && sending(now, texts))
        sender.save(entry.id, texts, { version: entry.row.version, isLeaving: true }).then(
          (row) => take(entry, texts, { book, row }),
          () => undefined, // Nobody is there to hear it; the next visit begins with comparing.
        )
      }
    },
    /** `isPatient`: tries again where an answer is lost. */
    async flush(
      ids: readonly string[],
      { isPatient }: { isPatient: boolean },
    ): Promise<ReadonlyMap<string, Report>> {
      const left = [...ids]
      const bring = isPatient ? flushPatiently : flushOne
      const takeNext = async (): Promise<void> => {
        for (let id = left.shift(); id !== undefined; id = left.shift()) await bring(id)
      }
      await Promise.all(Array.from({ length: parallel }, takeNext))
      const rows = ids.map(async (id) => book.entryOf(id).row ?? (await sender.get(id)))
      return new Map((await Promise.all(rows)).map((row) => [row.id, row]))
    },
  }

  function soon(id: string): void {
    quiet.get(id)?.()
    quiet.delete(id)
    due.add(id)
    run()
  }
}

const signedOut: ReadonlySet<string> = new Set(['not-signed-in', 'password-change-required'])

function notSignedIn(): ApiError {
  const message = currentWords().problem['not-signed-in']
  return new ApiError({ code: 'not-signed-in', message, requestId: '' })
}

/** Why a report could not be saved as a whole. */
function reasonOf({ kept, row, refusal }: Entry): ApiError | null {
  if (!kept) return null
  if (refusal) return refusal.error
  const clashing = row ? standing(kept, row).clashing : []
  if (clashing.length === 0) return null
  const { choose } = currentWords().drafts.clash
  const fields = Object.fromEntries(clashing.map((field) => [field, choose]))
  return new ApiError({ code: 'incomplete', message: choose, fields, requestId: '' })
}

function stillTyping(): ApiError {
  const message = currentWords().drafts.state.local
  return new ApiError({ code: 'unavailable', message, requestId: '' })
}
