import * as z from 'zod'
import { deadlines, levels, projectStatuses } from '../projects/rules.ts'
import { faultsOfForm } from './faults.ts'
import {
  FormChart,
  FormHeading,
  FormSigner,
  FormText,
  formRows,
  groupings,
  numberings,
} from './parts.ts'

/**
 * An official form (biểu mẫu) as data: what stands on the paper and where, with columns by the keys of
 * the one list (`sheet.ts`). A city adds its own without code.
 */
export const FormDefinition = z
  .strictObject({
    /** `Biểu số 01/CT{programme}`: at the right of the heading. */
    number: FormText,
    title: FormText,
    /** For the list of forms: what it is used for. */
    about: FormText.optional(),
    /** At the left of the heading; the last line is strong. */
    agency: z.array(FormText).max(4).default([]),
    subtitle: FormText.optional(),
    /** `Đơn vị tính: %` */
    measure: FormText.optional(),
    orientation: z.enum(['landscape', 'portrait']).default('landscape'),
    rows: z.enum(formRows),
    groupBy: z.enum(groupings).default('none'),
    numbering: z.enum(numberings).default('within-group'),
    /** Projects that the form speaks of; absent: all. */
    only: z
      .strictObject({
        level: z.enum(levels).optional(),
        status: z.array(z.enum(projectStatuses)).min(1).optional(),
        deadline: z.array(z.enum(deadlines)).min(1).optional(),
      })
      .default({}),
    columns: z.array(FormHeading).min(1).max(30),
    /** A row of (1), (2) … under the headings. */
    columnNumbers: z.boolean().default(true),
    /** Absent: no row of totals. */
    total: FormText.optional(),
    notes: z.array(FormText).max(10).default([]),
    /** `Hà Nội, {dayInLetter}` */
    place: FormText.optional(),
    signers: z.array(FormSigner).max(4).default([]),
    charts: z.array(FormChart).max(4).default([]),
  })
  .superRefine((form, ctx) => {
    for (const { path, message } of faultsOfForm(form)) {
      ctx.addIssue({ code: 'custom', path: [...path], message })
    }
  })
export type FormDefinition = z.output<typeof FormDefinition>
