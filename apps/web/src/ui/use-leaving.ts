import { type RefObject, useEffect } from 'react'
import { isComposing } from './keys.ts'

/**
 * Closes what stands open when the person goes elsewhere; after Escape the focus is on its button again,
 * the first one inside `root`.
 */
export function useLeaving(
  root: RefObject<HTMLElement | null>,
  isOpen: boolean,
  leave: () => void,
): void {
  // Presses, focus and Escape anywhere in the document are outside React.
  useEffect(() => {
    if (!isOpen) return
    const stop = new AbortController()
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) leave()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isComposing(event)) return
      leave()
      root.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', onElsewhere, stop)
    document.addEventListener('focusin', onElsewhere, stop)
    document.addEventListener('keydown', onKey, stop)
    return () => stop.abort()
  })
}
