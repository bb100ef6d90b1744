import type { Messages } from '@app/shared/i18n/messages.ts'
import type { TableView } from './table-params.ts'

/** How what the address only names by id is called. */
export interface Names {
  readonly units: ReadonlyMap<string, string>
  readonly areas: ReadonlyMap<string, string>
  readonly periods: ReadonlyMap<string, string>
}

/** One condition in words, and the change that takes it away. */
export interface Filter {
  readonly key: string
  readonly text: string
  readonly without: Partial<TableView>
}

export const noFilters = {
  ...{ q: null, cap: null, loai: null, dv: null },
  ...{ nhom: null, tt: null, han: null, bc: null },
  ...{ ky: null, 'chua-duyet': null },
} as const satisfies Partial<TableView>

/** The conditions of a view, one by one, in the order of the filter bar. */
export function filtersOf(view: TableView, words: Messages, names: Names): Filter[] {
  const { projectTable: own, project } = words
  const labelled = (label: string, value: string) => own.condition(label, value)
  return [
    ...single('q', view.q, (q) => own.searched(q.trim())),
    ...single('cap', view.cap, (level) => words.level[level]),
    ...single('loai', view.loai, (kind) => labelled(project.kind, words.kind[kind])),
    ...each('dv', view.dv, (id) => labelled(project.unit, names.units.get(id) ?? id)),
    ...single('nhom', view.nhom, (id) => labelled(project.workArea, names.areas.get(id) ?? id)),
    ...each('tt', view.tt, (status) => labelled(project.status, words.status[status])),
    ...each('han', view.han, (deadline) => labelled(project.deadline, words.deadline[deadline])),
    ...single('ky', view.ky, (id) => own.upTo(names.periods.get(id) ?? id)),
    ...single('chua-duyet', view['chua-duyet'], () => own.unapproved),
    ...each('bc', view.bc, (state) => labelled(project.reportState, words.reportState[state])),
  ]
}

type SingleName = 'q' | 'cap' | 'loai' | 'nhom' | 'ky' | 'chua-duyet'
type ListName = 'dv' | 'tt' | 'han' | 'bc'

function single<Name extends SingleName>(
  name: Name,
  value: TableView[Name],
  textOf: (value: NonNullable<TableView[Name]>) => string,
): Filter[] {
  return value === null ? [] : [{ key: name, text: textOf(value), without: { [name]: null } }]
}

function each<Name extends ListName>(
  name: Name,
  values: TableView[Name],
  textOf: (value: NonNullable<TableView[Name]>[number]) => string,
): Filter[] {
  const list: readonly NonNullable<TableView[Name]>[number][] = values ?? []
  return list.map((value) => ({
    key: `${name}-${value}`,
    text: textOf(value),
    without: { [name]: withoutOne(list, value) },
  }))
}

/** An empty list is no condition at all. */
function withoutOne<Value>(list: readonly Value[], value: Value): Value[] | null {
  const rest = list.filter((other) => other !== value)
  return rest.length > 0 ? rest : null
}
