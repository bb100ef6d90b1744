import type { DrawnLook, DrawnSheet } from '../core/drawn-sheet.ts'
import type { Lang } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'
import { bodyRows, type FormFacts, groupsOf } from './body.ts'
import { chartsOf } from './charts.ts'
import { footRows, topRows } from './frame.ts'
import { headRows, leavesIn, numberRow } from './headings.ts'
import type { FormDefinition } from './model.ts'
import type { FormText } from './parts.ts'
import { filled, type Occasion, textIn } from './texts.ts'

export interface Filling extends FormFacts {
  readonly occasion: Occasion
  readonly includeUnapproved: boolean
  /** The figures are not to be trusted. */
  readonly isSample: boolean
}

/** The form with its figures, in one language. Pure: the same facts give the same sheet. */
export function layOut(
  form: FormDefinition,
  filling: Filling,
  { words, lang }: { words: Messages<'forms'>; lang: Lang },
): DrawnSheet {
  const { rows, groupBy, numbering, total } = form
  const say = (text: FormText) => filled(textIn(text, lang), filling.occasion, lang)
  const saying = { rows, words, say }
  const leaves = leavesIn(form.columns, saying)
  const widths = leaves.map(({ width }) => width)
  const plan = { rows, groupBy, numbering, leaves, words, total: total && say(total) }
  const groups = groupsOf(filling, plan)
  const number = say(form.number)
  return {
    ...{ tab: tabOf(number), title: say(form.title), orientation: form.orientation, widths },
    top: topRows(form, remarksOf(filling, words), { say, widths }),
    head: [...headRows(form.columns, saying), ...(form.columnNumbers ? [numberRow(leaves)] : [])],
    body: bodyRows(filling, plan),
    foot: footRows(form, { say, widths }),
    charts: chartsOf(form.charts, { groups, ofUnits: rows === 'units' }, { words, say }),
  }
}

/** Every form says whether its figures are official, whatever its own words are. */
function remarksOf(
  { includeUnapproved, isSample }: Filling,
  { forms, sheets }: Messages<'forms'>,
): { text: string; look: DrawnLook }[] {
  return [
    { text: includeUnapproved ? forms.includesUnapproved : forms.officialOnly, look: 'remark' },
    ...(isSample ? [{ text: sheets.sample, look: 'warning' as const }] : []),
  ]
}

/** Spreadsheets allow 31 characters and not all of them. */
function tabOf(number: string): string {
  return number
    .replace(/[[\]:*?/\\]/g, '-')
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
}
