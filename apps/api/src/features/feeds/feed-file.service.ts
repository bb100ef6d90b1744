import { feedColumns } from '@app/shared/feeds/sheet.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { listFeeds } from './feeds.service.ts'

/** The links, never their addresses. */
export async function writeFeedsFile(ctx: Ctx, format: SheetFormat): Promise<FileAnswer> {
  const { owner: _, ...own } = feedColumns
  return writeTableFile(ctx, format, {
    words: ctx.words.feeds.sheet,
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    columns: Object.values(hasRole(ctx.user, 'admin') ? feedColumns : own),
    ...{ rows: await listFeeds(ctx), filters: [], address: '/tai-khoan/lien-ket', notes: [] },
  })
}
