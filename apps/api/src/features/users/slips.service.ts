import { type PasswordSlip, slipColumns } from '@app/shared/users/slip-sheet.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { writeTableFile } from '#sheets/table-file.ts'

/** The caller brings what no server has any more: first passwords are kept nowhere. */
export function writeSlips(ctx: Ctx, slips: readonly PasswordSlip[]): FileAnswer {
  const { sheet } = ctx.words.importWizard.passwords
  return writeTableFile<PasswordSlip>(ctx, 'xlsx', {
    ...{ words: sheet, programmeCode: null, filters: [], address: '/quan-tri/tai-khoan' },
    columns: Object.values(slipColumns),
    ...{ rows: slips, notes: [] },
  })
}
