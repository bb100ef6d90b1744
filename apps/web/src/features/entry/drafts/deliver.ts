import type { Edits } from '@app/shared/reports/edit.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { ApiError } from '#core/api-error.ts'
import { currentWords } from '#core/words.tsx'
import { type Book, type Entry, nextOf } from './book.ts'
import { answered, compared, fieldsOf, sending } from './kept.ts'
import type { Sender } from './sender.ts'

/** A colleague who saves the same report all the time does not keep us going round for ever. */
const rounds = 5

interface Ways {
  book: Book
  sender: Sender
  onSaved: (row: Report) => void
}

/**
 * Brings one report to the server, as far as it takes it: what is refused or clashes stays and says so.
 * Throws when there is no line, or nobody is signed in.
 */
export async function deliver(id: string, ways: Ways): Promise<void> {
  const { book, sender } = ways
  const entry = book.entryOf(id)
  try {
    for (let round = 0; round < rounds; round++) {
      const row = await lookUp(entry, ways)
      if (!row) return
      const texts = nextOf(entry)
      if (fieldsOf(texts).length === 0) return
      if (await send(entry, texts, { ...ways, row })) return
      book.note(await sender.get(id))
    }
  } catch (error) {
    if (!(error instanceof ApiError) || isPassing(error)) throw error
    refuse(entry, error, entry.kept?.edits ?? {})
    book.changed(entry)
  }
}

/** Repeated by itself; everything else needs a person. */
export function isPassing({ isNetwork, problem: { code } }: ApiError): boolean {
  return isNetwork || passing.has(code)
}

const passing: ReadonlySet<string> = new Set([
  ...['unavailable', 'too-many', 'internal', 'not-signed-in', 'password-change-required'],
])

/** The report as the server has it, and what is kept after comparing; `undefined`: nothing is kept. */
async function lookUp(entry: Entry, { book, sender }: Ways): Promise<Report | undefined> {
  const { id } = entry
  // Another window may have brought it there meanwhile.
  const kept = await book.reread(id)
  if (!kept) return undefined
  const isUnsure = !entry.row || entry.row.version < kept.baseVersion || kept.sent.length > 0
  const row = isUnsure ? (book.note(await sender.get(id)).row ?? undefined) : entry.row
  if (!row) return undefined
  const left = await book.change(id, (now) => now && compared(now, row))
  return left && row
}

/** Whether it was answered; otherwise somebody was faster, or the rest is to be sent without a part. */
async function send(entry: Entry, texts: Edits, ways: Ways & { row: Report }): Promise<boolean> {
  const { book, sender, onSaved, row: seen } = ways
  const { id } = entry
  void book.change(id, (now) => now && sending(now, texts))
  try {
    const row = await sender.save(id, texts, { version: seen.version })
    await take(entry, texts, { book, row })
    onSaved(row)
    return true
  } catch (error) {
    if (!(error instanceof ApiError) || isPassing(error)) throw error
    // It certainly had no effect.
    await book.change(id, (now) => now && { ...now, sent: now.sent.slice(0, -1) })
    if (error.problem.code === 'conflict') return false
    refuse(entry, error, texts)
    book.changed(entry)
    return fieldsOf(nextOf(entry)).length === 0
  }
}

export async function take(
  entry: Entry,
  texts: Edits,
  { book, row }: { book: Book; row: Report },
): Promise<void> {
  book.note(row)
  await book.change(entry.id, (now) => now && answered(now, row, texts))
}

/** Of a text that cannot be taken only that text is held back. */
function refuse(entry: Entry, error: ApiError, texts: Edits): void {
  const { content } = currentWords()
  const wrong = Object.entries(error.problem.fields ?? {})
  const named = fieldsOf(texts).filter((field) => wrong.some(([name]) => name === field))
  const refused = named.length > 0 ? named.map((field) => [field, texts[field]]) : null
  const labels: Readonly<Record<string, string>> = content
  const said = wrong.map(([field, text]) => (labels[field] ? `${labels[field]}: ${text}` : text))
  entry.refusal = {
    texts: { ...entry.refusal?.texts, ...(refused ? Object.fromEntries(refused) : texts) },
    error,
    problem: said.length > 0 ? said.join('; ') : error.message,
  }
}
