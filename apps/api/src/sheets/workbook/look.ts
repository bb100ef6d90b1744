import type { CellKind } from '@app/shared/core/sheet.ts'
import type { BorderSide, CellStyle, FontStyle } from 'hucre'
import { isText, look } from '../look.ts'

/** Name and size in every font: a style that leaves them out gets neither. */
export const entryFont = { name: look.font, size: look.bodySize } as const satisfies FontStyle

/** What is typed into such a cell stays text. */
const textFormat = '@'

/** Yellow as a marker's, grey as print: they stay apart on paper without colours. */
const openFill = 'FFF8DC'
const lockedFill = 'ECEFF3'

const line: BorderSide = { style: 'thin', color: { rgb: look.line } }
const border = { top: line, right: line, bottom: line, left: line }

const styles = new Map<string, CellStyle>()

/** One object per kind and openness: styles are many, these are few. */
export function entryStyle(kind: CellKind, open: boolean): CellStyle {
  const key = `${kind} ${open}`
  const known = styles.get(key)
  if (known) return known
  const horizontal = isText(kind) ? 'left' : 'right'
  const style: CellStyle = {
    ...{ font: entryFont, border, protection: { locked: !open } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: open ? openFill : lockedFill } },
    alignment: { horizontal, vertical: 'top', indent: 1, ...(isText(kind) && { wrapText: true }) },
    // An open percentage has no format of its own: who types `62%` then gets one that says so.
    ...(isText(kind) && { numFmt: textFormat }),
  }
  styles.set(key, style)
  return style
}

export function lineStyle(manner: 'plain' | 'quiet' | 'warning'): CellStyle {
  const colours = { plain: undefined, quiet: look.quiet, warning: look.warning }
  const colour = colours[manner]
  return {
    font: {
      ...entryFont,
      ...(colour !== undefined && { color: { rgb: colour } }),
      ...(manner === 'warning' && { bold: true }),
    },
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
  }
}

export const titleStyle: CellStyle = {
  font: { ...entryFont, size: look.titleSize, bold: true },
  alignment: { horizontal: 'left', vertical: 'center' },
}

export function headingStyle(kind: CellKind): CellStyle {
  return {
    font: { ...entryFont, bold: true },
    border,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.headingFill } },
    alignment: {
      ...{ vertical: 'center', wrapText: true },
      ...(isText(kind) ? { horizontal: 'left', indent: 1 } : { horizontal: 'center' }),
    },
  }
}
