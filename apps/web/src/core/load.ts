import { type FetchQueryOptions, type QueryKey, QueryObserver } from '@tanstack/react-query'
import { queryClient } from './query-client.ts'

/** For route loaders: the answer is there before the page is, and never older than the last write. */
export function load<Data, Problem extends Error, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Problem, Data, Key>,
): Promise<Data> {
  // A page that is left takes its question back, also from the loader that waits for the same answer,
  // unless somebody else is known to look.
  const look = new QueryObserver(queryClient, { ...options, enabled: false })
  const release = look.subscribe(() => undefined)
  return queryClient.fetchQuery(options).finally(release)
}
