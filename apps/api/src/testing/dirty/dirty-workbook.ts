import ExcelJS from 'exceljs'
import { unitNamed } from '#sample/facts/units.ts'
import { peopleOf } from '#sample/people.ts'
import { type ProjectPlan, planProjects } from '#sample/project-plan.ts'
import { type Random, streamOf } from '#sample/random.ts'
import {
  countSpelling,
  daySpelling,
  legacySpelling,
  percentSpelling,
  type Trapped,
  unitSpelling,
} from './spellings.ts'

/** Columns of the form, in their order. Headings of days and figures stand under a common one. */
export const dirtyColumns = {
  number: 'STT',
  code: 'Mã đề án',
  title: 'Tên đề án, chuyên đề',
  documents: 'Văn bản (số, ký hiệu, ngày)',
  unit: 'Đơn vị chủ trì',
  cooperating: 'Đơn vị phối hợp',
  officer: 'Cán bộ phụ trách',
  startsOn: 'Bắt đầu',
  dueOn: 'Hạn hoàn thành',
  percent: 'Tỷ lệ (%)',
  participants: 'Số lượt người',
  left: 'Còn lại (%)',
  product: 'Sản phẩm đầu ra',
  notes: 'Ghi chú',
} as const
type Column = keyof typeof dirtyColumns
const columns = Object.keys(dirtyColumns) as Column[]

export interface DirtyRow {
  /** From 0, as in what is read. */
  readonly row: number
  readonly plan: ProjectPlan
  readonly percent: number
  readonly participants: number
  /** Column and what is odd about its cell. */
  readonly traps: Readonly<Partial<Record<Column, string>>>
  readonly isHidden: boolean
}

export interface DirtyWorkbook {
  readonly bytes: Uint8Array
  readonly sheetName: string
  /** From 0: the lower of the two rows of headings. */
  readonly headingRow: number
  /** Those of projects: 533 and the doubled ones. */
  readonly rows: readonly DirtyRow[]
  /** From 0: blank rows, and the row of totals, which are no projects. */
  readonly otherRows: readonly number[]
}

const sheetName = 'Biểu 01'
/** From 0: agency, title, blank, headings in two rows, numbers of the columns. */
const headingRow = 4
const firstRow = 6

/**
 * The 533 projects of the districts as a workbook that has gone through many hands, written by another
 * library than the one that reads it. The same seed gives the same cells.
 */
export async function makeDirtyWorkbook(seed = 'dirty'): Promise<DirtyWorkbook> {
  const random = streamOf('dirty', seed)
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(sheetName)
  writeHead(sheet)
  const rows: DirtyRow[] = []
  const otherRows: number[] = []
  let row = firstRow
  for (const [at, plan] of listed(random).entries()) {
    if (at > 0 && random.chance(0.02)) otherRows.push(row++)
    rows.push(writeProject(sheet, { row, place: at + 1, plan, random }))
    row += 1
  }
  sheet.getRow(row + 1).values = ['', '', 'TỔNG CỘNG', '', `${rows.length} đề án, chuyên đề`]
  otherRows.push(row)
  writeNotes(book)
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  return { bytes, sheetName, headingRow, rows, otherRows }
}

/** A few codes come twice, a few titles come again with a word more. */
function listed(random: Random): ProjectPlan[] {
  const plans = planProjects().filter(({ level }) => level === 'district')
  const twice = random.shuffled(plans).slice(0, 4)
  const near = random.shuffled(plans).slice(0, 4)
  const again = [
    ...twice,
    ...near.map((plan) => ({ ...plan, code: `${plan.code}b`, title: `${plan.title} (bổ sung)` })),
  ]
  return [...plans, ...again]
}

function writeHead(sheet: ExcelJS.Worksheet): void {
  const last = columns.length
  sheet.getCell(1, 1).value = 'THÀNH ỦY HÀ NỘI'
  sheet.mergeCells(1, 1, 1, 4)
  sheet.getCell(1, last).value = 'Biểu số 01'
  sheet.getCell(2, 1).value =
    'TIẾN ĐỘ THỰC HIỆN ĐỀ ÁN, CHUYÊN ĐỀ\nCẤP QUẬN, HUYỆN, THỊ XÃ VÀ TƯƠNG ĐƯƠNG'
  sheet.mergeCells(2, 1, 2, last)
  const groups: Partial<Record<Column, string>> = { startsOn: 'Thời gian', percent: 'Kết quả' }
  const inner = ['startsOn', 'dueOn', 'percent', 'participants', 'left']
  for (const [at, column] of columns.entries()) {
    const isInner = inner.includes(column)
    const group = groups[column]
    if (group) sheet.getCell(headingRow, at + 1).value = group
    sheet.getCell(isInner ? headingRow + 1 : headingRow, at + 1).value = dirtyColumns[column]
    if (!isInner) sheet.mergeCells(headingRow, at + 1, headingRow + 1, at + 1)
    sheet.getCell(headingRow + 2, at + 1).value = `(${at + 1})`
  }
  sheet.mergeCells(headingRow, 8, headingRow, 9)
  sheet.mergeCells(headingRow, 10, headingRow, 12)
}

interface Place {
  readonly row: number
  readonly place: number
  readonly plan: ProjectPlan
  readonly random: Random
}

function writeProject(sheet: ExcelJS.Worksheet, { row, place, plan, random }: Place): DirtyRow {
  const percent = random.int(0, 200) / 2
  const participants = random.int(1000, 9999)
  const isHidden = random.chance(0.03)
  const written = cellsOf(plan, { percent, participants, place, row, random })
  const traps: Partial<Record<Column, string>> = {}
  for (const [at, column] of columns.entries()) {
    const { value, format, font, trap } = written[column]
    const cell = sheet.getCell(row + 1, at + 1)
    cell.value = column === 'left' ? { formula: `100-J${row + 1}`, result: 100 - percent } : value
    if (format) cell.numFmt = format
    if (font) cell.font = { name: font, size: 12 }
    if (trap) traps[column] = trap
  }
  sheet.getRow(row + 1).hidden = isHidden
  return { row, plan, percent, participants, traps, isHidden }
}

type Figures = Omit<Place, 'plan'> & Pick<DirtyRow, 'percent' | 'participants'>

function cellsOf(plan: ProjectPlan, figures: Figures): Record<Column, Trapped> {
  const { percent, participants, place, random } = figures
  const { unitId, code, title, theme, cooperatingUnitIds, startsOn, dueOn } = plan
  return {
    // A number would lose its last zero.
    number: place % 10 === 0 ? { value: `1.${place}`, trap: 'number-like' } : { value: place },
    code: random.chance(0.03) ? { value: ` ${code} `, trap: 'blanks' } : { value: code },
    title: titleSpelling(title, random),
    documents: documentSpelling(theme.document, random),
    unit: unitSpelling(unitNamed(unitId), random),
    cooperating: { value: cooperatingUnitIds.map((id) => unitNamed(id).name).join('; ') },
    officer: { value: peopleOf(unitId).officers[0] ?? '' },
    startsOn: daySpelling(startsOn, random),
    dueOn: daySpelling(dueOn, random),
    percent: percentSpelling(percent, random),
    participants: countSpelling(participants, random),
    left: { value: null },
    product: legacyOrNot(theme.product, random),
    notes: random.chance(0.1) ? { value: '-', trap: 'dash' } : { value: null },
  }
}

function titleSpelling(title: string, random: Random): Trapped {
  if (random.chance(0.1)) return { value: title.normalize('NFD'), trap: 'nfd' }
  if (random.chance(0.05)) return { value: title.replace(' ', '\n'), trap: 'line-break' }
  return legacyOrNot(title, random)
}

function legacyOrNot(text: string, random: Random): Trapped {
  return random.chance(0.1) ? legacySpelling(text) : { value: text }
}

function documentSpelling(document: string, random: Random): Trapped {
  if (random.chance(0.05)) return { value: '07, 08-HD/TU', trap: 'two-documents' }
  return random.chance(0.05)
    ? { value: '07-HD/TU; 06-ĐA/TU ngày 24-9-2013', trap: 'two-documents' }
    : { value: document }
}

/** A second sheet, which nobody wants to import. */
function writeNotes(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet('Ghi chú')
  sheet.addRow(['Ghi chú'])
  sheet.addRow(['Số liệu do các đơn vị tự báo cáo, chưa kiểm tra.'])
}
