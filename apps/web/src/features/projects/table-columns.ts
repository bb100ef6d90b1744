import { type ProjectColumnKey, projectColumns } from '@app/shared/projects/sheet.ts'

/** The column that names the row: always shown, always first. */
export const firstColumn = 'code' satisfies ProjectColumnKey

// The sheet's own keys: `Object.keys` forgets them.
export const allColumns = Object.keys(projectColumns) as ProjectColumnKey[]

/** What is shown until the person chooses otherwise. */
export const usualColumns: readonly ProjectColumnKey[] = allColumns.filter(
  (key) => !('optional' in projectColumns[key]),
)

/** The columns of an address in their order, each once, behind the one that names the row. */
export function columnsOf(chosen: readonly ProjectColumnKey[] | null): ProjectColumnKey[] {
  return [...new Set<ProjectColumnKey>([firstColumn, ...(chosen ?? usualColumns)])]
}

/** What the address keeps of a choice: nothing for the usual columns, so that they may grow. */
export function chosenColumns(shown: readonly string[]): ProjectColumnKey[] | null {
  const keys = allColumns.filter((key) => shown.includes(key))
  const inOrder = keys.toSorted((left, right) => shown.indexOf(left) - shown.indexOf(right))
  return inOrder.join() === usualColumns.join() ? null : inOrder
}
