import { noteHeight } from './heights.ts'
import { notesWidths } from './look.ts'
import type { Note, SheetHead } from './model.ts'
import { rowXml, textCell } from './xlsx-cells.ts'
import { styleOf } from './xlsx-styles.ts'
import { sheetOpen } from './xlsx-table.ts'
import { escapeXml } from './xml.ts'

interface Sheet {
  readonly xml: string
  /** The addresses that its links name. */
  readonly links: string
}

/** The second sheet: the way back, the meaning of the words, the method. */
export function notesSheet({ title, notes }: SheetHead): Sheet {
  const rows: string[] = []
  const merges: string[] = []
  const links: { place: string; target: string }[] = []
  const next = () => rows.length + 1
  const across = (text: string, style: number, height: number) => {
    merges.push(`<mergeCell ref="A${next()}:B${next()}"/>`)
    rows.push(rowXml(next(), height, textCell(`A${next()}`, style, text)))
  }
  const add = (note: Note) => {
    const { term, text, link } = note
    const place = `B${next()}`
    if (link !== undefined) links.push({ place, target: link })
    const style = link === undefined ? styleOf.note.text : styleOf.note.link
    const cells = textCell(`A${next()}`, styleOf.note.term, term) + textCell(place, style, text)
    rows.push(rowXml(next(), noteHeight(note, notesWidths), cells))
  }
  across(title, styleOf.top[0] ?? 0, 26)
  for (const { heading, notes: under } of notes) {
    rows.push(rowXml(next(), 10, ''))
    across(heading, styleOf.note.group, 20)
    for (const note of under) add(note)
  }
  return {
    xml: sheetXml(
      rows,
      merges,
      links.map(({ place }) => place),
    ),
    links: linksXml(links),
  }
}

function sheetXml(
  rows: readonly string[],
  merges: readonly string[],
  linked: readonly string[],
): string {
  const widths = notesWidths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const hyperlinks = linked.map((place, at) => `<hyperlink ref="${place}" r:id="rId${at + 1}"/>`)
  return `${sheetOpen}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${rows.join('')}</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells>${linked.length > 0 ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : ''}<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/></worksheet>`
}

function linksXml(links: readonly { target: string }[]): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
  const list = links.map(
    ({ target }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${type}" Target="${escapeXml(target)}" TargetMode="External"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}
