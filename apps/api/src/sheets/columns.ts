import type { Day } from '@app/shared/core/day.ts'
import { formatDay } from '@app/shared/core/format.ts'
import type { Column, KeyedColumn as Keyed } from '@app/shared/core/sheet.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { Filter } from './table-file.ts'

export type KeyedColumn<Row> = Keyed<Row, AllMessages>

type Columns<Row> = Readonly<Record<string, Column<Row, AllMessages>>>

/** Those asked for, in that order, each once; else those that a table shows at first. */
export function chosenColumns<Row>(
  columns: Columns<Row>,
  keys: readonly string[] | undefined,
): KeyedColumn<Row>[] {
  const usual = Object.keys(columns).filter((key) => !columns[key]?.optional)
  return [...new Set(keys ?? usual)].flatMap((key) => {
    const column = columns[key]
    return column ? [{ key, ...column }] : []
  })
}

/** `gap`, `-gap` → the order in words. */
export function orderOf<Row>(
  columns: Columns<Row>,
  sort: string | undefined,
  words: AllMessages,
): string | undefined {
  const column = columns[sort?.replace('-', '') ?? '']
  if (sort === undefined || !column) return undefined
  const { up, down } = words.sheets.filter
  return sort.startsWith('-') ? down(column.header(words)) : up(column.header(words))
}

/** Those that were asked for. */
export function present(filters: readonly (Filter | '' | false | null | undefined)[]): Filter[] {
  return filters.filter((filter): filter is Filter => Boolean(filter))
}

/** Of somebody who sees one unit only. */
export function scopeFilter(words: AllMessages, unitName: string): Filter {
  return { text: words.sheets.scope(unitName), short: unitName }
}

export function filterOf(words: AllMessages, heading: string, values: readonly string[]): Filter {
  return {
    text: words.sheets.filter.one(heading, values.join(', ')),
    short: values.join(' '),
  }
}

/** What a question asks, in words: the columns are said apart. */
export function asksOf(
  { sheets }: AllMessages,
  { filters, everything, order, asOf }: Asked,
): string[] {
  return [
    ...(filters.length > 0 ? filters.map(({ text }) => text) : [everything]),
    ...(order === undefined ? [] : [order]),
    ...(asOf === undefined ? [] : [sheets.asOf(formatDay(asOf))]),
  ]
}

interface Asked {
  readonly filters: readonly Filter[]
  /** Said where nothing is filtered. */
  readonly everything: string
  readonly order?: string | undefined
  readonly asOf?: Day | undefined
}
