import { noFigure } from '@app/shared/core/format.ts'
import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'
import type { Formats } from '#core/format.ts'

/** A value of a sheet's column as it stands on the screen; the heading holds the unit. */
export function cellText(kind: CellKind, value: CellValue, formats: Formats): string {
  if (value === null) return isFigure(kind) ? noFigure : ''
  if (typeof value === 'number') {
    return kind === 'points' ? formats.points(value) : formats.number(value)
  }
  if (kind === 'day') return formats.day(value)
  return kind === 'instant' ? formats.instant(value) : value
}

/** Numbers stand at the end of their column. */
export function isFigure(kind: CellKind): boolean {
  return kind === 'percent' || kind === 'points' || kind === 'number'
}
