import { backups } from '@app/shared/backups/contract.ts'
import { urlOf } from '@app/shared/core/url.ts'
import { useState } from 'react'
import { wantsPassword } from '#parts/confirm-password.tsx'
import { useExport } from '#parts/use-export.ts'
import { toast } from '#ui/toast.ts'

/** A backup on its way to this computer. In a session that has gone on for a while the password comes first. */
export function useTaking() {
  const [name, setName] = useState<string | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const onRefused = (why: Error) => (wantsPassword(why) ? setError(why) : toast.failure(why))
  const { state, start, stop } = useExport({
    before: undefined,
    onEnded: () => undefined,
    onRefused,
  })
  const take = (wanted: string) => {
    setName(wanted)
    setError(null)
    start(urlOf(backups.download.path, { params: { id: wanted } }))
  }
  return {
    take,
    /** Which one is on its way. */
    taken: state && name,
    progress: state,
    stop,
    confirming: {
      error,
      onConfirmed: () => name !== null && take(name),
      onClose: () => setError(null),
    },
  }
}
