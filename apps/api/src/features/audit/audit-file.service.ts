import type { AuditEntry, audit } from '@app/shared/audit/contract.ts'
import { auditColumns } from '@app/shared/audit/sheet.ts'
import type { ParsedOf } from '@app/shared/core/endpoint.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { listChanges } from './audit.service.ts'

type Query = ParsedOf<typeof audit.file>['query']

const pageSize = 1000

/** The same changes, all of them. */
export async function writeAuditFile(
  ctx: Ctx,
  format: SheetFormat,
  { lang: _, ...query }: Query,
): Promise<FileAnswer> {
  const rows: AuditEntry[] = []
  for (let page = 1; ; page += 1) {
    const { items, total } = await listChanges(ctx, { ...query, page, pageSize })
    rows.push(...items)
    if (items.length === 0 || rows.length >= total) break
  }
  const asked = Object.values(query).filter((value) => value !== undefined)
  return writeTableFile<AuditEntry>(ctx, format, {
    ...{ words: ctx.words.sheets.audit, rows, notes: [], address: '/' },
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    columns: Object.values(auditColumns),
    filters: asked.map((value) => ({ text: value, short: value })),
  })
}
