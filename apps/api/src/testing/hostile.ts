import { constants, deflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { odsOf, xlsxOf } from './workbooks.ts'

export interface HostileFile {
  readonly what: string
  readonly bytes: Buffer
}

interface RawEntry {
  readonly name: string
  readonly method: 0 | 8
  readonly packed: Buffer
  /** What the file says of its size. */
  readonly size: number
}

/** A zip as no tool would make it: any name, any size. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, method, packed, size } of entries) {
    const label = Buffer.from(name)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(size, 8)
    const head = Buffer.alloc(10)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(method, 4)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(label.length, 0)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, sizes, lengths, label, packed])
    const rest = Buffer.alloc(16)
    rest.writeUInt32LE(at, 12)
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), head, sizes, lengths.subarray(0, 2)]),
      ...[rest, label],
    )
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

/** An element around so many mebibytes of blanks; a thousandth of them in the file. */
function packedBlanks(mebibytes: number): Buffer {
  const packed = (text: string | Buffer) =>
    deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH })
  const block = packed(Buffer.alloc(2 ** 20, ' '))
  const blocks = Array<Buffer>(mebibytes).fill(block)
  const end = Buffer.of(3, 0)
  return Buffer.concat([packed('<worksheet>'), ...blocks, packed('</worksheet>'), end])
}

function bomb(name: string, size: number): Buffer {
  const sheet = { name: 'xl/worksheets/sheet1.xml', method: 8, packed: packedBlanks(1500), size }
  const plain = (name: string) => ({ name, method: 0, packed: Buffer.alloc(0), size: 0 })
  return rawZip([plain(name), sheet] as RawEntry[])
}

const one = '<row r="1"><c r="A1"><v>1</v></c></row>'
const all = 'A1:XFD1048576'
const around = (before: string, rows: string, after: string) =>
  `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
const withDoctype = (doctype: string, text: string) =>
  `<?xml version="1.0"?><!DOCTYPE x [${doctype}]>${around('', `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`, '')}`

/** Like a sheet that weighs so many mebibytes, row after row of numbers and texts. */
export function heavyXlsx(mebibytes: number, columns = 20): Buffer {
  const cells = '<c><v>123456.789</v></c><c t="inlineStr"><is><t>Đã ban hành</t></is></c>'
  const row = `<row>${cells.repeat(columns / 2)}</row>`
  const count = Math.ceil((mebibytes * 2 ** 20) / Buffer.byteLength(row))
  return xlsxOf({ rows: row.repeat(count) })
}

/** Read as if nothing were: what they blow up is not looked at. */
export function harmless(): HostileFile[] {
  const merges = `<mergeCells>${`<mergeCell ref="${all}"/>`.repeat(5000)}</mergeCells>`
  const names = `<definedNames>${`<definedName name="x">Đề!$A$1:$XFD$1048576</definedName>`.repeat(500)}</definedNames>`
  const rule = `<dataValidation type="list" sqref="${`${all} `.repeat(200)}"><formula1>${all}</formula1></dataValidation>`
  return [
    { what: 'merges of everything', bytes: xlsxOf({ sheet: around('', one, merges) }) },
    { what: 'names of everything', bytes: xlsxOf({ settings: names, rows: one }) },
    {
      what: 'columns without end',
      bytes: xlsxOf({ sheet: around('<cols><col min="1" max="2147483647"/></cols>', one, '') }),
    },
    {
      what: 'choices for every cell',
      bytes: xlsxOf({ sheet: around('', one, `<dataValidations>${rule}</dataValidations>`) }),
    },
    {
      what: 'blanks without end',
      bytes: odsOf(
        '<table:table><table:table-row><table:table-cell office:value-type="float" office:value="1"/><table:table-cell><text:p><text:s text:c="900000000"/></text:p></table:table-cell></table:table-row></table:table>',
      ),
    },
  ]
}

const repeated = (row: string, cell: string) =>
  odsOf(
    `<table:table><table:table-row ${row}><table:table-cell ${cell}><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
  )

/** Refused because of their size. */
export function oversized(): HostileFile[] {
  const sheets = '<sheet name="x" r:id="r1"/>'.repeat(1000)
  return [
    { what: 'a zip bomb', bytes: bomb('[Content_Types].xml', 1500 * 2 ** 20) },
    { what: 'a bomb of many small parts', bytes: rawZip(manyParts()) },
    {
      what: 'both corners of a sheet',
      bytes: xlsxOf({ rows: `${one}<row><c r="XFD1048576"><v>1</v></c></row>` }),
    },
    {
      what: 'a row far away',
      bytes: xlsxOf({ rows: '<row r="2147483647"><c><v>1</v></c></row>' }),
    },
    { what: '30 MB of rows', bytes: heavyXlsx(30) },
    { what: 'one sheet a thousand times', bytes: xlsxOf({ sheets, rows: ' '.repeat(2 ** 18) }) },
    {
      what: 'an .ods row a million times',
      bytes: repeated('table:number-rows-repeated="1000000"', ''),
    },
    {
      what: 'an .ods cell sixteen thousand times',
      bytes: repeated('', 'table:number-columns-repeated="16384"'),
    },
  ]
}

function manyParts(): RawEntry[] {
  const entry = { method: 0, packed: Buffer.alloc(0), size: 0 } as const
  return Array.from({ length: 5000 }, (_, at) => ({ ...entry, name: `xl/${at}.xml` }))
}

/** Refused because nobody would write them. */
export function malicious(): HostileFile[] {
  const laughs = Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  )
  const good = xlsxOf({ rows: one })
  const named = (name: string) => rawZip([{ name, method: 0, packed: Buffer.from('x'), size: 1 }])
  return [
    { what: 'a zip bomb that lies', bytes: lyingBomb() },
    {
      what: 'a file of the server as an entity',
      bytes: xlsxOf({ sheet: withDoctype('<!ENTITY e SYSTEM "file:///etc/passwd">', '&e;') }),
    },
    {
      what: 'a billion laughs',
      bytes: xlsxOf({ sheet: withDoctype(`<!ENTITY l0 "ha">${laughs.join('')}`, '&l10;') }),
    },
    { what: 'a name that leads out', bytes: named('../../../etc/passwd') },
    { what: 'a name from the root', bytes: named('/etc/passwd') },
    { what: 'a file cut in half', bytes: good.subarray(0, good.length / 2) },
    {
      what: 'elements without end',
      bytes: xlsxOf({ sheet: `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}` }),
    },
    { what: 'a text that is nowhere', bytes: xlsxOf({ rows: '<row><c t="s"><v>9</v></c></row>' }) },
    { what: 'a place that is none', bytes: xlsxOf({ rows: '<row><c r="__proto__"/></row>' }) },
  ]
}

/** The sheet says that it has a thousand bytes, and is a real part of a real workbook. */
function lyingBomb(): Buffer {
  const small = xlsxOf({ rows: one })
  const texts = [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
  ]
  const parts = unzipSync(small)
  const kept = texts.map((name) => {
    const packed = Buffer.from(parts[name] ?? [])
    return { name, method: 0 as const, packed, size: packed.length }
  })
  const packed = packedBlanks(200)
  return rawZip([...kept, { name: 'xl/worksheets/sheet1.xml', method: 8, packed, size: 1000 }])
}
