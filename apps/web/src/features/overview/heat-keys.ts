export interface Place {
  readonly row: number
  /** 0 is the unit's name, then its cells. */
  readonly column: number
}

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
}

const page = 10

/** Where a key leads in the table, never beyond its edges; `null` for other keys. */
export function stepped({ key, ctrlKey }: Key, { row, column }: Place, last: Place): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column }
    case 'ArrowDown':
      return { row: Math.min(row + 1, last.row), column }
    case 'PageUp':
      return { row: Math.max(row - page, 0), column }
    case 'PageDown':
      return { row: Math.min(row + page, last.row), column }
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) }
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, last.column) }
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column }
    default:
      return null
  }
}
