import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords, type Piece } from './word-diff.ts'

/** Changed words in brackets. */
const written = (pieces: readonly Piece[]) =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')
const diff = (before: string, after: string) => {
  const { before: old, after: now } = diffWords(before, after)
  return [written(old), written(now)]
}

test('a sentence that was added is new, the rest is not', () => {
  expect(diff('Đã ban hành kế hoạch.', 'Đã ban hành kế hoạch. Kiện toàn 14/21 chi bộ.')).toEqual([
    'Đã ban hành kế hoạch.',
    'Đã ban hành kế hoạch. [Kiện toàn 14/21 chi bộ.]',
  ])
})

test('one figure in a long sentence is one changed word', () => {
  expect(diff('Đạt 97,5% so với kế hoạch', 'Đạt 98% so với kế hoạch')).toEqual([
    'Đạt [97,5]% so với kế hoạch',
    'Đạt [98]% so với kế hoạch',
  ])
})

test('a syllable differs by its marks alone', () => {
  expect(diff('tổ chức', 'tố chức')).toEqual(['[tổ ]chức', '[tố ]chức'])
})

test('composed and decomposed letters are the same, and so are other blanks', () => {
  const text = 'Kế hoạch số 12-KH/QU'
  expect(diff(text.normalize('NFD'), text)).toEqual([text, text])
  expect(diff('mở  lớp\nmới', 'mở lớp mới').join()).not.toContain('[')
})

test('nothing before: all of it is new; nothing after: all of it is gone', () => {
  expect(diff('', 'Thiếu trụ sở')).toEqual(['', '[Thiếu trụ sở]'])
  expect(diff('Thiếu trụ sở', '')).toEqual(['[Thiếu trụ sở]', ''])
  expect(diff('', '')).toEqual(['', ''])
})

test('a single word between two rewritten stretches does not chop them', () => {
  expect(diff('giao ban và họp', 'kiểm tra và giám sát')).toEqual([
    '[giao ban và họp]',
    '[kiểm tra và giám sát]',
  ])
})

const word = fc.constantFrom('kế', 'hoạch', 'số', '12', 'chi', 'bộ', 'và', ',', '.')
const words = fc.array(word, { maxLength: 60 }).map((list) => list.join(' '))

test('both texts are whole, and what is not marked is the same on both sides', () => {
  void fc.assert(
    fc.property(words, words, (before, after) => {
      const { before: old, after: now } = diffWords(before, after)
      const all = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')
      const kept = (pieces: readonly Piece[]) =>
        all(
          pieces
            .filter(({ changed }) => !changed)
            .map((piece) => ({ ...piece, text: `${piece.text} ` })),
        )
          .replace(/\s+/g, ' ')
          .trim()
      expect(all(old)).toBe(before)
      expect(all(now)).toBe(after)
      expect(kept(old)).toBe(kept(now))
    }),
  )
})

test('two long texts with nothing in common are still compared', () => {
  const long = (of: string) => Array.from({ length: 4000 }, (_, at) => of[at % of.length]).join(' ')
  const { before, after } = diffWords(long('abc'), long('xyz'))
  expect(before).toHaveLength(1)
  expect(after).toHaveLength(1)
})

test('a text of which little is left counts as written anew, one that was added to does not', () => {
  const before = 'Mở 3 lớp bồi dưỡng cho cán bộ cơ sở'
  expect(diffWords(before, 'Kiểm tra 12 chi bộ, giám sát chuyên đề').rewritten).toBe(true)
  expect(diffWords(before, `${before}. Kiểm tra 12 chi bộ`).rewritten).toBe(false)
  expect(diffWords('', before).rewritten).toBe(false)
})
