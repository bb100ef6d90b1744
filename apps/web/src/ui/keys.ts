import type { KeyboardEvent as ReactKeyboardEvent } from 'react'

type AnyKeyboardEvent = KeyboardEvent | ReactKeyboardEvent

/** An input method is in the middle of a letter: Enter and Escape belong to it. 229 is Safari's way to say so. */
export function isComposing(event: AnyKeyboardEvent): boolean {
  const nativeEvent = 'nativeEvent' in event ? event.nativeEvent : event
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}

/** Ctrl+Enter, or ⌘+Enter on a Mac. */
export function isSendKey(event: AnyKeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)
}
