import { isDay } from '@app/shared/core/day.ts'
import type { InputOf } from '@app/shared/core/endpoint.ts'
import type { projects } from '@app/shared/projects/contract.ts'
import { deadlines, kinds, levels, projectStatuses } from '@app/shared/projects/rules.ts'
import { projectColumns } from '@app/shared/projects/sheet.ts'
import { reportStates } from '@app/shared/reports/rules.ts'
import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs'
import { pageQueryOf, someOf, tableAddress } from '#parts/table-address.ts'
import { tableColumns } from '#parts/table-columns.ts'
import { parseAsFlag } from '#parts/url-state.ts'

export const columns = tableColumns(projectColumns)

/** Every name in the address of the projects table. */
export const tableParams = {
  ...tableAddress(columns),
  cap: parseAsStringLiteral(levels),
  loai: parseAsStringLiteral(kinds),
  dv: parseAsArrayOf(parseAsString),
  nhom: parseAsString,
  tt: someOf(projectStatuses),
  han: someOf(deadlines),
  bc: someOf(reportStates),
  ky: parseAsString,
  'chua-duyet': parseAsFlag,
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
  return { ...questionOf(view, asOf), ...pageQueryOf(view) }
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
