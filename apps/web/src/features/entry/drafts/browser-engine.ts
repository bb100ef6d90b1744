import { queryClient } from '#core/query-client.ts'
import { sessionQuery } from '#core/session.tsx'
import { sessionKey } from '#core/session-key.ts'
import { isShared } from '#core/shared-computer.ts'
import type { Clock } from './clock.ts'
import { type Engine, openEngine } from './engine.ts'
import { keepAnswer } from './saved-rows.ts'
import { apiSender } from './sender.ts'
import { databaseShelf, memoryShelf } from './shelf.ts'
import { browserTabs, noTabs } from './tabs.ts'

const engines = new Map<string, Engine>()

/** The one of this account in this window; begins with what an earlier visit left. */
export function engineOf(account: string): Engine {
  const known = engines.get(account)
  if (known) return known
  const database = databaseShelf(account)
  const engine = openEngine({
    shelf: isShared() ? memoryShelf(database) : database,
    tabs: isShared() ? noTabs : browserTabs(account),
    sender: apiSender,
    clock,
    // Whoever has signed in beside this window must not send, nor get the credit of, these texts.
    isOwn: async () => (await queryClient.fetchQuery(sessionQuery))?.user.id === account,
    onSignedOut: () => void queryClient.refetchQueries({ queryKey: sessionKey }),
    onSaved: keepAnswer,
  })
  engines.set(account, engine)
  return engine
}

const clock: Clock = {
  now: () => new Date().toISOString(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
