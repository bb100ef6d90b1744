import { isDay } from '@app/shared/core/day.ts'
import type { InputOf } from '@app/shared/core/endpoint.ts'
import type { projects } from '@app/shared/projects/contract.ts'
import { deadlines, kinds, levels, projectStatuses } from '@app/shared/projects/rules.ts'
import { type ProjectColumnKey, projectColumns } from '@app/shared/projects/sheet.ts'
import { reportStates } from '@app/shared/reports/rules.ts'
import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs'
import { parseAsFlag } from '#parts/url-state.ts'

export const pageSizes = [50, 100] as const

/** Every name in the address of the table. People dictate them by phone, so they are short. */
export const tableParams = {
  q: createParser({
    parse: (text) => (text.trim() !== '' && text.length <= 200 ? text : null),
    serialize: String,
  }),
  cap: parseAsStringLiteral(levels),
  loai: parseAsStringLiteral(kinds),
  dv: parseAsArrayOf(parseAsString),
  nhom: parseAsString,
  tt: listOf(projectStatuses),
  han: listOf(deadlines),
  bc: listOf(reportStates),
  ky: parseAsString,
  'chua-duyet': parseAsFlag,
  sx: createParser({
    parse: (text) => (isColumn(text.replace(/^-/, '')) ? text : null),
    serialize: String,
  }),
  cot: createParser({
    parse: columnsIn,
    serialize: (keys: ProjectColumnKey[]) => keys.join(','),
    eq: (left, right) => left.join() === right.join(),
  }),
  trang: createParser({
    parse: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null),
    serialize: String,
  }),
  dong: parseAsNumberLiteral(pageSizes),
  ngay: createParser({ parse: (text) => (isDay(text) ? text : null), serialize: String }),
}

export type TableView = inferParserType<typeof tableParams>

export const readView = createLoader(tableParams)

/** The part of the address that belongs to a view: `?tt=late,blocked&sx=gap`. */
export const searchOf = createSerializer(tableParams)

type ListQuery = InputOf<typeof projects.list>['query']
export type Question = Omit<ListQuery, 'page' | 'pageSize'>

/** What the API is asked for a view, without its page: the file's question too. */
export function questionOf(view: TableView, asOf: string | undefined): Question {
  return {
    level: view.cap ?? undefined,
    kind: view.loai ?? undefined,
    unit: view.dv?.join(','),
    area: view.nhom ?? undefined,
    status: view.tt?.join(','),
    deadline: view.han?.join(','),
    state: view.bc?.join(','),
    period: view.ky ?? undefined,
    includeUnapproved: view['chua-duyet'] ? 'true' : undefined,
    q: view.q?.trim(),
    sort: view.sx ?? undefined,
    asOf,
  }
}

export function listQueryOf(view: TableView, asOf: string | undefined): ListQuery {
  return {
    ...questionOf(view, asOf),
    page: String(pageOf(view)),
    pageSize: String(pageSizeOf(view)),
  }
}

export function pageOf({ trang }: TableView): number {
  return trang ?? 1
}

export function pageSizeOf({ dong }: TableView): number {
  return dong ?? pageSizes[0]
}

/** Names in the address that the table does not know or cannot read, in their order. */
export function ignoredIn(search: URLSearchParams): string[] {
  const parsers: Readonly<Record<string, { parse: (text: string) => unknown }>> = tableParams
  const ignored = [...search].filter(([name, text]) => {
    const parser = Object.hasOwn(parsers, name) ? parsers[name] : undefined
    return text !== '' && (parser?.parse(text) ?? null) === null
  })
  return [...new Set(ignored.map(([name]) => name))]
}

/** One word that is not in the list spoils all of it: half a filter would show other rows than meant. */
function listOf<const Value extends string>(values: readonly Value[]) {
  const isValue = (text: string): text is Value => values.some((value) => value === text)
  return createParser({
    parse: (text) => {
      const parts = text.split(',')
      return parts.every(isValue) ? parts : null
    },
    serialize: (chosen: Value[]) => chosen.join(','),
    eq: (left, right) => left.join() === right.join(),
  })
}

function isColumn(text: string): text is ProjectColumnKey {
  return Object.hasOwn(projectColumns, text)
}

function columnsIn(text: string): ProjectColumnKey[] | null {
  const keys = text.split(',')
  return keys.every(isColumn) ? keys : null
}
