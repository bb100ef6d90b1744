import { createParser, parseAsNumberLiteral } from 'nuqs'
import type { TableColumns } from './table-columns.ts'

/** Rows on a page; the first is the usual number. */
export const pageSizes = [50, 100] as const

/**
 * What each table keeps in its address, under short names that people dictate by phone: `q` what is looked
 * for, `sx` the order, `cot` the columns, `trang` the page, `dong` its rows.
 */
export function tableAddress<Key extends string>({ isColumn }: TableColumns<Key>) {
  return {
    q: createParser({
      parse: (text) => (text.trim() !== '' && text.length <= 200 ? text : null),
      serialize: String,
    }),
    sx: createParser({
      parse: (text) => (isColumn(text.replace(/^-/, '')) ? text : null),
      serialize: String,
    }),
    cot: listOf(isColumn),
    trang: createParser({
      parse: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null),
      serialize: String,
    }),
    dong: parseAsNumberLiteral(pageSizes),
  }
}

/** What the API is asked for a page. */
export function pageQueryOf({ trang, dong }: { trang: number | null; dong: number | null }) {
  return { page: String(trang ?? 1), pageSize: String(dong ?? pageSizes[0]) }
}

/** One word that is not in the list spoils all of it: half a filter would show other rows than meant. */
export function someOf<const Value extends string>(values: readonly Value[]) {
  return listOf((text): text is Value => values.some((value) => value === text))
}

function listOf<Value extends string>(isValue: (text: string) => text is Value) {
  return createParser({
    parse: (text) => {
      const parts = text.split(',')
      return parts.every(isValue) ? parts : null
    },
    serialize: (chosen: Value[]) => chosen.join(','),
    eq: (left, right) => left.join() === right.join(),
  })
}
