import { ordered, type SortValue } from '@app/shared/core/order.ts'
import { urlOf } from '@app/shared/core/url.ts'
import type { UnitTableQuery } from '@app/shared/units/contract.ts'
import type { UnitRow } from '@app/shared/units/model.ts'
import { existsOn, unitKinds } from '@app/shared/units/rules.ts'
import { type UnitColumnKey, unitColumns } from '@app/shared/units/sheet.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { orderOf } from '#sheets/columns.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { countAccounts, selectUnits } from './units.sql.ts'

/** In the order asked for; without one by name, as everywhere. */
export async function tabulateUnits(
  { store, today }: Ctx,
  { gone = false, sort }: UnitTableQuery,
): Promise<UnitRow[]> {
  const { all, counts } = await store.read(async (tx) => ({
    all: await selectUnits(tx),
    counts: await countAccounts(tx),
  }))
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id)
  const known = all
    .filter((unit) => gone || existsOn(unit, today))
    .map(({ id, name, kind, validFrom, validTo, sortKey, ...unit }) => ({
      key: sortKey,
      row: {
        ...{ id, name, kind, validFrom, validTo, accounts: counts.get(id) ?? 0 },
        predecessors: named(unit.predecessorIds),
        successors: named(unit.successorIds),
      },
    }))
  if (sort === undefined) return known.map(({ row }) => row)
  const column = sort.replace('-', '') as UnitColumnKey // the contract knows the names
  const direction = sort.startsWith('-') ? -1 : 1
  return ordered(known, (each) => sortValue(each, column), direction).map(({ row }) => row)
}

/** Kinds stand in the order of their list. */
function sortValue({ row, key }: { row: UnitRow; key: string }, column: UnitColumnKey): SortValue {
  switch (column) {
    case 'name':
      return key
    case 'kind':
      return unitKinds.indexOf(row.kind)
    case 'predecessors':
    case 'successors':
      return row[column][0] ?? null
    default:
      return row[column]
  }
}

/** The table as a file: the same rows in the same order. */
export async function writeUnitFile(
  ctx: Ctx,
  format: SheetFormat,
  query: UnitTableQuery,
): Promise<FileAnswer> {
  const { units } = ctx.words
  return writeTableFile<UnitRow>(ctx, format, {
    words: units.sheet,
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    columns: Object.values(unitColumns),
    rows: await tabulateUnits(ctx, query),
    filters: query.gone ? [{ text: units.gone, short: units.gone }] : [],
    order: orderOf(unitColumns, query.sort, ctx.words),
    address: urlOf('/quan-tri/don-vi', {
      query: { tatca: query.gone ? 1 : undefined, sx: query.sort },
    }),
    notes: [],
  })
}
