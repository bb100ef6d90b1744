import { expect, test } from 'vitest'
import type { ReadCell } from './read-sheet.ts'
import { legacyOf, textOf } from './read-value.ts'

test.each<[ReadCell, string]>([
  [null, ''],
  [' Quận\u00a0Ba Đình\u200b '.normalize('NFD'), 'Quận Ba Đình'],
  ['1.10', '1.10'],
  [{ number: 1250 }, '1250'],
  [{ number: 1250.5 }, '1250,5'],
  [{ number: 1e21 }, '1000000000000000000000'],
  [{ number: 0.07, percent: true }, '7%'],
  [{ day: '2011-08-25' }, '25/08/2011'],
  [{ text: 'TiÕng ViÖt', font: 'tcvn3' }, 'Tiếng Việt'],
  [{ error: '#N/A' }, '#N/A'],
])('of %j a person sees “%s”', (cell, text) => {
  expect(textOf(cell)).toBe(text)
})

test('a cell in an old font is told by its font, however short, and by its letters', () => {
  expect(legacyOf({ text: 'Hµ Néi', font: 'tcvn3' })).toEqual({
    ...{ encoding: 'tcvn3', before: 'Hµ Néi', text: 'Hà Nội' },
  })
  expect(legacyOf({ text: 'Haø Noäi', font: 'vni' })?.text).toBe('Hà Nội')
  expect(legacyOf('TiÕng ViÖt rÊt hay')).toMatchObject({ encoding: 'tcvn3' })
  expect(legacyOf('Tieáng Vieät raát hay')?.text).toBe('Tiếng Việt rất hay')
})

test('what is in Unicode, or the same in both, is left alone', () => {
  expect(legacyOf('Tiếng Việt rất hay')).toBeNull()
  expect(legacyOf({ text: '12 - 14', font: 'tcvn3' })).toBeNull()
  expect(legacyOf({ number: 12 })).toBeNull()
  expect(legacyOf(null)).toBeNull()
})
