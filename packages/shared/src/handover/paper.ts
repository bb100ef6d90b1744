import type { DrawnCell, DrawnLook, DrawnRow, DrawnSheet } from '../core/drawn-sheet.ts'
import { dayInLetter, formatDay, formatInstant, type Lang } from '../core/format.ts'
import { footRows, textCell } from '../forms/frame.ts'
import { textIn } from '../forms/texts.ts'
import type { Messages } from '../i18n/messages.ts'
import { type HandoverKind, type HandoverRow, handoverColumns, handoverKinds } from './sheet.ts'

/** What the record says beside its rows. */
export interface PaperFacts {
  /** Of the unit, and above it that of the city; the city's own people have only the latter. */
  readonly committees: readonly string[]
  readonly on: string
  readonly reason: string
  readonly by: string
  readonly leaver: Party & { readonly unitName: string | null }
  readonly successor: Party
  readonly rows: readonly HandoverRow[]
  /** Those that are open, with what the unit has not sent; `dueAt` is ISO 8601. */
  readonly periods: readonly OpenPeriod[]
  /** The figures are not to be trusted. */
  readonly isSample: boolean
  /** What the paper can be proved by. */
  readonly proof: string | null
}

/** Two of one name in a unit are told apart by their accounts. */
interface Party {
  readonly name: string
  readonly username: string
}

interface OpenPeriod {
  readonly name: string
  readonly dueAt: string
  readonly todo: number
  readonly draft: number
  readonly returned: number
}

interface Saying {
  readonly words: Messages<'handover'>
  readonly lang: Lang
}

/** Characters. Some columns are two, so that a third and two thirds of the paper lie between columns. */
const widths = [5, 11, 16, 22, 10, 11, 21]
/** Of the ordinal, the code, the title, before and after: the first column and how many they are. */
const places = [
  { column: 0, columns: 1 },
  { column: 1, columns: 1 },
  { column: 2, columns: 2 },
  { column: 4, columns: 2 },
  { column: 6, columns: 1 },
] as const
const left = 4

/** The record upright on A4, under the heading of a Party document, with room for three to sign. */
export function layOutRecord(facts: PaperFacts, saying: Saying): DrawnSheet {
  const { paper } = saying.words.handover
  return {
    ...{ tab: paper.tab, title: paper.title, orientation: 'portrait', widths: [...widths] },
    ...{ top: topRows(facts, saying), head: [headRow(saying)], body: bodyRows(facts, saying) },
    ...{ foot: signatures(facts, saying), charts: [] },
  }
}

function topRows(facts: PaperFacts, { words, lang }: Saying): DrawnRow[] {
  const { paper } = words.handover
  const { committees, on, reason, by, leaver, successor, periods, isSample } = facts
  const day = lang === 'vi' ? dayInLetter(on) : formatDay(on)
  const own = committees.length > 0 ? committees : ['']
  const sides = [
    [paper.party, 'agency-strong'],
    [paper.place(day), 'subtitle'],
  ] as const
  const heading = Array.from({ length: Math.max(own.length, sides.length) }, (_, at): DrawnRow => {
    const [right = '', look = 'agency'] = sides[at] ?? []
    const isLast = at === own.length - 1
    return [
      cell({ columns: left, look: isLast ? 'agency-strong' : 'agency', value: own[at] ?? null }),
      cell({ column: left, columns: widths.length - left, look, value: right || null }),
    ]
  })
  const unit = leaver.unitName ?? words.handover.city
  return [
    ...heading,
    wide(paper.title, 'title'),
    wide(paper.subtitle, 'subtitle'),
    ...(isSample ? [wide(words.sheets.sample, 'warning')] : []),
    ...[
      paper.giver(leaver.name, leaver.username, unit),
      paper.taker(successor.name, successor.username, unit),
    ].map(paragraph),
    ...[paper.day(formatDay(on)), paper.reason(reason), paper.by(by)].map(paragraph),
    ...periods.map((period) =>
      paragraph(paper.due(period.name, formatInstant(Date.parse(period.dueAt)), period)),
    ),
  ]
}

function headRow({ words }: Saying): DrawnRow {
  const { code, title, before, after } = handoverColumns
  const texts = [words.handover.paper.ordinal, ...[code, title, before, after].map(header)]
  function header(column: { header: (t: Saying['words']) => string }) {
    return column.header(words)
  }
  return places.map((place, at) => cell({ ...place, look: 'head', value: texts[at] ?? null }))
}

function bodyRows({ rows }: PaperFacts, { words }: Saying): DrawnRow[] {
  const byKind = Map.groupBy(rows, ({ kind }) => kind)
  const kinds = handoverKinds.filter((kind) => byKind.has(kind))
  return kinds.flatMap((kind, place) => {
    const own = byKind.get(kind) ?? []
    return [groupRow(kind, { place, count: own.length, words }), ...own.map(bodyRow)]
  })
}

const roman = ['I', 'II', 'III', 'IV', 'V']

function groupRow(
  kind: HandoverKind,
  { place, count, words }: { place: number; count: number; words: Saying['words'] },
): DrawnRow {
  const { kinds, paper } = words.handover
  return [
    cell({ columns: 1, look: 'group', value: roman[place] ?? '' }),
    cell({
      ...{ column: 1, columns: widths.length - 1, look: 'group' },
      value: paper.group(kinds[kind], count),
    }),
  ]
}

function bodyRow({ code, title, before, after }: HandoverRow, at: number): DrawnRow {
  const texts = [String(at + 1), code, title, before, after]
  return places.map((place, own) => cell({ ...place, look: 'body', value: texts[own] ?? null }))
}

function signatures({ leaver, successor, proof }: PaperFacts, { words, lang }: Saying) {
  const { paper } = words.handover
  const blocks = [
    { titles: [paper.signers.giver], hint: paper.signHint, name: leaver.name },
    { titles: [paper.signers.taker], hint: paper.signHint, name: successor.name },
    { titles: [paper.signers.witness], hint: paper.signHint },
  ]
  const form = { notes: [paper.note], place: undefined, signers: blocks }
  const rows = footRows(form, { say: (text) => textIn(text, lang), widths })
  return proof === null ? rows : [...rows, wide(proof, 'note')]
}

function wide(value: string, look: DrawnLook): DrawnRow {
  return [cell({ columns: widths.length, look, value })]
}

function paragraph(value: string): DrawnRow {
  return wide(value, 'paragraph')
}

function cell({
  column = 0,
  ...own
}: Pick<DrawnCell, 'columns' | 'look' | 'value'> & { column?: number }): DrawnCell {
  return textCell({ column, ...own })
}
