/** What a number format makes of a number. */
export type FormatKind = 'plain' | 'percent' | 'day' | 'month' | 'year'

/** Formats that a file need not write down. Hours alone are numbers. */
const builtIn: Record<number, FormatKind> = {
  ...{ 9: 'percent', 10: 'percent', 14: 'day', 15: 'day', 16: 'day', 17: 'month', 22: 'day' },
  ...{ 27: 'month', 28: 'day', 29: 'day', 30: 'day', 31: 'day', 36: 'month' },
  ...{ 50: 'month', 51: 'day', 52: 'month', 53: 'day', 54: 'day', 57: 'month', 58: 'day' },
}

/** Of a format by its number, where it has no code. */
export function builtInKind(id: number): FormatKind {
  return builtIn[id] ?? 'plain'
}

/** Longer codes no spreadsheet takes. */
const longest = 255

/** Of a format code: `dd/mm/yyyy`, `0.0%`, `[$-42A]mm/yyyy;@`. Texts, colours and conditions do not count. */
export function formatKind(code: string): FormatKind {
  const bare = code
    .slice(0, longest)
    .replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';', 1)
    .join('')
  if (/^general$/i.test(bare.trim())) return 'plain'
  if (bare.includes('%')) return 'percent'
  if (/d/i.test(bare)) return 'day'
  const hasMonth = /m/i.test(bare) && !/[hs]/i.test(bare)
  if (hasMonth) return 'month'
  return /y/i.test(bare) ? 'year' : 'plain'
}
