import type { CellKind } from '@app/shared/core/sheet.ts'
import { isFigure, isText, look, sideOf } from './look.ts'
import type { SheetHead } from './model.ts'
import { odsPart } from './ods-text.ts'
import { escapeXml } from './xml.ts'

const cellKinds = [
  ...(['text', 'prose', 'percent', 'points', 'number', 'day', 'instant'] as const),
] satisfies readonly CellKind[]

/** Points per character of the body font. */
const pointsPerCharacter = 6

export function columnStyle(name: string, width: number): string {
  const points = width * pointsPerCharacter
  return `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${points}pt"/></style:style>`
}

/** `grows`: with its text; merged rows cannot. */
export function rowStyle(name: string, { height, grows }: { height: number; grows: boolean }) {
  return `<style:style style:name="${name}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="${grows}"/></style:style>`
}

interface CellLook {
  readonly data?: string
  readonly side?: 'left' | 'center' | 'right'
  readonly middle?: true
  readonly boxed?: true
  readonly filled?: true
  readonly oneLine?: true
  readonly bold?: true
  readonly underlined?: true
  readonly size?: number
  readonly colour?: string
}

function cellStyle(name: string, of: CellLook): string {
  const { side = 'left', size = look.bodySize } = of
  const text = [
    `style:font-name="${look.font}" fo:font-size="${size}pt"`,
    of.bold ? 'fo:font-weight="bold"' : '',
    of.underlined ? 'style:text-underline-style="solid" style:text-underline-width="auto"' : '',
    of.colour ? `fo:color="#${of.colour}"` : '',
  ]
  const cell = [
    `style:vertical-align="${of.middle ? 'middle' : 'top'}" style:text-align-source="fix"`,
    of.oneLine ? '' : 'fo:wrap-option="wrap"',
    of.boxed ? `fo:border="0.74pt solid #${look.line}" fo:padding="3pt"` : '',
    of.filled ? `fo:background-color="#${look.headingFill}"` : '',
  ]
  const align = { left: 'start', center: 'center', right: 'end' }[side]
  const data = of.data === undefined ? '' : ` style:data-style-name="${of.data}"`
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data}><style:table-cell-properties ${cell.join(' ')}/><style:paragraph-properties fo:text-align="${align}"/><style:text-properties ${text.join(' ')}/></style:style>`
}

const general = '<number:number number:min-integer-digits="1"/>'
const dayParts =
  '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>'
const timeParts =
  '<number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/><number:text> </number:text>'

const dataStyles = [
  `<number:number-style style:name="n-percent">${general}<number:text>%</number:text></number:number-style>`,
  `<number:number-style style:name="n-above" style:volatile="true"><number:text>+</number:text>${general}</number:number-style>`,
  `<number:number-style style:name="n-below" style:volatile="true"><number:text>\u2212</number:text>${general}</number:number-style>`,
  `<number:number-style style:name="n-points">${general}<style:map style:condition="value()&gt;0" style:apply-style-name="n-above"/><style:map style:condition="value()&lt;0" style:apply-style-name="n-below"/></number:number-style>`,
  `<number:date-style style:name="n-day">${dayParts}</number:date-style>`,
  `<number:date-style style:name="n-instant">${timeParts}${dayParts}</number:date-style>`,
]

const dataStyleOf: Partial<Record<CellKind, string>> = {
  percent: 'n-percent',
  points: 'n-points',
  day: 'n-day',
  instant: 'n-instant',
}

function bodyLook(kind: CellKind): CellLook {
  const data = dataStyleOf[kind]
  return {
    ...{ side: sideOf(kind), boxed: true },
    ...(isFigure(kind) ? { oneLine: true } : {}),
    ...(data === undefined ? {} : { data }),
  }
}

/** Every look that a cell may have: `c-`, `f-` and `h-` with the kind, `t0`–`t3` above, `g w p l` in the notes. */
export const cellStyles: string = [
  ...dataStyles,
  ...cellKinds.flatMap((kind) => [
    cellStyle(`c-${kind}`, bodyLook(kind)),
    cellStyle(`f-${kind}`, { ...bodyLook(kind), bold: true }),
  ]),
  ...cellKinds.map((kind) =>
    cellStyle(`h-${kind}`, {
      ...{ side: isText(kind) ? 'left' : 'center', boxed: true, filled: true },
      ...{ bold: true, middle: true },
    }),
  ),
  cellStyle('t0', { size: look.titleSize, bold: true, middle: true }),
  cellStyle('t1', {}),
  cellStyle('t2', { colour: look.quiet }),
  cellStyle('t3', { bold: true, colour: look.warning }),
  cellStyle('g', { size: look.groupSize, bold: true }),
  cellStyle('w', { bold: true }),
  cellStyle('p', {}),
  cellStyle('l', { underlined: true, colour: look.link }),
].join('')

/** The sheets' pages: A4, fitted to the width; the table lies across. */
export function stylesPart({ page }: SheetHead): string {
  const layout = (name: string, across: boolean) => {
    const [width, height] = across ? ['297mm', '210mm'] : ['210mm', '297mm']
    const orientation = across ? 'landscape' : 'portrait'
    return `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="${orientation}" fo:margin="11mm" style:scale-to-X="1" style:scale-to-Y="0" style:table-centering="horizontal"/><style:footer-style><style:header-footer-properties fo:min-height="6mm" fo:margin-top="2mm"/></style:footer-style></style:page-layout>`
  }
  const footer = `<style:header style:display="false"/><style:footer><text:p>${escapeXml(page.before)}<text:page-number>1</text:page-number>${escapeXml(page.between)}<text:page-count>1</text:page-count></text:p></style:footer>`
  const master = (name: string, of: string) =>
    `<style:master-page style:name="${name}" style:page-layout-name="${of}">${footer}</style:master-page>`
  const font = `<style:font-face style:name="${look.font}" svg:font-family="'${look.font}'" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"/>`
  const usual = `<style:default-style style:family="table-cell"><style:text-properties style:font-name="${look.font}" fo:font-size="${look.bodySize}pt"/></style:default-style><style:style style:name="Default" style:family="table-cell"/>`
  return odsPart(
    'styles',
    `<office:font-face-decls>${font}</office:font-face-decls><office:styles>${usual}</office:styles><office:automatic-styles>${layout('across', true)}${layout('upright', false)}</office:automatic-styles><office:master-styles>${master('table', 'across')}${master('notes', 'upright')}</office:master-styles>`,
  )
}
