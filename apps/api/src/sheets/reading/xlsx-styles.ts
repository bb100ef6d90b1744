import type { LegacyEncoding } from '@app/shared/core/legacy-text.ts'
import { legacyFont } from './cell-of.ts'
import { builtInKind, type FormatKind, formatKind } from './number-format.ts'
import { readXml } from './xml.ts'

export interface CellStyle {
  readonly kind: FormatKind
  readonly font: LegacyEncoding | undefined
}

/** Of a cell, by the number that it refers to. */
export type Styles = readonly CellStyle[]

export const noStyles: Styles = []
export const plainStyle: CellStyle = { kind: 'plain', font: undefined }

export function readXlsxStyles(part: Buffer): Styles {
  const formats = new Map<number, FormatKind>()
  const fonts: (string | undefined)[] = []
  const styles: CellStyle[] = []
  readXml(part, {
    open(name, attributes, path) {
      const [parent] = path.slice(-2)
      if (name === 'numFmt' && parent === 'numFmts') {
        formats.set(Number(attributes['numFmtId']), formatKind(attributes['formatCode'] ?? ''))
      } else if (name === 'font' && parent === 'fonts') fonts.push(undefined)
      else if (name === 'name' && path.at(-3) === 'fonts') {
        fonts[fonts.length - 1] = attributes['val']
      } else if (name === 'xf' && parent === 'cellXfs') {
        const format = Number(attributes['numFmtId'])
        styles.push({
          kind: formats.get(format) ?? builtInKind(format),
          font: legacyFont(fonts[Number(attributes['fontId'])]),
        })
      }
    },
  })
  return styles
}
