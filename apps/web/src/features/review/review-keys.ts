import { type RefObject, useEffect, useEffectEvent } from 'react'
import { isComposing, isSendKey } from '#ui/keys.ts'

/** Ctrl+Z, where the person does not type: there it belongs to the text. */
export function useUndoKey(undo: (() => void) | null): void {
  useKeys((event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ' && !event.shiftKey
    return isUndo && !isTyping(event.target) ? undo : null
  })
}

/** ↑ ↓ through the queue, wherever the person does not type; the pages' keys always scroll the report. */
export function useQueueKeys(
  root: RefObject<HTMLElement | null>,
  onStep: (by: -1 | 1) => void,
): void {
  useKeys((event) => {
    const { target } = event
    if (isTyping(target) || !isHere(root.current, target)) return null
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    if (event.key === 'ArrowDown' && isPlain) return () => onStep(1)
    if (event.key === 'ArrowUp' && isPlain) return () => onStep(-1)
    const inQueue = target instanceof Element && target.closest('nav') !== null
    if (inQueue && event.key === 'PageDown') return () => scrollPages(1)
    if (inQueue && event.key === 'PageUp') return () => scrollPages(-1)
    return null
  })
}

interface ReportKeys {
  onApprove: (() => void) | null
  onReturn: (() => void) | null
  onLater: (() => void) | null
}

/** What is decided with one key. In the reason box Ctrl+Enter belongs to the box. */
export function useReportKeys({ onApprove, onReturn, onLater }: ReportKeys): void {
  useKeys((event) => {
    if (event.key === 'F9') return onReturn
    if (event.key === 'F8') return onLater
    return isSendKey(event) && !isTyping(event.target) ? onApprove : null
  })
}

/** Where no dialog is open and no input method is composing. */
function useKeys(actionOf: (event: KeyboardEvent) => (() => void) | null): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event)) return
    if (document.querySelector('[role="dialog"]')) return
    const action = actionOf(event)
    if (!action) return
    event.preventDefault()
    if (!event.repeat || event.key.startsWith('Arrow')) action()
  })

  // The keyboard is outside React.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null
}

/** In the workspace, or nowhere: what was pressed has gone from the page. */
function isHere(root: HTMLElement | null, target: EventTarget | null): boolean {
  if (target === document.body) return true
  return target instanceof Element && (target.matches('h1') || root?.contains(target) === true)
}

/** Most of a window. */
function scrollPages(by: -1 | 1): void {
  window.scrollBy({ top: by * window.innerHeight * 0.8 })
}
