import type { ReadSheet } from '../core/read-sheet.ts'
import { unmarked } from '../core/text.ts'
import { en } from '../i18n/en.ts'
import { frame } from '../i18n/frame.ts'
import { imports } from '../vi/imports.ts'
import type { RememberedMapping, SheetGuess } from './contract.ts'
import { fieldsOf, type ImportField, type NamedPeriod } from './fields.ts'
import { headingsOf, isFilled, type Rows, recall } from './headings.ts'
import type { Header, Mapping } from './model.ts'
import { type ImportKind, importKinds } from './rules.ts'

/** No more words than headings are made of: a browser loads them for this alone. */
const vi = { ...frame, imports }

/** What a sheet seems to hold: a guess that the person sees and changes, never a decision. */
interface Known {
  readonly periods: readonly NamedPeriod[]
  readonly remembered: readonly RememberedMapping[]
}

/** A heading stands this far down at most. */
const searched = 30
/** Fewer words of ours than this are no heading. */
const least = 2

interface Guess {
  readonly kind: ImportKind
  readonly header: Header
  readonly mapping: Mapping
  readonly weight: number
}

/** Kind by kind, so that a server can do something else in between; `null` where it is not that kind. */
export function* guessKinds(
  { rows }: Pick<ReadSheet, 'rows'>,
  { periods }: Known,
): Generator<Guess | null> {
  for (const kind of importKinds) {
    const header = guessHeader(rows, kind, periods)
    const mapping = header && guessMapping(headingsOf(rows, header), fieldsOf(kind, periods))
    yield mapping && { kind, header, mapping, weight: weigh(kind, mapping) }
  }
}

/** `null` where no row reads like a heading. */
export function bestGuess(
  { rows }: Pick<ReadSheet, 'rows'>,
  guesses: readonly (Guess | null)[],
  { remembered }: Known,
): SheetGuess | null {
  const found = guesses.filter((guess) => guess !== null)
  const best = found.sort((left, right) => right.weight - left.weight)[0]
  if (!best) return null
  const { kind, header, mapping } = best
  const own = recall(headingsOf(rows, header), remembered)
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
  const found = fields.flatMap((field) => {
    const words = wordsOf(field)
    return plain.map((heading, column) => ({ field, column, rank: rankOf(heading, words) }))
  })
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

interface FieldWords {
  /** Ours, in both languages. */
  readonly names: readonly string[]
  readonly synonyms: readonly string[]
  readonly against: RegExp | undefined
  /** All of them, the longest first, each between blanks. */
  readonly whole: readonly string[]
}

/** Once for all headings: a file has thousands of cells that may be one. */
function wordsOf({ header, synonyms, against }: ImportField): FieldWords {
  const names = [vi, en].map((words) => unmarked(header(words)))
  const whole = [...names, ...synonyms]
    .map((word) => ` ${word} `)
    .sort((left, right) => right.length - left.length)
  return { names, synonyms, against, whole }
}

/** The whole heading is better than its beginning, our own word better than a synonym, a long one than a short one. */
function rankOf(heading: string, { names, synonyms, against, whole }: FieldWords): number {
  if (heading === '' || against?.test(heading)) return 0
  if (names.includes(heading)) return 1000
  if (synonyms.includes(heading)) return 900
  const said = ` ${heading} `
  const begun = whole.find((word) => said.startsWith(word))
  if (begun !== undefined) return 300 + begun.length - 2
  const within = whole.find((word) => said.includes(word))
  return within !== undefined && within.length - 2 >= leastWithin ? 100 + within.length - 2 : 0
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
