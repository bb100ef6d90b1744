import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { pauseAfter } from './again.ts'
import { ApiError } from './api-error.ts'
import { sessionKey } from './session-key.ts'

/**
 * After any successful write, everything on screen is asked again. There are hundreds of rows, not
 * millions: one rule that cannot be forgotten is worth more than the requests it costs.
 */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsSignedIn }),
  mutationCache: new MutationCache({
    onSuccess: () => queryClient.invalidateQueries(),
    onError: askWhoIsSignedIn,
  }),
  defaultOptions: {
    // Without `always`, a write made offline would wait in silence instead of saying so.
    queries: {
      retry: mayPass,
      retryDelay: (failures, error) => pauseAfter(failures, error) ?? 0,
      staleTime: 30_000,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Who has asked too often waits as one does whom nobody has answered. */
function mayPass(failures: number, error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  const isPassing = error.isNetwork || error.problem.code === 'too-many'
  return isPassing && pauseAfter(failures, error) !== undefined && navigator.onLine
}

/** Only the server knows: a refusal may be late and belong to a session before the present one. */
function askWhoIsSignedIn(error: unknown) {
  if (!(error instanceof ApiError) || error.problem.code !== 'not-signed-in') return
  void queryClient.refetchQueries({ queryKey: sessionKey })
}

/** Before a second try: a question that was never answered is asked anew instead of failing from memory. */
export function forgetFailures(): Promise<void> {
  return queryClient.resetQueries({
    predicate: ({ state }) => state.status === 'error' && state.data === undefined,
  })
}
