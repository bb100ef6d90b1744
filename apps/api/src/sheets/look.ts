import type { CellKind } from '@app/shared/core/sheet.ts'

/** What the table looks like, the same in every format that has looks. */
export const look = {
  /** The font of the committee's letters. */
  font: 'Times New Roman',
  bodySize: 12,
  titleSize: 16,
  groupSize: 13,
  line: 'C6CCD4',
  headingFill: 'E3EFFD',
  quiet: '4F5B6B',
  warning: 'A3141B',
  link: '0B4A8F',
} as const

export const notesWidths = [30, 90] as const

/** A first column up to this width stays in view beside what is scrolled. Characters. */
export const frozenUpTo = 20

export function isFigure(kind: CellKind): boolean {
  return kind === 'percent' || kind === 'points' || kind === 'number'
}

export function isText(kind: CellKind): boolean {
  return kind === 'text' || kind === 'prose'
}

export function sideOf(kind: CellKind): 'left' | 'center' | 'right' {
  if (isFigure(kind)) return 'right'
  return isText(kind) ? 'left' : 'center'
}
