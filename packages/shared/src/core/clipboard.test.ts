import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, readCells, writeCells } from './clipboard.ts'

test('a block of a spreadsheet is read cell by cell', () => {
  expect(readCells('48\tĐúng tiến độ\r\n50\tChậm tiến độ\r\n')).toEqual([
    ['48', 'Đúng tiến độ'],
    ['50', 'Chậm tiến độ'],
  ])
})

test('a cell with line breaks stays one cell, with its quotation marks', () => {
  expect(readCells('1\t"Đã ban hành ""Kế hoạch 12"";\n- đã họp"\n2\tx')).toEqual([
    ['1', 'Đã ban hành "Kế hoạch 12";\n- đã họp'],
    ['2', 'x'],
  ])
})

test('quotation marks inside a line of text open no cell', () => {
  expect(readCells('"Tuổi trẻ" và "Đoàn viên"\t2\n"chưa đóng\t3')).toEqual([
    ['"Tuổi trẻ" và "Đoàn viên"', '2'],
    ['"chưa đóng', '3'],
  ])
})

test('exactly one line end at the end is dropped: an empty last row is a row', () => {
  expect(readCells('1\n')).toEqual([['1']])
  expect(readCells('1\n\n')).toEqual([['1'], ['']])
  expect(readCells('1')).toEqual([['1']])
})

test('empty cells keep their places', () => {
  expect(readCells('\t1\t\t2\t\n\t\t\t\t')).toEqual([
    ['', '1', '', '2', ''],
    ['', '', '', '', ''],
  ])
})

test('bullets of Word do not become cells', () => {
  expect(readCells('\uf0b7\tHọp chi bộ\n·\tBan hành văn bản')).toEqual([
    ['- Họp chi bộ'],
    ['- Ban hành văn bản'],
  ])
})

test('pasted prose is cleaned, and nothing else of it changed', () => {
  expect(cleanText('Quận\u00a0Ba\u202f\u2007Đình\u200b'.normalize('NFD'))).toBe('Quận Ba  Đình')
  expect(cleanText('a\r\nb\rc')).toBe('a\nb\nc')
  expect(cleanText('a\n\n\nb')).toBe('a\n\n\nb')
  expect(cleanText('a\n\n\n\nb\n \n\t\n\n\nc')).toBe('a\n\nb\n\nc')
  expect(cleanText('\uf0a7 việc thứ nhất\n \uf0d8việc thứ hai')).toBe(
    '- việc thứ nhất\n- việc thứ hai',
  )
  expect(cleanText('“Tuổi trẻ”, ‘một’ – "hai"')).toBe('“Tuổi trẻ”, ‘một’ – "hai"')
})

test('what is copied is pasted as it was', () => {
  const cell = fc
    .array(fc.constantFrom('a', 'Đ', '"', '""', '\t', '\n', ' b', '62,5'), { maxLength: 6 })
    .map((parts) => cleanText(parts.join('')))
    // Beyond a tab, a line that begins with a dot or a bullet is one.
    .filter((text) => text === cleanText(text))
  const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 })
  const there = (rows: string[][]) => expect(readCells(writeCells(rows))).toEqual(rows)
  void fc.assert(fc.property(block, (rows) => void there(rows)))
})
