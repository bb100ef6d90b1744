import { parseAsInteger, useQueryStates } from 'nuqs'

const usual = 50

/** The part of the rows that the address asks for, as the pager writes it there. */
export function usePart<Row>(rows: readonly Row[]) {
  const [{ trang, dong }] = useQueryStates({ trang: parseAsInteger, dong: parseAsInteger })
  const pageSize = dong !== null && dong > 0 ? dong : usual
  const last = Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(Math.max(trang ?? 1, 1), last)
  return { page, pageSize, part: rows.slice((page - 1) * pageSize, page * pageSize) }
}
