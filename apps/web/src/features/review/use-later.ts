import { useState } from 'react'
import { recallHere, rememberHere } from '#core/memory.ts'
import { useSession } from '#core/session.tsx'

/**
 * What this person has put off in the period, in the order of putting off. It lasts as long as the window:
 * a mark of one's own, of which the server knows nothing.
 */
export function useLater(periodId: string): [readonly string[], (id: string) => void] {
  const { user } = useSession()
  const key = `later.${user.id}.${periodId}`
  const [kept, setKept] = useState(() => read(key))
  if (kept.key !== key) setKept(read(key))
  const putOff = (id: string) => {
    const later = [...kept.later.filter((known) => known !== id), id]
    rememberHere(key, later.join(' '))
    setKept({ key, later })
  }
  return [kept.later, putOff]
}

function read(key: string): { key: string; later: readonly string[] } {
  return { key, later: recallHere(key)?.split(' ') ?? [] }
}
