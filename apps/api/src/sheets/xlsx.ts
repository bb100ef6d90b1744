import { headingRow, type RowChunks, type SheetHead } from './model.ts'
import { notesSheet } from './xlsx-notes.ts'
import { stylesXml } from './xlsx-styles.ts'
import { corners, sheetOpen, tableXml, type Written } from './xlsx-table.ts'
import { escapeXml } from './xml.ts'
import { type ZipEntry, zipped } from './zip.ts'

/**
 * For Excel. Written here because the libraries keep the whole table in memory, or lose its filter and
 * its pages, and take several times as long.
 */
export function xlsxBytes(head: SheetHead, chunks: RowChunks): AsyncIterable<Uint8Array> {
  return zipped(parts(head, chunks), head.madeAt)
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

/** The workbook comes after the table, whose length it names. */
function* parts(head: SheetHead, chunks: RowChunks): Generator<ZipEntry> {
  const part = (path: string, content: string) => ({ path, content: declaration + content })
  const notes = notesSheet(head)
  const written: Written = { rows: 0 }
  yield part('[Content_Types].xml', contentTypes)
  yield part('_rels/.rels', packageLinks)
  yield part('docProps/core.xml', coreXml(head))
  yield part('xl/_rels/workbook.xml.rels', workbookLinks)
  yield part('xl/styles.xml', stylesXml)
  yield part('xl/worksheets/sheet2.xml', notes.xml)
  yield part('xl/worksheets/_rels/sheet2.xml.rels', notes.links)
  yield { path: 'xl/worksheets/sheet1.xml', content: declared(tableXml(head, chunks, written)) }
  yield part('xl/workbook.xml', workbookXml(head, written))
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

async function* declared(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield declaration
  yield* pieces
}

const overrides = Object.entries({
  'xl/workbook': `${spreadsheet}.sheet.main`,
  'xl/worksheets/sheet1': `${spreadsheet}.worksheet`,
  'xl/worksheets/sheet2': `${spreadsheet}.worksheet`,
  'xl/styles': `${spreadsheet}.styles`,
  'docProps/core': 'application/vnd.openxmlformats-package.core-properties',
}).map(([part, type]) => `<Override PartName="/${part}.xml" ContentType="${type}+xml"/>`)

const contentTypes = `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`

function links(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packaged}/relationships">${list.join('')}</Relationships>`
}

const packageLinks = links([
  [`${office}/officeDocument`, 'xl/workbook.xml'],
  [`${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'],
])

const workbookLinks = links([
  [`${office}/worksheet`, 'worksheets/sheet1.xml'],
  [`${office}/worksheet`, 'worksheets/sheet2.xml'],
  [`${office}/styles`, 'styles.xml'],
])

function coreXml({ title, author, madeAt }: SheetHead): string {
  const at = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z')
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`
  return `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>${time('created')}${time('modified')}</cp:coreProperties>`
}

function workbookXml(head: SheetHead, written: Written): string {
  const tab = `'${head.tabName.replaceAll("'", "''")}'`
  const range = corners(head, written).map(absolute).join(':')
  const sheets = [head.tabName, head.notesTabName].map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const named = (name: string, hidden: string, cells: string) =>
    `<definedName name="_xlnm.${name}" localSheetId="0"${hidden}>${escapeXml(`${tab}!${cells}`)}</definedName>`
  const names = [
    // Without it LibreOffice does not show the filter.
    named('_FilterDatabase', ' hidden="1"', range),
    named('Print_Titles', '', `$${headingRow}:$${headingRow}`),
  ]
  return `${sheetOpen.replace('<worksheet', '<workbook')}<bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
}

/** `$I$555` */
function absolute(corner: string): string {
  return corner.replace(/[A-Z]+/, '$$$&$$')
}
