import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { textOf } from '@app/shared/core/read-value.ts'
import type { Column } from '@app/shared/core/sheet.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { CheckedRow } from '@app/shared/imports/contract.ts'
import { fieldsOf, type ImportField } from '@app/shared/imports/fields.ts'
import { headingsOf } from '@app/shared/imports/headings.ts'
import type { ImportRequest } from '@app/shared/imports/model.ts'
import { type ImportKind, mayImport } from '@app/shared/imports/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import type { NoteGroup } from '#sheets/model.ts'
import { type TableFile, writeTableFile } from '#sheets/table-file.ts'
import { planImport } from './import-plan.ts'
import { selectNamed } from './imports.sql.ts'

interface FaultyRow {
  readonly cells: readonly ReadCell[]
  readonly checked: CheckedRow
}

/** The rows with faults as they stand in the file, with what is wrong and what to do; may be read again. */
export async function writeFaultyFile(ctx: Ctx, request: ImportRequest): Promise<FileAnswer> {
  const { check } = await planImport(ctx, request)
  const { rows, header, kind, file } = request
  const { words } = ctx
  const names = await namesOf(ctx, kind)
  const faulty = check.rows
    .filter(({ outcome }) => outcome === 'faulty')
    .map((checked) => ({ checked, cells: rows[checked.row - 1] ?? [] }))
  const headings = headingsOf(rows, header)
  return writeTableFile<FaultyRow>(ctx, 'xlsx', {
    ...frameOf(words.imports.file.faults, file.name),
    columns: [
      ...headings.map(
        (heading, at): Column<FaultyRow, AllMessages> => ({
          ...{ kind: 'prose', header: () => heading, width: widthOf(heading) },
          value: ({ cells }) => textOf(cells[at] ?? null),
        }),
      ),
      {
        ...{ kind: 'prose', header: (t) => t.imports.file.fault, width: 40 },
        value: ({ checked }, t) => faultsText(checked, names, t),
      },
      {
        ...{ kind: 'prose', header: (t) => t.imports.file.advice, width: 40 },
        value: ({ checked }, t) => adviceText(checked, t),
      },
    ],
    rows: faulty,
    notes: [],
  })
}

/** Headings of every field of a kind and one row as an example, which is left out when it is read. */
export async function writeTemplate(ctx: Ctx, kind: ImportKind): Promise<FileAnswer> {
  if (!mayImport(ctx.user, kind)) throw new AppError('forbidden')
  const { words } = ctx
  const fields = await fieldsFor(ctx, kind)
  return writeTableFile<readonly ImportField[]>(ctx, 'xlsx', {
    ...frameOf(words.imports.file.template, words.imports.kind[kind]),
    columns: fields.map(({ header, kind: cell, example, key }) => ({
      ...{ kind: cell, header },
      value: () => (isName(kind, key) ? words.imports.file.example(String(example)) : example),
    })),
    rows: [fields],
    notes: [choicesOf(words, fields)],
  })
}

/** The field by which a reader sees that the row is an example. */
function isName(kind: ImportKind, key: string): boolean {
  return key === (kind === 'units' || kind === 'accounts' ? 'name' : 'title')
}

function frameOf(
  title: string,
  subject: string,
): Omit<TableFile<never>, 'columns' | 'rows' | 'notes'> {
  return {
    words: { title: `${title}: ${subject}`, tab: title, file: title, all: subject },
    ...{ programmeCode: null, filters: [], address: '/quan-tri/nhap' },
  }
}

async function fieldsFor(ctx: Ctx, kind: ImportKind): Promise<readonly ImportField[]> {
  const { periods } = await ctx.store.read(selectNamed)
  const wanted = {
    projects: periods.filter(({ state }) => state !== 'closed'),
    percentages: periods.filter(({ state }) => state === 'closed'),
    ...{ plans: periods, units: [], accounts: [] },
  }
  return fieldsOf(kind, wanted[kind])
}

async function namesOf(ctx: Ctx, kind: ImportKind): Promise<ReadonlyMap<string, string>> {
  const { periods } = await ctx.store.read(selectNamed)
  return new Map(fieldsOf(kind, periods).map(({ key, header }) => [key, header(ctx.words)]))
}

/** `Đơn vị chủ trì: Chưa có đơn vị “Ứng Hoa”`, a line for each. */
function faultsText(
  { row, faults }: CheckedRow,
  names: ReadonlyMap<string, string>,
  { imports }: AllMessages,
): string {
  const lines = faults.map(({ field, code, value }) => {
    const text = imports.fault[code](value)
    return field === null ? text : `${names.get(field) ?? field}: ${text}`
  })
  return [imports.file.row(row), ...lines].join('\n')
}

function adviceText({ faults }: CheckedRow, { imports }: AllMessages): string {
  const lines = faults.map(({ code, readings: [first] }) =>
    first === undefined ? imports.advice[code] : `${imports.advice[code]}: ${first}`,
  )
  return [...new Set(lines)].join('\n')
}

/** What the closed lists allow. */
function choicesOf(words: AllMessages, fields: readonly ImportField[]): NoteGroup {
  const { level, kind, unitKind, role, imports } = words
  const lists = { level, kind, 'unit-kind': unitKind, roles: role }
  return {
    heading: imports.file.choices,
    notes: [
      { term: imports.file.exampleTerm, text: imports.file.exampleNote },
      ...fields.flatMap(({ reader, header, required }) => {
        const list = reader in lists ? lists[reader as keyof typeof lists] : undefined
        const parts = [
          ...(required ? [imports.file.required] : []),
          ...(list ? [Object.values(list).join('; ')] : []),
        ]
        return parts.length > 0 ? [{ term: header(words), text: parts.join('. ') }] : []
      }),
    ],
  }
}

function widthOf(heading: string): number {
  return Math.min(40, Math.max(12, heading.length))
}
