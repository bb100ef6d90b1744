import type { LegacyEncoding } from '@app/shared/core/legacy-text.ts'
import { legacyFont } from './cell-of.ts'
import { readXml } from './xml.ts'

/** A text and, where all of its runs are written in one, the font from before Unicode. */
export interface RichText {
  readonly text: string
  readonly font: LegacyEncoding | undefined
}

/** Texts that cells share. */
export function readXlsxStrings(part: Buffer): RichText[] {
  const strings: RichText[] = []
  const collector = makeCollector()
  readXml(part, {
    open(name, attributes) {
      if (name === 'si') collector.begin()
      collector.open(name, attributes)
    },
    text: collector.text,
    close(name) {
      if (name === 'si') strings.push(collector.end())
    },
  })
  return strings
}

/** Joins the runs of one text. How East Asian words are pronounced (`rPh`) is not part of it. */
export function makeCollector() {
  let pieces: string[] = []
  let fonts: (string | undefined)[] = []
  return {
    begin(): void {
      pieces = []
      fonts = []
    },
    open(name: string, { val }: Readonly<Record<string, string>>): void {
      if (name === 'r') fonts.push(undefined)
      if (name === 'rFont') fonts[fonts.length - 1] = val
    },
    text(piece: string, path: readonly string[]): void {
      if (path.at(-1) === 't' && path.at(-2) !== 'rPh') pieces.push(piece)
    },
    end(): RichText {
      const [first, ...others] = fonts.map(legacyFont)
      const font = others.every((other) => other === first) ? first : undefined
      return { text: unescaped(pieces.join('')), font }
    },
  }
}

/** Characters that XML cannot carry: `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
