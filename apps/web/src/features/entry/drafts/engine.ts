import type { Report } from '@app/shared/reports/model.ts'
import { openBook } from './book.ts'
import type { Drafts } from './drafts.ts'
import { chosen, typed } from './kept.ts'
import { type Ways as OutboxWays, openOutbox } from './outbox.ts'
import type { Shelf } from './shelf.ts'

export type Ways = Omit<OutboxWays, 'book'> & { shelf: Shelf }
export type Engine = ReturnType<typeof openEngine>

/** The drafts of one account in one window. Knows neither React nor the browser. */
export function openEngine(ways: Ways) {
  const { shelf, tabs, clock } = ways
  const book = openBook(ways)
  const outbox = openOutbox({ ...ways, book })
  const loading = book.load().then((ids) => {
    if (ids.length > 0) outbox.wake()
  })
  let view = fresh()
  book.listen(() => {
    view = fresh()
  })
  tabs.hear(({ id, row, forget }) => {
    if (row) book.changed(book.note(row))
    if (id !== undefined) void book.reread(id)
    if (forget) book.dropAll()
  })

  /** Another object after every change, so that who remembers by it draws again. */
  function fresh(): Drafts {
    return { see: book.see, edit, settle, flush }
  }

  function edit(report: Report, wishes: Parameters<Drafts['edit']>[1]): void {
    const entry = book.note(report)
    const row = entry.row ?? report
    entry.raw = { ...entry.raw, ...wishes }
    const at = clock.now()
    void book.change(report.id, (kept) => typed(kept, row, { wishes, at }))
    book.tell()
    outbox.later(report.id)
  }

  function settle(...[report, field, choice]: Parameters<Drafts['settle']>): void {
    const entry = book.note(report)
    const row = entry.row ?? report
    if (choice === 'theirs') delete entry.raw[field]
    void book.change(report.id, (kept) => kept && chosen(kept, row, { field, choice }))
    book.tell()
    outbox.later(report.id)
    outbox.hurry()
  }

  async function flush(ids: readonly string[]): Promise<ReadonlyMap<string, Report>> {
    await loading
    return outbox.flush(ids, { isPatient: true })
  }

  return {
    ...{ loading, subscribe: book.listen, hurry: outbox.hurry, leave: outbox.leave },
    wake: outbox.wake,
    view: () => view,
    /** Reports with something that the server does not have. */
    waiting: () => book.waiting().map(({ id }) => id),
    /** Closing the window now would lose something. */
    isUnsafe: () =>
      book.waiting().some((entry) => shelf.isVolatile || entry.isLoose || entry.writing > 0),
    /** Tries once: who leaves is asked, not kept waiting. */
    flushAll: async () => {
      await loading
      const waiting = book.waiting().map(({ id }) => id)
      await outbox.flush(waiting, { isPatient: false })
    },
    /** Nothing is left of this account on this computer. */
    forget: book.forget,
  }
}
