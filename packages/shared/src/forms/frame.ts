import type { DrawnCell, DrawnLine, DrawnLook, DrawnRow } from '../core/drawn-sheet.ts'
import type { FormDefinition } from './model.ts'
import type { FormSigner, FormText } from './parts.ts'

interface Frame {
  readonly say: (text: FormText) => string
  readonly widths: readonly number[]
}

/** Empty lines to sign in. */
const signingRoom = 4

/** Agency at the left, number at the right; below them the title and what the figures are. */
export function topRows(
  { agency, number, title, subtitle, measure }: FormDefinition,
  remarks: readonly { readonly text: string; readonly look: DrawnLook }[],
  { say, widths }: Frame,
): DrawnRow[] {
  const [left = 1] = shares(widths, 2)
  const right = widths.length - left
  const lines = agency.length > 0 ? agency : ['']
  const heading = lines.map((line, at): DrawnRow => {
    const look = at === agency.length - 1 ? 'agency-strong' : 'agency'
    const own = textCell({ column: 0, columns: left, look, value: line === '' ? null : say(line) })
    if (right === 0) return [own]
    const value = at === 0 ? say(number) : null
    return [own, textCell({ column: left, columns: right, look: 'number', value })]
  })
  const wide = (value: string, look: DrawnLook): DrawnRow => [
    textCell({ column: 0, columns: widths.length, look, value }),
  ]
  return [
    ...heading,
    wide(say(title), 'title'),
    ...(subtitle === undefined ? [] : [wide(say(subtitle), 'subtitle')]),
    ...remarks.map(({ text, look }) => wide(text, look)),
    ...(measure === undefined ? [] : [wide(say(measure), 'measure')]),
  ]
}

/** Notes, then all that is to be signed in one row: no page tears it. */
export function footRows(
  { notes, place, signers }: Pick<FormDefinition, 'notes' | 'place' | 'signers'>,
  { say, widths }: Frame,
): DrawnRow[] {
  const under = notes.map(
    (note): DrawnRow => [
      textCell({ column: 0, columns: widths.length, look: 'note', value: say(note) }),
    ],
  )
  if (signers.length === 0) return under
  // A single signer stands at the right, as under a letter.
  const blank = signers.length === 1 ? 1 : 0
  const spans = shares(widths, Math.min(signers.length + blank, widths.length))
  const own = spans.slice(blank)
  let column = spans.slice(0, blank).reduce((sum, span) => sum + span, 0)
  const row = own.map((columns, at): DrawnCell => {
    const signer = signers[at]
    const isLast = at === own.length - 1
    const lines = signer ? signerLines(signer, { say, place: isLast ? place : undefined }) : []
    // The blocks begin at one height, under the line for place and day.
    const above = place === undefined || isLast ? [] : [{ text: '', manner: 'plain' as const }]
    const cell = textCell({ column, columns, look: 'signature', value: null })
    column += columns
    return { ...cell, lines: [...above, ...lines] }
  })
  return [...under, row]
}

function signerLines(
  { titles, hint, name }: FormSigner,
  { say, place }: Pick<Frame, 'say'> & { place: FormText | undefined },
): DrawnLine[] {
  return [
    ...(place === undefined ? [] : [{ text: say(place), manner: 'slanted' as const }]),
    ...titles.map((title) => ({ text: say(title), manner: 'strong' as const })),
    ...(hint === undefined ? [] : [{ text: say(hint), manner: 'slanted' as const }]),
    ...Array.from({ length: signingRoom }, () => ({ text: '', manner: 'plain' as const })),
    ...(name === undefined ? [] : [{ text: say(name), manner: 'strong' as const }]),
  ]
}

/** Columns of each of so many parts that are as nearly equally wide as whole columns allow. */
export function shares(widths: readonly number[], parts: number): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const ends = widths.map((_, at) => widths.slice(0, at + 1).reduce((sum, each) => sum + each, 0))
  let from = 0
  return Array.from({ length: parts }, (_, part) => {
    const wanted = (total * (part + 1)) / parts
    const nearest = ends.reduce(
      (best, end, at) =>
        Math.abs(end - wanted) < Math.abs((ends[best] ?? 0) - wanted) ? at : best,
      from,
    )
    // Every part has a column, and leaves one to each part after it.
    const last = Math.min(Math.max(nearest, from), widths.length - (parts - part))
    const span = part === parts - 1 ? widths.length - from : last - from + 1
    from += span
    return span
  })
}

export function textCell(own: Pick<DrawnCell, 'column' | 'columns' | 'look' | 'value'>): DrawnCell {
  return { rows: 1, kind: 'prose', ...own }
}
