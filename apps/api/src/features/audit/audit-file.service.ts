import type { AuditEntry, audit } from '@app/shared/audit/contract.ts'
import { auditColumns, auditDetailColumns } from '@app/shared/audit/sheet.ts'
import { entityText } from '@app/shared/audit/words.ts'
import type { ParsedOf } from '@app/shared/core/endpoint.ts'
import { formatDay } from '@app/shared/core/format.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { type Filter, writeTableFile } from '#sheets/table-file.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { listChanges } from './audit.service.ts'
import { selectPeople, selectUnits } from './audit.sql.ts'

type Query = Omit<ParsedOf<typeof audit.file>['query'], 'lang'>

const pageSize = 1000

/** The same changes, all of them, each with what it changed. */
export async function writeAuditFile(
  ctx: Ctx,
  format: SheetFormat,
  { lang: _, ...query }: ParsedOf<typeof audit.file>['query'],
): Promise<FileAnswer> {
  const rows: AuditEntry[] = []
  for (let page = 1; ; page += 1) {
    const { items, total } = await listChanges(ctx, { ...query, page, pageSize }, { whole: true })
    rows.push(...items)
    if (items.length === 0 || rows.length >= total) break
  }
  return writeTableFile<AuditEntry>(ctx, format, {
    ...{ words: ctx.words.sheets.audit, rows, notes: [], address: '/quan-tri/nhat-ky' },
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    columns: [...Object.values(auditColumns), ...Object.values(auditDetailColumns)],
    filters: await filtersOf(ctx, query),
  })
}

/** What was asked, in words. */
async function filtersOf({ store, words }: Ctx, query: Query): Promise<Filter[]> {
  const { filter, group } = words.audit
  const { q, unit, actor, entity, entityId, from, to } = query
  const { units, people } = await store.read(async (tx) => ({
    units: await selectUnits(tx),
    people: await selectPeople(tx),
  }))
  const nameIn = (rows: readonly { id: string; name: string }[], id: string | undefined) =>
    id === undefined ? undefined : (rows.find((row) => row.id === id)?.name ?? id)
  const asked: readonly (readonly [heading: string, value: string | undefined])[] = [
    [filter.search, q],
    [filter.group, query.group && group[query.group]],
    [filter.unit, nameIn(units, unit)],
    [words.audit.column.who, nameIn(people, actor)],
    [filter.entity, entity && entityText(entity, words)],
    [filter.one, entityId],
    [filter.from, from && formatDay(from)],
    [filter.to, to && formatDay(to)],
  ]
  return asked.flatMap(([heading, value]) =>
    value ? [{ text: words.sheets.filter.one(heading, value), short: value }] : [],
  )
}
