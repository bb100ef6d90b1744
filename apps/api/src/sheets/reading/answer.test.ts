import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { expect, test } from 'vitest'
import { type Answer, makeCollector, piecesOf } from './answer.ts'

const row = (at: number): ReadCell[] => [`BĐ-${at}`, null, { number: at, percent: true }]
const rows = Array.from({ length: 3000 }, (_, at) => row(at))

test('a large answer arrives whole, in small pieces, one answer after another', () => {
  const collect = makeCollector()
  const answer: Answer = {
    workbook: {
      format: 'xlsx',
      sheets: [
        { name: 'Một', hidden: false, rows },
        { name: 'Hai', hidden: true, rows: [] },
        { name: 'Ba', hidden: false, rows: [[], row(1)] },
      ],
    },
  }
  for (const _ of ['first', 'second']) {
    const pieces = [...piecesOf(answer)]
    expect(pieces.length).toBeGreaterThan(3)
    const taken = pieces.map(collect)
    expect(taken.slice(0, -1).every((it) => it === undefined)).toBe(true)
    expect(taken.at(-1)).toEqual(answer)
  }
})

test('a refusal is one piece', () => {
  const answer: Answer = { refused: { reason: 'rows' }, detail: 'rows' }
  expect([...piecesOf(answer)].map(makeCollector())).toEqual([answer])
})
