import type { OutputOf } from '@app/shared/core/endpoint.ts'
import { type ReportDetail, reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { queryClient } from '#core/query-client.ts'

const quietMs = 15_000
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * The one exception to "after a successful write everything is asked again": a pause in typing would
 * fetch the world. The answered row goes where the report stands already; everything else only counts as
 * old, which the next page asks for anew, and this one after a quiet time.
 */
export function keepAnswer(row: Report): void {
  queryClient.setQueriesData<OutputOf<typeof reports.list>>(
    { queryKey: [reports.list.path], predicate: isOfNow },
    (page) =>
      page && { ...page, items: page.items.map((known) => (known.id === row.id ? row : known)) },
  )
  queryClient.setQueriesData<ReportDetail>(
    { queryKey: [reports.get.path, { params: { id: row.id } }] },
    (detail) => detail && { ...detail, ...row },
  )
  void queryClient.invalidateQueries({ refetchType: 'none' })
  clearTimeout(timer)
  timer = setTimeout(askAgain, quietMs)
}

/** At once, when the person has gone elsewhere. */
export function askAgainNow(): void {
  if (timer !== undefined) askAgain()
}

function askAgain(): void {
  clearTimeout(timer)
  timer = undefined
  void queryClient.invalidateQueries()
}

/** A list of an earlier day stays as it was on that day. */
function isOfNow({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  const asked = queryKey[1] as { query?: { asOf?: string } } | undefined // as `query` of core/api.ts makes it
  return asked?.query?.asOf === undefined
}
