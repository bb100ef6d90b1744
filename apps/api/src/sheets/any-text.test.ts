import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bytesOf,
  csvRows,
  givenTitles,
  odsRows,
  treacherousTexts,
  xlsxRows,
} from '#testing/sheets.ts'
import { cellText, looksLikeFormula } from './cells.ts'
import { headingRow } from './model.ts'

/** What people and programs put into a title: any letters, and what files are made of. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...treacherousTexts),
  fc.constantFrom(
    '=cmd|"/c calc"!A1',
    '"',
    '""',
    ';',
    '\r\n',
    '\n',
    '\t',
    '  ',
    '\u00a0',
    '\ufeff',
  ),
  fc.constantFrom(
    '_x0041_',
    '_x000D_',
    '_x005F_',
    ']]>',
    '<!--',
    '&#10;',
    '\ud83d',
    '\udc4d',
    '👍',
  ),
  fc.constantFrom('Đống Đa'.normalize('NFD'), 'Ứng Hoà', '\u0000', '\u001b', '\uffff', '\u2028'),
)
const anyText = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))
/** The last one is no blank: readers leave out empty rows at the end. */
const anyTitles = fc.array(anyText, { maxLength: 8 }).map((titles) => [...titles, 'hết'])

const readers = {
  xlsx: async (bytes: Uint8Array) => (await xlsxRows(bytes)).map(([title]) => title ?? ''),
  ods: (bytes: Uint8Array) => odsRows(bytes).map(([title]) => title?.text ?? ''),
  csv: (bytes: Uint8Array) => ['', '', '', '', ...csvRows(bytes).map(([title = '']) => title)],
}

test.each(['xlsx', 'ods', 'csv'] as const)(
  'any text comes out of %s as it went in',
  async (format) => {
    const survives = fc.asyncProperty(anyTitles, async (titles) => {
      const read = await readers[format](await bytesOf(format, givenTitles(titles)))
      const wanted = titles.map(cellText)
      const marked = wanted.map((text) => (looksLikeFormula(text) ? `'${text}` : text))
      expect(read.slice(headingRow)).toEqual(format === 'csv' ? marked : wanted)
    })
    await fc.assert(survives, { numRuns: 150 })
  },
)
