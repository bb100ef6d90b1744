import type { Move } from './grid-model.ts'

/**
 * `ready`: the cell is chosen, typing replaces it. `typing`: it is being replaced, arrows go on.
 * `editing`: its text is being edited, arrows move in it. `choosing`: its list is open.
 */
export type Mode = 'ready' | 'typing' | 'editing' | 'choosing'

export type Intent =
  | { readonly do: 'move'; readonly move: Move }
  | { readonly do: 'enter'; readonly rows: 1 | -1 }
  | { readonly do: 'tab'; readonly columns: 1 | -1 }
  | { readonly do: 'leave'; readonly back: boolean }
  | { readonly do: 'choose'; readonly by: number }
  | {
      readonly do:
        | 'edit'
        | 'cancel'
        | 'clear'
        | 'fill'
        | 'undo'
        | 'redo'
        | 'all'
        | 'open'
        | 'list'
        | 'take'
        | 'break'
    }

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const arrows: Readonly<Record<string, Move>> = {
  ArrowUp: { rows: -1 },
  ArrowDown: { rows: 1 },
  ArrowLeft: { columns: -1 },
  ArrowRight: { columns: 1 },
}

/** What a key means, as in Excel; `null`: it belongs to the text. No single letter is a shortcut. */
export function intentOf(event: Pressed, mode: Mode): Intent | null {
  const { key, shiftKey } = event
  const isCommand = event.ctrlKey || event.metaKey
  if (key === 'F6') return { do: 'leave', back: shiftKey }
  if (key === 'Tab' && !isCommand) return { do: 'tab', columns: shiftKey ? -1 : 1 }
  if (key === 'Escape') return mode === 'ready' ? null : { do: 'cancel' }
  if (mode === 'choosing') return inList(key)
  if (key === 'Enter') return enterOf(event, mode)
  if (key === 'F2') return { do: 'edit' }
  if (event.altKey) return key === 'ArrowDown' ? { do: 'list' } : null
  if (mode === 'editing') return null
  const move = moveOf(event, mode)
  if (move) return { do: 'move', move: { ...move, extend: shiftKey } }
  if (mode !== 'ready') return null
  if (key === 'Delete') return { do: 'clear' }
  return isCommand ? commandOf(event) : null
}

function inList(key: string): Intent | null {
  if (key === 'Enter') return { do: 'take' }
  if (key === 'ArrowDown') return { do: 'choose', by: 1 }
  if (key === 'ArrowUp') return { do: 'choose', by: -1 }
  if (key === 'Home') return { do: 'choose', by: Number.NEGATIVE_INFINITY }
  return key === 'End' ? { do: 'choose', by: Number.POSITIVE_INFINITY } : null
}

function enterOf(event: Pressed, mode: Mode): Intent {
  if (event.ctrlKey || event.metaKey) return { do: 'open' }
  if (event.altKey && mode !== 'ready') return { do: 'break' }
  return { do: 'enter', rows: event.shiftKey ? -1 : 1 }
}

function moveOf(event: Pressed, mode: Mode): Move | null {
  const { key } = event
  const isCommand = event.ctrlKey || event.metaKey
  const arrow = arrows[key]
  if (arrow) return isCommand ? { ...arrow, by: 'edge' } : arrow
  if (key === 'PageUp') return { rows: -1, by: 'page' }
  if (key === 'PageDown') return { rows: 1, by: 'page' }
  // In a text that is being typed they move the caret.
  if (mode !== 'ready') return null
  if (key === 'Home') return { columns: -1, by: 'edge', ...(isCommand && { rows: -1 }) }
  if (key === 'End') return { columns: 1, by: 'edge', ...(isCommand && { rows: 1 }) }
  return null
}

function commandOf({ key, shiftKey }: Pressed): Intent | null {
  switch (key.toLowerCase()) {
    case 'd':
      return { do: 'fill' }
    case 'z':
      return { do: shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { do: 'redo' }
    case 'a':
      return { do: 'all' }
    default:
      return null
  }
}
