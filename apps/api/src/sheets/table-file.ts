import { availableParallelism } from 'node:os'
import { formatDay, formatInstant } from '@app/shared/core/format.ts'
import type { CellKind, Column } from '@app/shared/core/sheet.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { fileName } from './file-name.ts'
import type { NoteGroup, SheetFormat, SheetHead, SheetRow } from './model.ts'
import { makePool, PoolFailure } from './pool.ts'
import { type SheetJob, type SheetStream, streamSheet } from './stream.ts'
import { startThread } from './thread.ts'

export const types: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

/** Characters, where the column does not say. */
const usualWidths: Record<CellKind, number> = {
  ...{ text: 20, prose: 40, percent: 12, points: 13, number: 11, day: 13, instant: 19 },
}

// One processor stays free for everybody else's requests.
const pool = makePool<SheetJob, null>({
  start: () => startThread(new URL('./worker.ts', import.meta.url)),
  size: Math.max(1, Math.min(2, availableParallelism() - 1)),
  queue: 20,
  // Also for somebody who takes a large file slowly: others wait for the thread.
  limitMs: 120_000,
})

/** Others' requests are answered between two chunks. */
const cellsPerChunk = 2000

export interface Filter {
  /** In the table's head: `Tình trạng: Chậm tiến độ`. */
  readonly text: string
  /** In the file's name. */
  readonly short: string
}

/** How a table is called, from the catalogue. */
export interface TableWords {
  readonly title: string
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly tab: string
  /** First word of the file's name. */
  readonly file: string
  /** Said where nothing is filtered. */
  readonly all: string
}

export interface TableFile<Row> {
  readonly words: TableWords
  /** `null` until a programme has been entered. */
  readonly programmeCode: string | null
  /** In the order of the screen. */
  readonly columns: readonly Column<Row, AllMessages>[]
  readonly rows: readonly Row[]
  /** Under the rows, in the order of the columns. */
  readonly foot?: SheetRow | undefined
  readonly filters: readonly Filter[]
  /** In words; absent: the usual order. */
  readonly order?: string | undefined
  readonly asOf?: string | undefined
  /** Where the same table stands on the screen: `/de-an?tt=late`. */
  readonly address: string
  readonly notes: readonly NoteGroup[]
}

/**
 * The table as a file in the language of the request, made in another thread while it is sent.
 * Opening it throws `unavailable` when too many wait, or when the thread fails or needs too long.
 */
export function writeTableFile<Row>(
  ctx: Ctx,
  format: SheetFormat,
  table: TableFile<Row>,
): FileAnswer {
  const { sheets } = ctx.words
  const { programmeCode, filters, asOf } = table
  const name = fileName({
    ...{ subject: table.words.file, madeAt: ctx.now },
    programme: programmeCode === null ? '' : sheets.programmeFile(programmeCode),
    filters: [
      ...filters.map(({ short }) => short),
      ...(asOf === undefined ? [] : [sheets.asOfFile(formatDay(asOf))]),
    ],
  })
  const open = (stop: AbortSignal) => openTable(ctx, { format, table, stop })
  return { name: `${name}.${format}`, type: types[format], bytes: open }
}

interface Opening<Row> {
  readonly format: SheetFormat
  readonly table: TableFile<Row>
  readonly stop: AbortSignal
}

async function openTable<Row>(
  ctx: Ctx,
  { format, table, stop }: Opening<Row>,
): Promise<SheetStream> {
  const chunks = chunksOf(ctx.words, table)
  const order = { format, chunks, head: headOf(ctx, table), rowCount: table.rows.length }
  try {
    return await streamSheet(pool, order, stop)
  } catch (error) {
    throw refusalOf(ctx, error)
  }
}

/** What the person is told when the thread has not made the file; any other error is itself. */
export function refusalOf({ words }: Ctx, error: unknown): unknown {
  if (!(error instanceof PoolFailure)) return error
  const { busy, failed } = words.sheets
  const refusal = new AppError('unavailable', error.reason === 'busy' ? busy : failed)
  refusal.cause = error
  return refusal
}

function* chunksOf<Row>(
  words: AllMessages,
  { columns, rows }: TableFile<Row>,
): Generator<readonly SheetRow[]> {
  const size = Math.max(1, Math.floor(cellsPerChunk / columns.length))
  for (let start = 0; start < rows.length; start += size) {
    yield rows
      .slice(start, start + size)
      .map((row) => columns.map(({ value }) => value(row, words)))
  }
}

function headOf<Row>(ctx: Ctx, table: TableFile<Row>): SheetHead {
  const { sheets } = ctx.words
  const { words, programmeCode, columns } = table
  const question = questionOf(ctx, table)
  const origin = [
    sheets.asOf(formatDay(table.asOf ?? ctx.today)),
    sheets.madeBy(ctx.user.name, formatInstant(ctx.now)),
  ].join(' · ')
  return {
    ...{ question, origin },
    title: programmeCode === null ? words.title : sheets.under(words.title, programmeCode),
    warning: ctx.sample ? sheets.sample : '',
    columns: columns.map(({ header, kind, width = usualWidths[kind] }) => ({
      ...{ kind, width },
      header: header(ctx.words),
    })),
    foot: table.foot ?? null,
    tabName: words.tab,
    notesTabName: sheets.notes.tab,
    notes: [sourceNotes(ctx, table, { question, origin }), ...table.notes],
    author: ctx.user.name,
    madeAt: ctx.now,
    page: { before: sheets.pageBefore, between: sheets.pageBetween },
  }
}

function questionOf<Row>({ words }: Ctx, table: TableFile<Row>): string {
  const { filters, order, rows } = table
  const asked = filters.length > 0 ? filters.map(({ text }) => text) : [table.words.all]
  const ordered = order === undefined ? [] : [order]
  return [...asked, ...ordered, words.sheets.filter.rows(rows.length)].join(' · ')
}

function sourceNotes<Row>(
  { words, sample, origin: host }: Ctx,
  { address }: TableFile<Row>,
  { question, origin }: { question: string; origin: string },
): NoteGroup {
  const { notes, back, sample: warning } = words.sheets
  return {
    heading: notes.source,
    notes: [
      { term: notes.link, text: back, link: host + address },
      { term: notes.question, text: question },
      { term: notes.made, text: origin },
      ...(sample ? [{ term: notes.data, text: warning }] : []),
    ],
  }
}
