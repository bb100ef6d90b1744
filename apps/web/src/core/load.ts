import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query'
import { queryClient } from './query-client.ts'

/** For route loaders: the answer is there before the page is, and never older than the last write. */
export function load<Data, Problem extends Error, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Problem, Data, Key>,
): Promise<Data> {
  return queryClient.fetchQuery(options)
}
