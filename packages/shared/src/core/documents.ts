import { usual } from './read-value.ts'

/**
 * Symbols of documents: `07-HD/TU` of the Party, `12/KH-UBND` and `15/2014/QĐ-UBND` of the state. A list of
 * numbers before one symbol (`07, 08-HD/TU`) stands for so many documents.
 */
const types = 'NQ CT QĐ QĐi QC KL TB HD CV BC KH CTr ĐA TTr TT QTr'.split(' ')
const spelled = new Map(types.map((type) => [type.toLowerCase(), type]))
/** Longest first, or `QĐ` would be found in `QĐi`. */
const type = types.toSorted((a, b) => b.length - a.length).join('|')
/** Lengths are bound, here and below: where a pattern begins anew at each letter, `+` reads all again. */
const issuer = '[A-ZĐ][A-ZĐa-zđ]{1,30}'
const party = `-\\s*(?:${type})\\s*/\\s*${issuer}`
const state = `/(?:\\d{4}/)?(?:${type})\\s*-\\s*${issuer}`
const after = `\\s*(?:${party}|${state})`
const numbers = new RegExp(
  `(?<![-/.\\d]|năm\\s)(\\d{1,4}(?:\\s*(?:,|và)\\s*\\d{1,4}){1,20})(${after})`,
  'giu',
)
/** A comma or “và” after a symbol or its day, before some words and the number of the next symbol. */
const between = new RegExp(
  `(?<=${after}(?:\\s*,?\\s*ngày\\s+[\\d/.-]{1,10})?)\\s*(?:,|\\svà\\s)\\s*(?=[^\\d,;]{0,40}\\d{1,4}${after})`,
  'iu',
)

/** The documents that a cell names, each in its own words; those without a symbol stay as they are. */
export function splitDocuments(text: string): string[] {
  return usual(text)
    .replace(numbers, (_, list: string, rest: string) => listed(list, rest))
    .split(/;|\n/)
    .flatMap((part) => part.split(between))
    .map((part) => part.trim().replace(/^[-+•,]\s*|[,.]$/gu, ''))
    .filter(Boolean)
}

/**
 * The symbol of a document as it is officially written, `03-CTr/TU` for `03-Ctr/TU`; `null` when it has none
 * that is known, of which a reader is warned and no more.
 */
export function symbolIn(document: string): string | null {
  const [symbol] = new RegExp(`\\d{1,4}${after}`, 'iu').exec(usual(document)) ?? []
  if (!symbol) return null
  return symbol
    .replace(/\s+/g, '')
    .replace(/\p{L}+/u, (word) => spelled.get(word.toLowerCase()) ?? word)
}

function listed(list: string, rest: string): string {
  const each = list.split(/\s*(?:,|và)\s*/u).map((number) => number + rest.trim())
  return each.join('; ')
}
