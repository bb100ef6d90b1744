import { useEffect, useEffectEvent } from 'react'
import { isComposing, isSendKey } from '#ui/keys.ts'

interface Keys {
  onApprove: (() => void) | null
  onReturn: (() => void) | null
}

/** Ctrl+Enter and F9, where no dialog is open and no input method is composing. */
export function useReviewKeys({ onApprove, onReturn }: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || document.querySelector('[role="dialog"]')) return
    const action = event.key === 'F9' ? onReturn : isSendKey(event) ? onApprove : null
    if (!action) return
    event.preventDefault()
    action()
  })

  // The keyboard is outside React.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
