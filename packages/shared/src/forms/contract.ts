import * as z from 'zod'
import { DrawnSheet } from '../core/drawn-sheet.ts'
import { endpoint } from '../core/endpoint.ts'
import { AsOf, ById, Seen, yesOrNo } from '../core/schema.ts'
import { roles } from '../users/rules.ts'
import { FormDefinition } from './model.ts'

/** One of the product’s own forms or one that the city has added. */
export const FormSummary = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  about: z.string(),
  /** How many columns it has, and charts on its second sheet. */
  columns: z.int(),
  charts: z.int(),
  builtIn: z.boolean(),
  /** 0 for those that cannot be changed. */
  version: z.int(),
})
export type FormSummary = z.infer<typeof FormSummary>

export const FormList = z.object({ items: z.array(FormSummary) })
export type FormList = z.infer<typeof FormList>

/** With the description, as it can be copied, changed and sent back. */
export const FormDetail = FormSummary.extend({ definition: z.record(z.string(), z.unknown()) })
export type FormDetail = z.infer<typeof FormDetail>

const FormFilter = {
  /** The figures up to this period; absent: all up to the latest one opened. */
  period: z.string().optional(),
  unit: z
    .string()
    .transform((text) => text.split(','))
    .optional(),
  /** Figures that were sent and are not approved count too. */
  includeUnapproved: yesOrNo.optional(),
  ...AsOf,
}
const FormQuery = z.strictObject(FormFilter)
export type FormQuery = z.infer<typeof FormQuery>

const editors = ['reviewer', 'admin'] as const
const Draft = { definition: FormDefinition }

export const forms = {
  list: endpoint({
    method: 'GET',
    path: '/api/forms',
    summary: 'Official forms: the product’s own, then those of the city',
    access: roles,
    response: FormList,
    kept: true,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/forms/:id',
    summary: 'The description of a form: what stands where, with which columns',
    access: roles,
    params: ById,
    response: FormDetail,
    kept: true,
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/api/forms/:id/sheet',
    summary: 'A form with its figures, laid out in cells: what its file draws',
    access: roles,
    params: ById,
    query: FormQuery,
    response: DrawnSheet,
    kept: true,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/forms/:id/file.:format',
    summary: 'The same as a workbook to sign (xlsx)',
    access: roles,
    params: z.strictObject({ ...ById.shape, format: z.enum(['xlsx']) }),
    query: z.strictObject({ ...FormFilter, lang: z.enum(['vi', 'en']).optional() }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/forms',
    summary: 'Add a form of the city',
    access: editors,
    body: z.strictObject(Draft),
    response: FormSummary,
    idempotent: true,
  }),
  change: endpoint({
    method: 'PUT',
    path: '/api/forms/:id',
    summary: 'Change a form of the city',
    access: editors,
    params: ById,
    body: z.strictObject({ ...Seen.shape, ...Draft }),
    response: FormSummary,
    idempotent: true,
  }),
  remove: endpoint({
    method: 'POST',
    path: '/api/forms/:id/remove',
    summary: 'Take a form of the city out of the list; its versions stay in the history',
    access: editors,
    params: ById,
    body: Seen,
    response: FormList,
    idempotent: true,
  }),
}
