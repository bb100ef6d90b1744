import { queryClient } from '#core/query-client.ts'
import { sessionQuery } from '#core/session.tsx'
import { engineOf } from './browser-engine.ts'

/** What the person is asked, while he is asked. */
export interface Question {
  readonly answer: (mayLeave: boolean) => void
}

let question: Question | null = null
const listeners = new Set<() => void>()

export const leaving = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  question: () => question,
}

/** Before signing out: whether the person may go. What is not on the server he is asked about. */
export async function mayLeave(): Promise<boolean> {
  const account = accountNow()
  if (account === undefined) return true
  const engine = engineOf(account)
  await engine.loading
  if (engine.waiting().length === 0) return true
  await engine.flushAll().catch(() => undefined) // What could not be saved is asked about.
  if (engine.waiting().length === 0) return true
  return new Promise((resolve) => {
    ask({
      answer: (mayGo) => {
        ask(null)
        resolve(mayGo)
      },
    })
  })
}

/** After signing out. */
export async function forgetDrafts(): Promise<void> {
  const account = accountNow()
  if (account !== undefined) await engineOf(account).forget()
}

function ask(next: Question | null): void {
  question = next
  for (const listener of listeners) listener()
}

function accountNow(): string | undefined {
  return queryClient.getQueryData(sessionQuery.queryKey)?.user.id
}
