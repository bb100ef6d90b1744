import type { CellKind } from '@app/shared/core/sheet.ts'
import type { BorderSide, CellStyle, FontStyle } from 'hucre'
import { isFigure, isText, look, sideOf } from './look.ts'

/** Name and size in every font: a style that leaves them out gets neither. */
export const baseFont = { name: look.font, size: look.bodySize } as const satisfies FontStyle

/** What is typed into such a cell stays text. */
export const textFormat = '@'

/** `General` writes the one decimal only where there is one, as the screen does. */
const numberFormats: Partial<Record<CellKind, string>> = {
  percent: 'General"%"',
  points: '"+"General;"\u2212"General;0',
  day: 'dd/mm/yyyy',
  instant: 'hh:mm dd/mm/yyyy',
  text: textFormat,
}

const line: BorderSide = { style: 'thin', color: { rgb: look.line } }
const border = { top: line, right: line, bottom: line, left: line }

const bodyStyles = new Map<CellKind, CellStyle>()

/** One object per kind: styles are many, kinds are few. */
export function bodyStyle(kind: CellKind): CellStyle {
  const known = bodyStyles.get(kind)
  if (known) return known
  const numFmt = numberFormats[kind]
  const horizontal = sideOf(kind)
  const style: CellStyle = {
    ...{ font: baseFont, border },
    alignment: {
      ...{ horizontal, vertical: 'top' },
      ...(horizontal === 'center' ? {} : { indent: 1 }),
      ...(isFigure(kind) ? {} : { wrapText: true }),
    },
    ...(numFmt === undefined ? {} : { numFmt }),
  }
  bodyStyles.set(kind, style)
  return style
}

export function headingStyle(kind: CellKind): CellStyle {
  return {
    font: { ...baseFont, bold: true },
    border,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.headingFill } },
    alignment: {
      ...{ vertical: 'center', wrapText: true },
      ...(isText(kind) ? { horizontal: 'left', indent: 1 } : { horizontal: 'center' }),
    },
  }
}

const topAlignment = { horizontal: 'left', vertical: 'top', wrapText: true } as const

export const titleStyle: CellStyle = {
  font: { ...baseFont, size: look.titleSize, bold: true },
  alignment: { ...topAlignment, vertical: 'center' },
}

/** Title, question, origin, warning. */
export const topStyles: readonly CellStyle[] = [
  titleStyle,
  { font: baseFont, alignment: topAlignment },
  { font: { ...baseFont, color: { rgb: look.quiet } }, alignment: topAlignment },
  { font: { ...baseFont, bold: true, color: { rgb: look.warning } }, alignment: topAlignment },
]
