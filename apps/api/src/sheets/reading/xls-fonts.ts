import type { LegacyEncoding } from '@app/shared/core/legacy-text.ts'
import { legacyFont } from './cell-of.ts'

/** Cells (`row,column` from 0) written in a font from before Unicode. */
export type XlsFonts = ReadonlyMap<string, LegacyEncoding>

/** Records of a BIFF8 stream: a number, a length, the contents. */
const record = { boundSheet: 0x85, font: 0x31, format: 0xe0, begin: 0x809, text: 0xfd } as const
/** The font with this number is not written. */
const missingFont = 4

/** Fonts of the text cells, sheet by sheet; the library that reads the cells does not tell them. */
export function readXlsFonts(stream: Buffer): XlsFonts[] {
  const fonts: (LegacyEncoding | undefined)[] = []
  const formats: number[] = []
  const sheetAt = new Map<number, number>()
  const sheets: Map<string, LegacyEncoding>[] = []
  let current: Map<string, LegacyEncoding> | undefined
  for (const { type, at, body } of recordsOf(stream)) {
    if (type === record.boundSheet && body.length >= 4) {
      sheetAt.set(body.readUInt32LE(0), sheets.push(new Map()) - 1)
    } else if (type === record.begin) current = sheets[sheetAt.get(at) ?? -1]
    else if (type === record.font) fonts.push(legacyFont(fontName(body)))
    else if (type === record.format && body.length >= 2) formats.push(body.readUInt16LE(0))
    else if (type === record.text && current && body.length >= 6) {
      const font = formats[body.readUInt16LE(4)] ?? 0
      const legacy = fonts[font > missingFont ? font - 1 : font]
      if (legacy) current.set(`${body.readUInt16LE(0)},${body.readUInt16LE(2)}`, legacy)
    }
  }
  return sheets
}

function* recordsOf(stream: Buffer) {
  for (let at = 0; at + 4 <= stream.length; ) {
    const end = at + 4 + stream.readUInt16LE(at + 2)
    yield { type: stream.readUInt16LE(at), at, body: stream.subarray(at + 4, end) }
    at = end
  }
}

/** Length, then whether two bytes make a letter, then the letters. */
function fontName(body: Buffer): string {
  const [length = 0, wide = 0] = body.subarray(14, 16)
  const letters = body.subarray(16, 16 + length * (wide & 1 ? 2 : 1))
  return letters.toString(wide & 1 ? 'utf16le' : 'latin1')
}
