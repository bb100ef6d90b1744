import { expect, test } from 'vitest'
import { cleanText, readCells } from './clipboard.ts'
import { splitDocuments, symbolIn } from './documents.ts'
import { fromLegacy, legacyEncodingOf } from './legacy-text.ts'
import { readDay } from './read-day.ts'
import { readNumber } from './read-number.ts'
import { readPercent } from './read-percent.ts'
import { fold, foldMarked, searchRank, sortKey, tidy, unmarked } from './text.ts'

/** What reads texts of people and files with patterns. */
const readers = {
  ...{ tidy, unmarked, fold, foldMarked, sortKey, cleanText, readCells },
  ...{ readDay, readNumber, readPercent, splitDocuments, symbolIn, legacyEncodingOf },
  legacy: (text: string) => fromLegacy(text, 'vni'),
  search: (text: string) => searchRank('7 đa tu', '01-ĐA', text),
  longSearch: (text: string) => searchRank(text, '01-ĐA', 'Đổi mới'),
}

/** Each of them, repeated, is what some pattern begins with, ends with or goes on with. */
const seeds = [
  ...[' ', '\t', '\r\n', '\u00a0', '0', '7', '1,', '1.', '1 ', '-', '- ', '"', 'a', 'ọà '],
  ...['a\u0323\u0300', '07, 08 và ', '07-HD/TU, ', ' và ', 'ngày 1/1/2014 ', '•\t'],
  ...['TU', '/', '1/', ',', ', ', '; ', 'TU, ', '\n', '=', '%', '.', 'ngày '],
]

/** Milliseconds of work; what else the machine does does not count. */
function costOf(read: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage()
  read(text)
  return process.cpuUsage(before).user / 1000
}

/** How many times the short text's work the long one takes; none where both are next to nothing. */
function growth(read: (text: string) => unknown, seed: (length: number) => string): number {
  const [short, long] = [seed(1000), seed(16_000)]
  if (costOf(read, long) < 16) return 0
  const least = (text: string) => Math.min(...[1, 2, 3].map(() => costOf(read, text)))
  return least(long) / Math.max(least(short), 1)
}

test.each(Object.entries(readers))(
  'sixteen times the text costs %s nowhere near sixteen times sixteen',
  (_, read) => {
    const slow = seeds.filter((seed) =>
      ['', 'a'].some((first) => growth(read, (length) => textOf(first, seed, length)) > 64),
    )
    expect(slow).toEqual([])
  },
)

function textOf(first: string, seed: string, length: number): string {
  return `${first}${seed.repeat(length / seed.length)}x`
}
