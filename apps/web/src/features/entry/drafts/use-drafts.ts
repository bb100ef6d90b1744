import { useSyncExternalStore } from 'react'
import { useSession } from '#core/session.tsx'
import { engineOf } from './browser-engine.ts'
import type { Drafts } from './drafts.ts'

/** What was typed over reports and where it is now. Another object after every change. */
export function useDrafts(): Drafts {
  const engine = engineOf(useSession().user.id)
  return useSyncExternalStore(engine.subscribe, engine.view)
}
