import { strToU8, zipSync } from 'fflate'

/** Workbooks written by hand, so that nothing in them is as a library would have it. */

interface GivenXlsx {
  /** What stands in `<sheetData>` of the first sheet. */
  readonly rows?: string
  /** Of the first sheet, instead of the usual one around `rows`. */
  readonly sheet?: string
  /** `<si>` elements. */
  readonly strings?: string
  /** Children of `<styleSheet>`. */
  readonly styles?: string
  /** `<sheet>` elements; the first one has `r:id="r1"`. */
  readonly sheets?: string
  /** Before the sheets. */
  readonly settings?: string
  /** More parts, or others in their place. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationsOf = (list: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, to]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${to}"/>`,
    )
    .join('')}</Relationships>`

export function xlsxOf(given: GivenXlsx): Buffer {
  const { rows = '', strings = '', styles = '', settings = '', parts = {} } = given
  const { sheets = '<sheet name="Đề án" sheetId="1" r:id="r1"/>' } = given
  const { sheet = `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>` } = given
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationsOf([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${settings}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf([
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['r3', 'sharedStrings', 'sharedStrings.xml'],
      ['r4', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...parts,
  })
}

/** An .ods of the given `<table:table>` elements and automatic styles. */
export function odsOf(tables: string, styles = ''): Buffer {
  const content = [
    '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">',
    `<office:automatic-styles>${styles}</office:automatic-styles>`,
    `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`,
    '</office:document-content>',
  ].join('')
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
  return zipOf({ mimetype, 'content.xml': content })
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const entries = Object.entries(parts).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  )
  return Buffer.from(zipSync(Object.fromEntries(entries)))
}
