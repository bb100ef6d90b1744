import type { CellKind } from '@app/shared/core/sheet.ts'
import { isFigure, isText, look, sideOf } from './look.ts'
import { escapeXml } from './xml.ts'

/** `General` writes the one decimal only where there is one, as the screen does. */
const numberFormats: Partial<Record<CellKind, string>> = {
  percent: 'General"%"',
  points: '"+"General;"\u2212"General;0',
  day: 'dd/mm/yyyy',
  instant: 'hh:mm dd/mm/yyyy',
}
/** What is typed into such a cell stays text. */
const textFormat = '@'
/** Below it stand the formats that every program knows. */
const firstOwnFormat = 164

interface Look {
  readonly size?: number
  readonly bold?: true
  readonly underlined?: true
  readonly colour?: string
  readonly filled?: true
  readonly boxed?: true
  readonly format?: string | undefined
  readonly side?: 'left' | 'center' | 'right'
  readonly middle?: true
  readonly indented?: boolean
  readonly wraps?: boolean
}

/** Answers the number of a look, each look once; `xml` is the part of the file that lists them. */
function makeBook() {
  const fonts = new Map<string, number>()
  const formats = new Map<string, number>()
  const place = (map: Map<string, number>, key: string) => {
    const known = map.get(key) ?? map.size
    map.set(key, known)
    return known
  }
  function xfOf(of: Look): string {
    const font = place(fonts, fontXml(of))
    const format = of.format === undefined ? 0 : firstOwnFormat + place(formats, of.format)
    const [fill, border] = [of.filled ? 2 : 0, of.boxed ? 1 : 0]
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(of)}</xf>`
  }
  // The first one is what every cell has that says nothing.
  const looks = [xfOf({})]
  return {
    add: (of: Look) => looks.push(xfOf(of)) - 1,
    xml: () => bookXml({ fonts: [...fonts.keys()], formats: [...formats.keys()], looks }),
  }
}

function fontXml({ size = look.bodySize, bold, underlined, colour }: Look): string {
  const parts = [
    bold ? '<b/>' : '',
    underlined ? '<u/>' : '',
    `<sz val="${size}"/>`,
    colour === undefined ? '' : `<color rgb="FF${colour}"/>`,
    `<name val="${look.font}"/>`,
  ]
  return `<font>${parts.join('')}</font>`
}

function alignmentXml({ side, middle, indented, wraps }: Look): string {
  const horizontal = side === undefined ? '' : ` horizontal="${side}"`
  const indent = indented ? ' indent="1"' : ''
  return `<alignment${horizontal} vertical="${middle ? 'center' : 'top'}"${wraps ? ' wrapText="1"' : ''}${indent}/>`
}

interface Book {
  readonly fonts: readonly string[]
  readonly formats: readonly string[]
  readonly looks: readonly string[]
}

function bookXml({ fonts, formats, looks }: Book): string {
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`
  const side = (name: string) => `<${name} style="thin"><color rgb="FF${look.line}"/></${name}>`
  const box = ['left', 'right', 'top', 'bottom'].map(side).join('')
  const parts = [
    list(
      'numFmts',
      formats.map(
        (code, at) => `<numFmt numFmtId="${firstOwnFormat + at}" formatCode="${escapeXml(code)}"/>`,
      ),
    ),
    list('fonts', fonts),
    list('fills', [
      // The first two are the same in every file, whatever it says.
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.headingFill}"/><bgColor indexed="64"/></patternFill></fill>`,
    ]),
    list('borders', [
      '<border><left/><right/><top/><bottom/><diagonal/></border>',
      `<border>${box}<diagonal/></border>`,
    ]),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list('cellXfs', looks),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  ]
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${parts.join('')}</styleSheet>`
}

const book = makeBook()

const kinds = [
  ...(['text', 'prose', 'percent', 'points', 'number', 'day', 'instant'] as const),
] satisfies readonly CellKind[]

function ofEachKind(add: (kind: CellKind) => number): Record<CellKind, number> {
  // Made from the closed list just above.
  return Object.fromEntries(kinds.map((kind) => [kind, add(kind)])) as Record<CellKind, number>
}

function bodyLook(kind: CellKind): Look {
  const side = sideOf(kind)
  return {
    ...{ side, boxed: true, indented: side !== 'center', wraps: !isFigure(kind) },
    format: kind === 'text' ? textFormat : numberFormats[kind],
  }
}

const wrapping = { side: 'left', wraps: true } as const

/** Numbers of the looks, as cells name them. */
export const styleOf = {
  body: ofEachKind((kind) => book.add(bodyLook(kind))),
  /** Of text that would be a formula once somebody has edited it. */
  keptText: book.add({ ...bodyLook('prose'), format: textFormat }),
  foot: ofEachKind((kind) => book.add({ ...bodyLook(kind), bold: true })),
  heading: ofEachKind((kind) =>
    book.add({
      ...{ bold: true, boxed: true, filled: true, middle: true, wraps: true },
      ...(isText(kind) ? { side: 'left', indented: true } : { side: 'center' }),
    }),
  ),
  /** Title, question, origin, warning. */
  top: [
    book.add({ ...wrapping, size: look.titleSize, bold: true, middle: true }),
    book.add(wrapping),
    book.add({ ...wrapping, colour: look.quiet }),
    book.add({ ...wrapping, bold: true, colour: look.warning }),
  ],
  note: {
    group: book.add({ ...wrapping, size: look.groupSize, bold: true }),
    term: book.add({ ...wrapping, bold: true }),
    text: book.add(wrapping),
    link: book.add({ ...wrapping, colour: look.link, underlined: true }),
  },
} as const

export const stylesXml = book.xml()
