/** Vietnamese text for searching and sorting. What people typed is stored as it is, in NFC. */

/** NFC, no zero-width marks, ordinary spaces, no blanks at the ends. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .trim()
}

/** Without marks and capitals, one blank for whatever is no letter and no digit: `07-ĐA/TU` → `07 da tu`. */
export function unmarked(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What a search without marks compares: `Đề án số 07-ĐA/TU` → `de an so 7 da tu`. */
export function fold(text: string): string {
  return unmarked(text).replace(/\b0+(?=\d)/g, '')
}

const movedTones: Record<string, string> = { oa: 'o', oe: 'o', uy: 'u' }

/** What a search with marks compares: lower case, and `uỷ` = `ủy`, `hoà` = `hòa`. */
export function foldMarked(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])/g, (whole, first, second, tone) =>
      movedTones[first + second] ? `${first}${tone}${second}` : whole,
    )
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a search, each of which must begin a word of the text. */
export function searchWords(query: string): string[] {
  return fold(query).split(' ').filter(Boolean)
}

/** How well a text answers a search, 0 best; `null` when it does not. */
export function searchRank(query: string, code: string, text: string): number | null {
  const folded = fold(query)
  if (!folded) return 0
  const whole = fold(`${code} ${text}`)
  if (fold(code) === folded) return 0
  if (fold(code).startsWith(folded)) return 1
  if (foldMarked(text).includes(foldMarked(query))) return 2
  if (` ${whole}`.includes(` ${folded}`)) return 3
  return folded.split(' ').every((word) => ` ${whole}`.includes(` ${word}`)) ? 4 : null
}

const toneRank: Record<string, string> = {
  '\u0300': '1',
  '\u0309': '2',
  '\u0303': '3',
  '\u0301': '4',
  '\u0323': '5',
}
const letters = 'a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z'.split(' ')
const letterRank = new Map(letters.map((letter, rank) => [letter, String.fromCharCode(65 + rank)]))

/**
 * A key whose byte order is the Vietnamese dictionary's: letters (a ă â … d đ …), then tones (ngang
 * huyền hỏi ngã sắc nặng), then case; `Quận 2` before `Quận 10`. Stored, so that both engines sort alike.
 */
export function sortKey(text: string): string {
  let base = ''
  let tones = ''
  let cases = ''
  for (const [, digits, letter] of text
    .normalize('NFC')
    .matchAll(/(\p{N}+)|(\p{L}\p{M}*)|[^\p{L}\p{N}]+/gu)) {
    if (digits !== undefined) base += numberKey(digits)
    else if (letter !== undefined) {
      const { plain, tone } = splitTone(letter)
      const lower = plain.toLowerCase()
      base += letterRank.get(lower) ?? `~${lower}`
      tones += tone
      cases += plain === lower ? '0' : '1'
    } else base += ' '
  }
  const parts = [base.trim(), tones.replace(/0+$/, ''), cases.replace(/0+$/, '')]
  while (parts.at(-1) === '') parts.pop()
  return parts.join('\u0001')
}

/** The order of two sort keys, as the databases see it. */
export function byKey(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function numberKey(digits: string): string {
  const number = digits.replace(/^0+(?=.)/, '')
  return `1${String.fromCharCode(32 + Math.min(number.length, 90))}${number}`
}

function splitTone(letter: string): { plain: string; tone: string } {
  let tone = '0'
  const plain = letter.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
    tone = toneRank[mark] ?? '0'
    return ''
  })
  return { plain: plain.normalize('NFC'), tone }
}

/** The name without its kind, for sorting: `Quận Ba Đình` stands under B. */
export function withoutUnitKind(name: string): string {
  return name.replace(/^(Quận|Huyện|Thị xã)\s+/u, '')
}
