import type { ReadSheet } from '../core/read-sheet.ts'
import { unmarked } from '../core/text.ts'
import { en } from '../i18n/en.ts'
import { vi } from '../i18n/vi.ts'
import type { RememberedMapping, SheetGuess } from './contract.ts'
import { fieldsOf, type ImportField, type NamedPeriod } from './fields.ts'
import { headingsOf, isFilled, type Rows, recall } from './headings.ts'
import type { Header, Mapping } from './model.ts'
import { type ImportKind, importKinds } from './rules.ts'

/** What a sheet seems to hold: a guess that the person sees and changes, never a decision. */
interface Known {
  readonly periods: readonly NamedPeriod[]
  readonly remembered: readonly RememberedMapping[]
}

/** A heading stands this far down at most. */
const searched = 30
/** Fewer words of ours than this are no heading. */
const least = 2

/** `null` where no row reads like a heading. */
export function guessSheet({ rows }: Pick<ReadSheet, 'rows'>, known: Known): SheetGuess | null {
  const guesses = importKinds.flatMap((kind) => {
    const header = guessHeader(rows, kind, known.periods)
    if (!header) return []
    const mapping = guessMapping(headingsOf(rows, header), fieldsOf(kind, known.periods))
    return [{ kind, header, mapping, weight: weigh(kind, mapping) }]
  })
  const best = guesses.sort((left, right) => right.weight - left.weight)[0]
  if (!best) return null
  const { kind, header, mapping } = best
  const own = recall(headingsOf(rows, header), known.remembered)
  return {
    ...{ kind: own?.kind ?? kind, header, mapping: own?.mapping ?? mapping },
    remembered: own !== undefined,
    rows: rows.slice(header.row + header.count).filter((row) => row.some(isFilled)).length,
  }
}

/** The row that holds most of the words of a kind, with the row below it where one heading takes two. */
export function guessHeader(
  rows: Rows,
  kind: ImportKind,
  periods: readonly NamedPeriod[],
): Header | null {
  const fields = fieldsOf(kind, periods)
  const candidates = [1, 2].flatMap((count) =>
    rows.slice(0, searched).map((_, row) => {
      const header = { row, count }
      return { header, found: Object.keys(guessMapping(headingsOf(rows, header), fields)).length }
    }),
  )
  // Of equals the first: two rows must find more than any one alone.
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (top, next) => (top === undefined || next.found > top.found ? next : top),
    undefined,
  )
  return best && best.found >= least ? best.header : null
}

/** Each field by the heading that names it best; a column serves one field. */
export function guessMapping(
  headings: readonly string[],
  fields: readonly ImportField[],
): Record<string, number> {
  const plain = headings.map(unmarked)
  const found = fields.flatMap((field) =>
    plain.map((heading, column) => ({ field, column, rank: rankOf(heading, field) })),
  )
  const mapping: Mapping = {}
  const taken = new Set<number>()
  const best = found.filter(({ rank }) => rank > 0).sort((left, right) => right.rank - left.rank)
  for (const { field, column } of best) {
    if (mapping[field.key] !== undefined || taken.has(column)) continue
    mapping[field.key] = column
    taken.add(column)
  }
  return mapping
}

/** The whole heading is better than its beginning, our own word better than a synonym, a long one than a short one. */
function rankOf(heading: string, { header, synonyms, against }: ImportField): number {
  if (heading === '' || against?.test(heading)) return 0
  const names = [vi, en].map((words) => unmarked(header(words)))
  if (names.includes(heading)) return 1000
  if (synonyms.includes(heading)) return 900
  const begun = [...names, ...synonyms].filter((word) => ` ${heading} `.startsWith(` ${word} `))
  const within = [...names, ...synonyms].filter((word) => ` ${heading} `.includes(` ${word} `))
  const longest = (words: readonly string[]) => Math.max(0, ...words.map((word) => word.length))
  if (begun.length > 0) return 300 + longest(begun)
  return longest(within) >= leastWithin ? 100 + longest(within) : 0
}

/** A shorter word inside a heading says nothing: “tên” is in every second one. */
const leastWithin = 6

/** A kind is likelier the more of its own fields are there; what it must have and has not speaks against it. */
function weigh(kind: ImportKind, mapping: Mapping): number {
  const needed = needs[kind]
  const has = needed.filter((key) => Object.keys(mapping).some((own) => own.startsWith(key))).length
  return has === needed.length ? 10 * has + Object.keys(mapping).length : has - needed.length
}

const needs: Readonly<Record<ImportKind, readonly string[]>> = {
  units: ['name', 'kind'],
  accounts: ['username', 'name', 'roles'],
  projects: ['title', 'unitName'],
  plans: ['code', 'plan:'],
  percentages: ['code', 'percent:'],
}
