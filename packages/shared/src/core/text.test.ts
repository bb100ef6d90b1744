import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  byKey,
  fold,
  foldMarked,
  searchRank,
  searchWords,
  sortKey,
  tidy,
  withoutUnitKind,
} from './text.ts'

const initials = [
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'h',
  'kh',
  'l',
  'm',
  'ng',
  'nh',
  'qu',
  'th',
  'tr',
]
const vowels = [...'aăâeêioôơuưy']
const finals = ['', 'n', 'ng', 'm', 't', 'ch', 'i', 'o']
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/** A syllable as people write one: any initial, vowel with tone, final, perhaps a capital. */
const Syllable = fc
  .tuple(
    fc.constantFrom(...initials),
    fc.constantFrom(...vowels),
    fc.constantFrom(...tones),
    fc.constantFrom(...finals),
    fc.constantFrom('small', 'first', 'all'),
  )
  .map(([initial, vowel, tone, final, capitals]) => {
    const text = `${initial}${vowel}${tone}${final}`.normalize('NFC')
    if (capitals === 'small') return text
    const [head = '', ...rest] = text
    return capitals === 'first' ? head.toUpperCase() + rest.join('') : text.toUpperCase()
  })
const Digits = fc.integer({ min: 0, max: 2_000 }).map(String)
const Name = fc
  .array(fc.oneof({ weight: 4, arbitrary: Syllable }, { weight: 1, arbitrary: Digits }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '))

describe('the order of names', () => {
  const collator = new Intl.Collator('vi', { numeric: true })

  test('is the Vietnamese dictionary’s', () => {
    fc.assert(
      fc.property(Name, Name, (one, other) => {
        expect(byKey(sortKey(one), sortKey(other)), `${one} | ${other}`).toBe(
          Math.sign(collator.compare(one, other)),
        )
      }),
      { numRuns: 20_000 },
    )
  })

  test('does not depend on how marks were typed', () => {
    fc.assert(
      fc.property(Name, (name) => {
        expect(sortKey(name.normalize('NFD'))).toBe(sortKey(name))
      }),
    )
  })

  test.each([
    [
      ['Quận 2', 'Quận 10', 'Quận 1'],
      ['Quận 1', 'Quận 2', 'Quận 10'],
    ],
    [
      ['Đống Đa', 'Dịch Vọng', 'Cầu Giấy'],
      ['Cầu Giấy', 'Dịch Vọng', 'Đống Đa'],
    ],
    [
      ['Bắc', 'Băc', 'Bac', 'Bâc'],
      ['Bac', 'Băc', 'Bắc', 'Bâc'],
    ],
    [
      ['ma', 'mạ', 'mã', 'má', 'mà', 'mả'],
      ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'],
    ],
    [
      ['07-ĐA/TU', '06-ĐA/TU', '10-ĐA/TU'],
      ['06-ĐA/TU', '07-ĐA/TU', '10-ĐA/TU'],
    ],
  ])('%j becomes %j', (names, sorted) => {
    expect(names.toSorted((one, other) => byKey(sortKey(one), sortKey(other)))).toEqual(sorted)
  })
})

describe('a search', () => {
  test('compares without marks, case, punctuation and leading noughts', () => {
    expect(fold('Đề án số 07-ĐA/TU')).toBe('de an so 7 da tu')
    expect(fold('  ')).toBe('')
    expect(fold('Quận 10')).toBe('quan 10')
  })

  test('folds what is folded to itself, however it was typed', () => {
    fc.assert(
      fc.property(fc.oneof(Name, fc.string({ unit: 'grapheme' })), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })

  test('finds a name by each of its words, marked or not', () => {
    fc.assert(
      fc.property(Name, (name) => {
        for (const word of name.split(' ')) {
          expect(searchRank(word, '', name), `${word} in ${name}`).not.toBeNull()
          expect(searchRank(fold(word), '', name), `${fold(word)} in ${name}`).not.toBeNull()
        }
      }),
    )
  })

  test('takes both ways of setting a tone as one', () => {
    expect(foldMarked('uỷ ban')).toBe(foldMarked('ủy ban'))
    expect(foldMarked('Hoà Bình')).toBe(foldMarked('Hòa Bình'))
    expect(foldMarked('khoẻ')).toBe(foldMarked('khỏe'))
    expect(foldMarked('Quý')).toBe(foldMarked('qúy'))
    expect(foldMarked('ủy')).not.toBe(foldMarked('uy'))
  })

  const title = 'Đề án nâng cao năng lực lãnh đạo'
  test.each([
    ['07-ĐA/TU', 0, 'the code itself'],
    ['7 da tu', 0, 'the code as people type it'],
    ['07-ĐA', 1, 'the beginning of the code'],
    ['Năng lực', 2, 'the marked words'],
    ['nang luc', 3, 'the words without marks'],
    ['lanh nang', 4, 'the beginnings of words in any order'],
    ['quy hoach', null, 'words that are not there'],
    ['ang luc', null, 'the end of a word'],
    ['', 0, 'nothing'],
  ] as [string, number | null, string][])('“%s” ranks %s: %s', (query, rank) => {
    expect(searchRank(query, '07-ĐA/TU', title)).toBe(rank)
  })

  test('is cut into folded words', () => {
    expect(searchWords(' Đề  án, 07 ')).toEqual(['de', 'an', '7'])
    expect(searchWords('–')).toEqual([])
  })
})

test.each([
  ['e\u0302', 'ê'],
  ['\u200bBa\u00a0Đình \n', 'Ba Đình'],
  ['một\r\nhai\rba', 'một\nhai\nba'],
])('%j is kept as %j', (typed, kept) => {
  expect(tidy(typed)).toBe(kept)
  expect(tidy(kept)).toBe(kept)
})

test('a unit stands under its own name, not under its kind', () => {
  expect(
    ['Quận Ba Đình', 'Thị xã Sơn Tây', 'Huyện Ba Vì', 'Ban Tổ chức'].map(withoutUnitKind),
  ).toEqual(['Ba Đình', 'Sơn Tây', 'Ba Vì', 'Ban Tổ chức'])
})
