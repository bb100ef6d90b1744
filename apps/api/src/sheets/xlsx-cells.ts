import { daySerial, instantSerial, looksLikeFormula, xlsxText } from './cells.ts'
import { isText } from './look.ts'
import { columnLetter, type SheetColumn, type SheetRow } from './model.ts'
import { styleOf } from './xlsx-styles.ts'
import { escapeXml } from './xml.ts'

/**
 * Text stands in its cell, typed as text: nothing is evaluated, and no list of all texts of the file has
 * to be kept until its end.
 */
export function textCell(place: string, style: number, text: string): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(xlsxText(text))}</t></is></c>`
}

export function rowXml(number: number, height: number, cells: string): string {
  return `<row r="${number}" ht="${height}" customHeight="1">${cells}</row>`
}

interface Looks {
  readonly styles: Readonly<Record<SheetColumn['kind'], number>>
  /** Instead of the kind's own, for text that could become a formula. */
  readonly keptText?: number
}

/** Answers the cells of a row; empty ones have their look too. */
export function makeCells(columns: readonly SheetColumn[], { styles, keptText }: Looks) {
  const known = columns.map(({ kind }, at) => ({
    ...{ kind, style: styles[kind], letter: columnLetter(at) },
  }))
  return (row: SheetRow, number: number): string => {
    let cells = ''
    for (const [at, value] of row.entries()) {
      const column = known[at]
      if (column === undefined) break
      const { kind, style, letter } = column
      const place = `${letter}${number}`
      if (value === null || value === '') cells += `<c r="${place}" s="${style}"/>`
      else if (typeof value === 'number') cells += numberCell(place, style, value)
      else if (kind === 'day') cells += numberCell(place, style, daySerial(value))
      else if (kind === 'instant') cells += numberCell(place, style, instantSerial(value))
      else {
        const isKept = keptText !== undefined && isText(kind) && looksLikeFormula(value)
        cells += textCell(place, isKept ? keptText : style, value)
      }
    }
    return cells
  }
}

function numberCell(place: string, style: number, value: number): string {
  return `<c r="${place}" s="${style}"><v>${value}</v></c>`
}

export const bodyLooks: Looks = { styles: styleOf.body, keptText: styleOf.keptText }
export const footLooks: Looks = { styles: styleOf.foot, keptText: styleOf.keptText }
