import { splitDocuments } from '@app/shared/core/documents.ts'
import { readDay } from '@app/shared/core/read-day.ts'
import { readNumber } from '@app/shared/core/read-number.ts'
import { readPercent } from '@app/shared/core/read-percent.ts'
import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { textOf } from '@app/shared/core/read-value.ts'
import { vi } from '@app/shared/i18n/vi.ts'
import { resolveUnit } from '@app/shared/units/resolve.ts'
import { expect, test } from 'vitest'
import { districtUnits } from '#sample/facts/units.ts'
import { dirtyColumns, makeDirtyWorkbook } from '#testing/dirty/dirty-workbook.ts'
import { readWorkbook } from './read-workbook.ts'

const dirty = await makeDirtyWorkbook()
const workbook = await readWorkbook(dirty.bytes, vi)
const [sheet] = workbook.sheets
const columns = Object.keys(dirtyColumns)
const cellsOf = (row: number) =>
  Object.fromEntries(
    columns.map((column, at): [string, ReadCell] => [column, sheet?.rows[row]?.[at] ?? null]),
  )

test('every project is read as it was meant, or asked where it cannot be known', () => {
  expect(dirty.rows.length).toBe(541)
  for (const { row, plan, percent, participants, traps } of dirty.rows) {
    const cells = cellsOf(row)
    const { code = null, title = null, startsOn = null, dueOn = null } = cells
    expect(textOf(code)).toBe(plan.code)
    expect(textOf(title).replace('\n', ' ')).toBe(plan.title)
    const meant = (column: string, cell: ReadCell, day: string | null) =>
      traps[column as 'dueOn'] === 'month-only'
        ? expect(readDay(cell)).toMatchObject({ fault: 'month-only' })
        : expect(readDay(cell)).toEqual({ value: day })
    meant('startsOn', startsOn, plan.startsOn)
    meant('dueOn', dueOn, plan.dueOn)
    figureIs(readPercent(cells['percent'] ?? null), percent)
    figureIs(readNumber(cells['participants'] ?? null), participants)
  }
})

/** Read, or among what is asked. */
function figureIs(read: ReturnType<typeof readNumber>, figure: number): void {
  expect(read.fault === undefined ? [read.value] : read.readings).toContain(figure)
}

test('every unit is found however it is written', () => {
  const units = districtUnits
  for (const { row, plan } of dirty.rows) {
    const found = resolveUnit(textOf(cellsOf(row)['unit'] ?? null), units)
    expect('unit' in found && found.unit.id).toBe(plan.unitId)
  }
})

test('the form has all its traps', () => {
  const traps = new Set(dirty.rows.flatMap(({ traps }) => Object.values(traps)))
  expect([...traps].toSorted()).toEqual(
    [
      ...['nfd', 'unit-case', 'unit-committee', 'unit-no-marks', 'unit-short', 'unit-abbreviated'],
      ...['day-text', 'month-only', 'percent-text', 'percent-dot', 'percent-share', 'number-dots'],
      ...['number-blanks', 'number-english', 'tcvn3', 'number-like', 'blanks', 'line-break'],
      ...['two-documents', 'dash'],
    ].toSorted(),
  )
  expect(dirty.rows.some(({ isHidden }) => isHidden)).toBe(true)
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 01', 'Ghi chú'])
  expect(sheet?.rows[dirty.headingRow - 1]?.slice(0, 3)).toEqual([
    'STT',
    'Mã đề án',
    'Tên đề án, chuyên đề',
  ])
  expect(sheet?.rows[dirty.headingRow]?.slice(7, 10)).toEqual([
    'Bắt đầu',
    'Hạn hoàn thành',
    'Tỷ lệ (%)',
  ])
  const [two] = dirty.rows.filter(({ traps }) => traps.documents === 'two-documents')
  expect(splitDocuments(textOf(cellsOf(two?.row ?? 0)['documents'] ?? null)).length).toBe(2)
  const codes = dirty.rows.map(({ plan }) => plan.code)
  expect(codes.length - new Set(codes).size).toBe(4)
})

test('the same seed gives the same cells, another one others', async () => {
  const again = async (seed?: string) => readWorkbook((await makeDirtyWorkbook(seed)).bytes, vi)
  expect(await again()).toEqual(workbook)
  expect(await again('another')).not.toEqual(workbook)
})
