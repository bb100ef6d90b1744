import { units } from '@app/shared/units/contract.ts'
import { unitColumns } from '@app/shared/units/sheet.ts'
import { createLoader, createParser, type inferParserType } from 'nuqs'
import { query } from '#core/api.ts'
import { parseAsFlag } from '#parts/url-state.ts'

/** Every name in the address of the units table. */
export const viewParams = {
  tatca: parseAsFlag,
  sx: createParser({
    parse: (text) => (Object.hasOwn(unitColumns, text.replace('-', '')) ? text : null),
    serialize: String,
  }),
}

type UnitView = inferParserType<typeof viewParams>
export const readView = createLoader(viewParams)

/** What the table and its files ask. */
export function questionOf({ tatca, sx }: UnitView) {
  return { gone: tatca ? ('true' as const) : undefined, sort: sx ?? undefined }
}

export const tableQuery = (view: UnitView) => query(units.table, { query: questionOf(view) })
