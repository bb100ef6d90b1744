import * as z from 'zod'
import { type FormHeading, type FormText, formRows, groupings } from './parts.ts'

/**
 * A description while it is being written: what the fields of the editor speak of has the shape they
 * know, whether or not the form can be kept already. Everything else in it is left as it is.
 */
const Words = z.union([z.string(), z.looseObject({ vi: z.string(), en: z.string().optional() })])
const Leaf = z.strictObject({
  column: z.string(),
  header: Words.optional(),
  width: z.number().optional(),
})
const Group = z.strictObject({ header: Words, columns: z.array(Leaf).min(1) })

export const FormDraft = z.looseObject({
  number: Words.optional(),
  title: Words.optional(),
  subtitle: Words.optional(),
  rows: z.enum(formRows),
  groupBy: z.enum(groupings).optional(),
  /** One row of groups over the columns at most; deeper ones are written as text. */
  columns: z.array(z.union([Leaf, Group])),
  total: Words.optional(),
  place: Words.optional(),
  signers: z.array(z.looseObject({ titles: z.array(Words), hint: Words.optional() })).optional(),
})
export type FormDraft = z.infer<typeof FormDraft>

/** A column with the words of the group it stands in. */
export interface DraftColumn {
  readonly column: string
  readonly header?: FormText | undefined
  readonly width?: number | undefined
  readonly group?: FormText | undefined
}

export function columnsIn({ columns }: Pick<FormDraft, 'columns'>): DraftColumn[] {
  return columns.flatMap((heading): DraftColumn[] =>
    'columns' in heading
      ? heading.columns.map((leaf) => ({ ...leaf, group: heading.header }))
      : [heading],
  )
}

/** Neighbours under the same words become one group. */
export function headingsIn(columns: readonly DraftColumn[]): FormHeading[] {
  const headings: FormHeading[] = []
  let open: string | null = null
  for (const { group, ...leaf } of columns) {
    const name = group === undefined || viOf(group) === '' ? null : JSON.stringify(group)
    const last = headings.at(-1)
    if (name === null || group === undefined) headings.push(leaf)
    else if (name === open && last?.columns) last.columns.push(leaf)
    else headings.push({ header: group, columns: [leaf] })
    open = name
  }
  return headings
}

export function viOf(text: FormText | undefined): string {
  return typeof text === 'string' ? text : (text?.vi ?? '')
}

/** Another wording keeps its English; nothing written is no text. */
export function reworded(text: FormText | undefined, vi: string): FormText | undefined {
  if (vi === '') return undefined
  return typeof text === 'object' ? { ...text, vi } : vi
}
