import type { Readable } from 'node:stream'
import { type BackupKind, backupKinds } from '@app/shared/backups/rules.ts'
import { isoOf } from '@app/shared/core/day.ts'
import * as z from 'zod'
import {
  type Dump,
  type DumpedRow,
  type Filling,
  rowsPerInsert,
  type TableShape,
} from '#store/dump.ts'
import { BackupDamaged, firstLine, readLines, writeLines } from './container.ts'
import { lineOf, makeTally, Sum, type Sums } from './tally.ts'

/** Lines: an opening, then for each table its shape, its rows and their sum, then a closing. */
const Opening = z.strictObject({
  engine: z.enum(['sqlite', 'pg']),
  madeAt: z.string(),
  /** The newest step of the schema. */
  migration: z.string(),
  /** Absent in those of earlier versions. */
  kind: z.enum(backupKinds).exactOptional(),
})
export type Opening = z.infer<typeof Opening>
const OpeningLine = z.strictObject({ opening: Opening })

const Shape = z.strictObject({
  name: z.string(),
  columns: z.array(
    z.strictObject({ name: z.string(), is: z.enum(['bool', 'json']).exactOptional() }),
  ),
  key: z.array(z.string()),
})
/** Words for the lines that are no rows. */
const Mark = z.union([
  OpeningLine,
  z.strictObject({ table: Shape }),
  z.strictObject({ sum: Sum }),
  z.strictObject({ closing: z.literal(true) }),
])
type Mark = z.infer<typeof Mark>

export interface Backup {
  readonly opening: Opening
  readonly sums: Sums
}

type Part =
  | { readonly opening: Opening }
  | { readonly shape: TableShape; readonly rows: readonly DumpedRow[] }
  | { readonly sums: Sums }

/** Writes a backup, then reads it through as whoever restores it will. `now` in epoch milliseconds. */
export async function makeBackup(
  dump: Dump,
  file: string,
  { now, kind }: { now: number; kind: BackupKind },
): Promise<Backup> {
  const { engine, migration } = dump
  const opening = { engine, migration, madeAt: isoOf(now), kind }
  return writeLines(file, linesOf(dump, opening), checkBackup)
}

/** What a backup says of itself, without looking at the rest; `undefined` where it says nothing readable. */
export async function openingOf(backup: Readable): Promise<Opening | undefined> {
  const line = await firstLine(backup)
  return line === undefined ? undefined : OpeningLine.safeParse(JSON.parse(line)).data?.opening
}

/** Throws `BackupDamaged` where the file is not whole. */
export async function checkBackup(file: string): Promise<Backup> {
  return take(partsIn(file), async () => nowhere)
}

/** Makes a database of the backup. Throws `BackupDamaged`, and `NewerDatabase` for one of a later program. */
export async function restoreBackup(
  file: string,
  open: (opening: Opening) => Promise<Filling>,
): Promise<Backup> {
  return take(partsIn(file), open)
}

/** Makes a database of another one, as it is at this moment. */
export async function copyDatabase(
  dump: Dump,
  open: (opening: Opening) => Promise<Filling>,
  now: number,
): Promise<Backup> {
  return take(partsOf(dump, now), open)
}

async function take(
  parts: AsyncIterable<Part>,
  open: (opening: Opening) => Promise<Filling>,
): Promise<Backup> {
  let filling: Filling = nowhere
  let opening: Opening | undefined
  let sums: Sums = {}
  try {
    for await (const part of parts) {
      if ('opening' in part) {
        opening = part.opening
        filling = await open(opening)
      } else if ('shape' in part) await filling.insert(part.shape, part.rows)
      else sums = part.sums
    }
    if (!opening) throw new BackupDamaged('thiếu phần mở đầu')
    await filling.finish()
    return { opening, sums }
  } catch (error) {
    await filling.abandon()
    throw error
  }
}

const nowhere: Filling = {
  insert: async () => undefined,
  finish: async () => undefined,
  abandon: async () => undefined,
}

async function* linesOf(dump: Dump, opening: Opening): AsyncGenerator<Buffer> {
  const mark = (content: Mark) => Buffer.from(`${JSON.stringify(content)}\n`)
  yield mark({ opening })
  for (const shape of dump.shapes) {
    yield mark({ table: { ...shape, columns: [...shape.columns], key: [...shape.key] } })
    const tally = makeTally()
    for await (const row of dump.rows(shape)) {
      const line = lineOf(row)
      tally.add(line)
      yield line
    }
    yield mark({ sum: tally.sum() })
  }
  yield mark({ closing: true })
}

async function* partsOf(dump: Dump, now: number): AsyncGenerator<Part> {
  const { engine, migration } = dump
  yield { opening: { engine, migration, madeAt: isoOf(now) } }
  const sums: Record<string, Sum> = {}
  for (const shape of dump.shapes) {
    const tally = makeTally()
    let rows: DumpedRow[] = []
    for await (const row of dump.rows(shape)) {
      tally.add(lineOf(row))
      rows.push(row)
      if (rows.length < rowsPerInsert) continue
      yield { shape, rows }
      rows = []
    }
    if (rows.length > 0) yield { shape, rows }
    sums[shape.name] = tally.sum()
  }
  yield { sums }
}

/** Marks are objects. */
const startOfRow = '['.charCodeAt(0)

async function* partsIn(file: string): AsyncGenerator<Part> {
  const sums: Record<string, Sum> = {}
  let shape: TableShape | undefined
  let tally = makeTally()
  let rows: DumpedRow[] = []
  let isClosed = false
  for await (const line of readLines(file)) {
    if (line[0] === startOfRow) {
      tally.add(line)
      // Written by `linesOf`, and the file is as it was written.
      rows.push(JSON.parse(line.toString()) as DumpedRow)
      if (!shape || rows.length < rowsPerInsert) continue
      yield { shape, rows }
      rows = []
      continue
    }
    const mark = Mark.parse(JSON.parse(line.toString()))
    if (shape && rows.length > 0) yield { shape, rows }
    rows = []
    if ('opening' in mark) yield mark
    else if ('table' in mark) {
      shape = mark.table
      tally = makeTally()
    } else if ('sum' in mark && shape) {
      sums[shape.name] = assertSame(file, shape.name, { found: tally.sum(), wanted: mark.sum })
    } else isClosed = true
  }
  if (!isClosed) throw new BackupDamaged(`${file}: thiếu phần kết thúc`)
  yield { sums }
}

function assertSame(
  file: string,
  table: string,
  { found, wanted }: Record<'found' | 'wanted', Sum>,
) {
  if (found.sha256 === wanted.sha256 && found.rows === wanted.rows) return found
  throw new BackupDamaged(`${file}: bảng ${table} không khớp với dấu kiểm tra`)
}
