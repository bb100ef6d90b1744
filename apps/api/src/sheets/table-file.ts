import { availableParallelism } from 'node:os'
import { formatDay, formatInstant } from '@app/shared/core/format.ts'
import type { CellKind, Column } from '@app/shared/core/sheet.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { fileName } from './file-name.ts'
import type { NoteGroup, SheetFormat, SheetJob, SheetModel } from './model.ts'
import { makePool, PoolFailure } from './pool.ts'

const types: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

/** Characters, where the column does not say. */
const usualWidths: Record<CellKind, number> = {
  ...{ text: 20, prose: 40, percent: 12, points: 13, number: 11, day: 13, instant: 19 },
}

// One processor stays free for everybody else's requests.
const pool = makePool<SheetJob, Uint8Array>({
  script: new URL('./worker.ts', import.meta.url),
  size: Math.max(1, Math.min(2, availableParallelism() - 1)),
  queue: 20,
  limitMs: 30_000,
})

export interface Filter {
  /** In the table's head: `Tình trạng: Chậm tiến độ`. */
  readonly text: string
  /** In the file's name. */
  readonly short: string
}

export interface TableFile<Row> {
  readonly title: string
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly tabName: string
  /** First word of the file's name. */
  readonly subject: string
  /** `null` until a programme has been entered. */
  readonly programmeCode: string | null
  /** In the order of the screen. */
  readonly columns: readonly Column<Row, Messages>[]
  readonly rows: readonly Row[]
  readonly filters: readonly Filter[]
  /** Said where nothing is filtered. */
  readonly everything: string
  /** In words; absent: the usual order. */
  readonly order?: string | undefined
  readonly asOf?: string | undefined
  readonly back: { readonly text: string; readonly link: string }
  readonly notes: readonly NoteGroup[]
}

/**
 * The table as a file in the language of the request, made in another thread.
 * Throws `unavailable` when too many wait, or when the thread fails or needs too long.
 */
export async function writeTableFile<Row>(
  ctx: Ctx,
  format: SheetFormat,
  table: TableFile<Row>,
): Promise<FileAnswer> {
  const { sheets } = ctx.words
  const { programmeCode, subject, filters, asOf } = table
  const name = fileName({
    ...{ subject, madeAt: ctx.now },
    programme: programmeCode === null ? '' : sheets.programmeFile(programmeCode),
    filters: [
      ...filters.map(({ short }) => short),
      ...(asOf === undefined ? [] : [sheets.asOfFile(formatDay(asOf))]),
    ],
  })
  const bytes = await makeBytes(ctx, { format, model: modelOf(ctx, table) })
  return { name: `${name}.${format}`, type: types[format], bytes }
}

async function makeBytes({ words }: Ctx, job: SheetJob): Promise<Uint8Array> {
  try {
    return await pool.run(job)
  } catch (error) {
    if (!(error instanceof PoolFailure)) throw error
    const { busy, failed } = words.sheets
    const refusal = new AppError('unavailable', error.reason === 'busy' ? busy : failed)
    refusal.cause = error
    throw refusal
  }
}

function modelOf<Row>(ctx: Ctx, table: TableFile<Row>): SheetModel {
  const { sheets } = ctx.words
  const { title, programmeCode, columns, rows } = table
  const question = questionOf(ctx, table)
  const origin = [
    sheets.asOf(formatDay(table.asOf ?? ctx.today)),
    sheets.madeBy(ctx.user.name, formatInstant(ctx.now)),
  ].join(' · ')
  return {
    ...{ question, origin },
    title: programmeCode === null ? title : sheets.under(title, programmeCode),
    warning: ctx.sample ? sheets.sample : '',
    columns: columns.map(({ header, kind, width = usualWidths[kind] }) => ({
      ...{ kind, width },
      header: header(ctx.words),
    })),
    rows: rows.map((row) => columns.map(({ value }) => value(row, ctx.words))),
    tabName: table.tabName,
    notesTabName: sheets.notes.tab,
    notes: [sourceNotes(ctx, table, { question, origin }), ...table.notes],
    author: ctx.user.name,
    madeAt: ctx.now,
    page: { before: sheets.pageBefore, between: sheets.pageBetween },
  }
}

function questionOf<Row>({ words }: Ctx, table: TableFile<Row>): string {
  const { filters, everything, order, rows } = table
  const asked = filters.length > 0 ? filters.map(({ text }) => text) : [everything]
  const ordered = order === undefined ? [] : [order]
  return [...asked, ...ordered, words.sheets.filter.rows(rows.length)].join(' · ')
}

function sourceNotes<Row>(
  { words, sample }: Ctx,
  { back }: TableFile<Row>,
  { question, origin }: { question: string; origin: string },
): NoteGroup {
  const { notes, sample: warning } = words.sheets
  return {
    heading: notes.source,
    notes: [
      { term: notes.link, ...back },
      { term: notes.question, text: question },
      { term: notes.made, text: origin },
      ...(sample ? [{ term: notes.data, text: warning }] : []),
    ],
  }
}
