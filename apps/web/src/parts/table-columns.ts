/** The columns that a table has, and what an address keeps of a choice among them. */
export interface TableColumns<Key extends string> {
  readonly all: readonly Key[]
  /** Names the row: always shown, always first. */
  readonly first: Key
  /** What is shown until the person chooses otherwise. */
  readonly usual: readonly Key[]
  isColumn(text: string): text is Key
  /** The columns of an address in their order, each once, behind the first. */
  shown(chosen: readonly Key[] | null): Key[]
  /** What the address keeps of a choice: nothing for the usual columns, so that they may grow. */
  chosen(shown: readonly string[]): Key[] | null
}

/** `columns`: of the sheet, the one that names the row first. */
export function tableColumns<Key extends string>(
  columns: Readonly<Record<Key, object>>,
): TableColumns<Key> {
  // The sheet's own keys: `Object.keys` forgets them.
  const all = Object.keys(columns) as Key[]
  const usual = all.filter((key) => !('optional' in columns[key]))
  const [first] = all
  if (first === undefined) throw new Error('a table has columns')
  return {
    ...{ all, usual, first },
    isColumn: (text): text is Key => Object.hasOwn(columns, text),
    shown: (chosen) => [...new Set<Key>([first, ...(chosen ?? usual)])],
    chosen: (shown) => {
      const keys = all.filter((key) => shown.includes(key))
      const inOrder = keys.toSorted((left, right) => shown.indexOf(left) - shown.indexOf(right))
      return inOrder.join() === usual.join() ? null : inOrder
    },
  }
}
