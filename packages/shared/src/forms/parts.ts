import * as z from 'zod'
import { tidy } from '../core/text.ts'

/** What a form is put together from. */
export const formRows = ['projects', 'units'] as const
export type FormRows = (typeof formRows)[number]

export const groupings = ['none', 'unit', 'level', 'workArea', 'status', 'kind'] as const
export type Grouping = (typeof groupings)[number]

/** `within-group`: 1, 2 … anew in each group; `nested`: 1.1, 1.2 …; `running`: through the whole form. */
export const numberings = ['within-group', 'nested', 'running'] as const
export type Numbering = (typeof numberings)[number]

const Words = z.string().transform(tidy).pipe(z.string().min(1).max(500))

/** Vietnamese alone, or with its English. */
export const FormText = z.union([Words, z.strictObject({ vi: Words, en: Words.optional() })], {
  error: 'form-text',
})
export type FormText = z.infer<typeof FormText>

/** A column, or words over several. */
export const FormHeading = z
  .strictObject({
    column: z.string().optional(),
    /** Absent: the column's own words. */
    header: FormText.optional(),
    /** Characters; absent: as the kind of the column needs. */
    width: z.number().min(3).max(80).optional(),
    get columns() {
      return z.array(FormHeading).min(1).max(20).optional()
    },
  })
  // By this name the documentation refers to it, which it must to end.
  .meta({ id: 'FormHeading' })
export type FormHeading = z.infer<typeof FormHeading>

export const FormChart = z.strictObject({
  kind: z.enum(['bars', 'stacked-bars']),
  title: FormText,
  columns: z.array(z.string()).min(1).max(10),
})
export type FormChart = z.infer<typeof FormChart>

export const FormSigner = z.strictObject({
  /** `T/M BAN THƯỜNG VỤ`, `PHÓ BÍ THƯ`: a line each. */
  titles: z.array(FormText).min(1).max(4),
  hint: FormText.optional(),
  name: FormText.optional(),
})
export type FormSigner = z.infer<typeof FormSigner>
