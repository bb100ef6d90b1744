import { useQueryStates } from 'nuqs'
import { useAsOf } from '#parts/url-state.ts'
import { type TableView, tableParams } from './table-params.ts'

type Change = (patch: Partial<TableView>, history?: 'push' | 'replace') => void

/** The view in the address. A change of what is shown begins at the first page again. */
export function useTableView(): { view: TableView; asOf: string | undefined; change: Change } {
  const [view, set] = useQueryStates(tableParams)
  const asOf = useAsOf()
  const change: Change = (patch, history = 'push') => {
    const turnsBack = !('cot' in patch)
    void set({ ...patch, ...(turnsBack && { trang: null }) }, { history })
  }
  return { view, asOf, change }
}
