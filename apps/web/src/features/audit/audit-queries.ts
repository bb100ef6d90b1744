import { audit } from '@app/shared/audit/contract.ts'
import { actionGroups } from '@app/shared/audit/words.ts'
import { isDay } from '@app/shared/core/day.ts'
import { units } from '@app/shared/units/contract.ts'
import {
  createLoader,
  createParser,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs'
import { query } from '#core/api.ts'

export const pageSizes = [50, 100, 200]

const parseAsDay = createParser({
  parse: (text) => (isDay(text) ? text : null),
  serialize: String,
})

/** Every name in the address of the log. */
export const auditParams = {
  q: parseAsString,
  nhom: parseAsStringLiteral(actionGroups),
  dv: parseAsString,
  /** One thing, as its own page links to its entries. */
  loai: parseAsString,
  ma: parseAsString,
  tu: parseAsDay,
  den: parseAsDay,
  trang: parseAsInteger,
  dong: parseAsInteger,
}
export type AuditView = inferParserType<typeof auditParams>
export const readAuditView = createLoader(auditParams)

/** What the table and its files ask. */
export function questionOf({ q, nhom, dv, loai, ma, tu, den }: AuditView) {
  return {
    ...{ q: q?.trim() || undefined, group: nhom ?? undefined, unit: dv ?? undefined },
    ...{ entity: loai ?? undefined, entityId: ma ?? undefined },
    ...{ from: tu ?? undefined, to: den ?? undefined },
  }
}

export function auditQuery(view: AuditView) {
  const pageSize = pageSizes.find((size) => size === view.dong) ?? pageSizes[0]
  const page = { page: String(Math.max(view.trang ?? 1, 1)), pageSize: String(pageSize) }
  return query(audit.list, { query: { ...questionOf(view), ...page } })
}

export const entryQuery = (id: string) => query(audit.entry, { params: { id } })
export const unitsQuery = query(units.list, { query: {} })
