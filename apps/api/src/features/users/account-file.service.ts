import { urlOf } from '@app/shared/core/url.ts'
import type { AccountFileQuery } from '@app/shared/users/contract.ts'
import type { AccountRow } from '@app/shared/users/model.ts'
import { accountColumns } from '@app/shared/users/sheet.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { chosenColumns, filterOf, orderOf, present } from '#sheets/columns.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { tabulateAccounts } from './users.service.ts'
import { selectUnitNames } from './users.sql.ts'

/** The list as a file: the same rows in the same order, all of them. */
export async function writeAccountFile(
  ctx: Ctx,
  format: SheetFormat,
  query: AccountFileQuery,
): Promise<FileAnswer> {
  const { words } = ctx
  return writeTableFile<AccountRow>(ctx, format, {
    words: words.users.sheet,
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    columns: chosenColumns(accountColumns, query.columns),
    rows: await tabulateAccounts(ctx, query),
    filters: await filtersOf(ctx, query),
    order: orderOf(accountColumns, query.sort, words),
    address: addressOf(query),
    notes: [],
  })
}

async function filtersOf(ctx: Ctx, { q, role, unit, standing }: AccountFileQuery) {
  const { words } = ctx
  const units = unit ? await ctx.store.read(selectUnitNames) : []
  const unitName = (id: string) => units.find((each) => each.id === id)?.name ?? id
  return present([
    q && { text: words.sheets.filter.search(q), short: q },
    role &&
      filterOf(
        words,
        words.users.roles,
        role.map((each) => words.role[each]),
      ),
    unit && filterOf(words, words.users.unit, unit.map(unitName)),
    standing &&
      filterOf(
        words,
        words.users.standing,
        standing.map((each) => words.users.standings[each]),
      ),
  ])
}

/** Where the same table stands on the screen, under the short names of its address. */
function addressOf({ q, role, unit, standing, sort, columns }: AccountFileQuery): string {
  return urlOf('/quan-tri/tai-khoan', {
    query: { q, vt: role, dv: unit, tt: standing, sx: sort, cot: columns },
  })
}
