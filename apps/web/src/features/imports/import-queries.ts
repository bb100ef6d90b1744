import { type Check, imports } from '@app/shared/imports/contract.ts'
import { queryOptions } from '@tanstack/react-query'
import { call, query } from '#core/api.ts'
import type { ApiError } from '#core/api-error.ts'
import { type Draft, requestOf } from './wizard.ts'

export const batchesQuery = query(imports.list, {})

export function batchQuery(id: number) {
  return query(imports.get, { params: { id: String(id) } })
}

/**
 * A question, though it is posted: its rows are too many for an address. The answer before stays on
 * screen while something is settled.
 */
export function checkQuery(draft: Draft | null) {
  const { id, layout, revision } = draft ?? { id: '', layout: 0, revision: 0 }
  return queryOptions<Check, ApiError>({
    queryKey: [imports.check.path, id, layout, revision],
    queryFn: ({ signal }) => {
      if (!draft) throw new Error('there is nothing to check')
      return call(imports.check, { body: requestOf(draft) }, { signal })
    },
    placeholderData: (before, asked) =>
      asked?.queryKey[1] === id && asked.queryKey[2] === layout ? before : undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
