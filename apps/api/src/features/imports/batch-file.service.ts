import { urlOf } from '@app/shared/core/url.ts'
import { batchColumns, itemColumns } from '@app/shared/imports/sheet.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { listImports } from './imports.service.ts'
import { showImport } from './undo.service.ts'

/** The imports so far. */
export async function writeBatchesFile(ctx: Ctx, format: SheetFormat): Promise<FileAnswer> {
  return writeTableFile(ctx, format, {
    words: ctx.words.importWizard.list.sheet,
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    columns: Object.values(batchColumns),
    ...{ rows: await listImports(ctx), filters: [], address: '/quan-tri/nhap', notes: [] },
  })
}

/** The rows that one import wrote. */
export async function writeBatchFile(
  ctx: Ctx,
  format: SheetFormat,
  id: number,
): Promise<FileAnswer> {
  const { rows, fileName } = await showImport(ctx, id)
  const { receipt } = ctx.words.importWizard
  return writeTableFile(ctx, format, {
    words: receipt.sheet,
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    columns: Object.values(itemColumns),
    filters: [{ text: `${receipt.title(id)}: ${fileName}`, short: receipt.title(id) }],
    ...{ rows, notes: [], address: urlOf('/quan-tri/nhap/:id', { params: { id: String(id) } }) },
  })
}
