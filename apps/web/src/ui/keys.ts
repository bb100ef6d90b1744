import type { KeyboardEvent } from 'react'

/** An input method is in the middle of a letter: Enter and Escape belong to it. 229 is Safari's way to say so. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}

/** Ctrl+Enter, or ⌘+Enter on a Mac. */
export function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)
}
