import { formatDay } from '@app/shared/core/format.ts'
import type { FormQuery } from '@app/shared/forms/contract.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { writeDrawnFile } from '#sheets/forms/drawn-file.ts'
import { fillForm } from './form-sheet.service.ts'

/** What the page shows, as a workbook to print and to sign. */
export async function writeFormFile(ctx: Ctx, id: string, query: FormQuery): Promise<FileAnswer> {
  const { sheet, filling } = await fillForm(ctx, id, query)
  const { periodName, unitName } = filling.occasion
  const { forms, sheets } = ctx.words
  return writeDrawnFile(ctx, sheet, {
    subject: sheet.tab,
    filters: [
      periodName,
      ...(unitName === forms.allUnits ? [] : [unitName]),
      ...(filling.includeUnapproved ? [forms.unapprovedFile] : []),
      ...(query.asOf === undefined ? [] : [sheets.asOfFile(formatDay(query.asOf))]),
    ],
  })
}
