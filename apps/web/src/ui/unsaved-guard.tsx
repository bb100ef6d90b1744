import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useWords } from '#core/words.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'

interface Props {
  /** Something on this page would be lost. */
  when: boolean
  /** Instead of the usual words, which speak of what was typed. */
  title?: string
  text?: string
}

/** Asks before a page with unsaved input is left; the browser asks before the window is closed. */
export function UnsavedGuard({ when, title, text }: Props) {
  const { leave } = useWords().shell
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      when && currentLocation.pathname !== nextLocation.pathname,
  )

  // The window is outside React.
  useEffect(() => {
    if (!when) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [when])

  return (
    <ConfirmDialog
      opened={blocker.state === 'blocked'}
      title={title ?? leave.title}
      confirmLabel={leave.confirm}
      tone="danger"
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      <p>{text ?? leave.text}</p>
    </ConfirmDialog>
  )
}
