import type { DrawnCell, DrawnLine, DrawnLook } from '@app/shared/core/drawn-sheet.ts'
import type { CellKind } from '@app/shared/core/sheet.ts'
import type { AlignmentStyle, CellStyle, FontStyle } from 'hucre'
import { isText, look, sideOf } from '../look.ts'
import { bodySize, sizes } from './drawn-rows.ts'

/** What is typed into such a cell stays text. */
export const textFormat = '@'

/** Name and size in every font: a style that leaves them out gets neither. */
export const drawnFont = { name: look.font, size: bodySize } as const satisfies FontStyle

/** The headings say the unit, so that figures stand bare. */
const numberFormats: Partial<Record<CellKind, string>> = {
  points: '"+"General;"\u2212"General;0',
  day: 'dd/mm/yyyy',
  text: textFormat,
}

const line = { style: 'thin', color: { rgb: '000000' } } as const
const border = { top: line, right: line, bottom: line, left: line }

const manners: Partial<Record<DrawnLook, Omit<FontStyle, 'size' | 'name'>>> = {
  'agency-strong': { bold: true },
  title: { bold: true },
  subtitle: { italic: true },
  remark: { italic: true, color: { rgb: look.quiet } },
  warning: { bold: true, color: { rgb: look.warning } },
  measure: { italic: true },
  head: { bold: true },
  'head-number': { italic: true },
  group: { bold: true },
  total: { bold: true },
  note: { italic: true },
}
const tabular: readonly DrawnLook[] = ['head', 'head-number', 'body', 'group', 'total']
const sides: Partial<Record<DrawnLook, AlignmentStyle['horizontal']>> = {
  ...{ measure: 'right', paragraph: 'left', note: 'left', number: 'center' },
}

const known = new Map<string, CellStyle>()

/** One object per look and kind: cells are many, styles are few. */
export function drawnStyle(of: DrawnLook, kind: CellKind, isOrdinal = false): CellStyle {
  const key = `${of} ${kind} ${isOrdinal}`
  const found = known.get(key)
  if (found) return found
  const isTable = tabular.includes(of)
  const isRow = of === 'body' || of === 'group' || of === 'total'
  const numFmt = isTable ? numberFormats[kind] : textFormat
  const style: CellStyle = {
    font: { ...drawnFont, ...manners[of], size: sizes[of] },
    ...(isTable && { border }),
    alignment: {
      horizontal: isRow && !isOrdinal ? sideOf(kind) : (sides[of] ?? 'center'),
      vertical: of === 'body' || of === 'note' || of === 'signature' ? 'top' : 'center',
      wrapText: isText(kind) || !isRow,
    },
    ...(numFmt === undefined ? {} : { numFmt }),
  }
  known.set(key, style)
  return style
}

/** The runs of a block to sign in: one cell, because a page breaks between rows and never within one. */
export function runsOf(lines: readonly DrawnLine[], { look: of }: Pick<DrawnCell, 'look'>) {
  return lines.map(({ text, manner }, at) => ({
    text: at < lines.length - 1 ? `${text}\n` : text,
    font: {
      ...{ ...drawnFont, size: sizes[of] },
      ...(manner === 'strong' && { bold: true }),
      ...(manner === 'slanted' && { italic: true }),
    },
  }))
}
