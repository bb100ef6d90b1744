import { isDeepStrictEqual } from 'node:util'
import { isoOf } from '@app/shared/core/day.ts'
import { formatDay } from '@app/shared/core/format.ts'
import type { HistoryEntry } from '@app/shared/projects/contract.ts'
import { type HistoryRow, historyRows } from '@app/shared/projects/history-sheet.ts'
import { accountHistoryColumns, rolesText } from '@app/shared/users/sheet.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import type { Fact } from '#store/schema.changes.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { getAccount } from './users.service.ts'
import {
  type AccountVersion,
  selectAccountChanges,
  selectAccounts,
  selectAccountVersions,
  selectUnitNames,
} from './users.sql.ts'

/** Latest first: versions with what they changed, and what has none: passwords, sessions. */
export async function listAccountHistory(ctx: Ctx, id: string): Promise<HistoryEntry[]> {
  const { changes, versions, units, people } = await ctx.store.read(async (tx) => ({
    changes: await selectAccountChanges(tx, id),
    versions: await selectAccountVersions(tx, id),
    units: new Map((await selectUnitNames(tx)).map(({ id, name }) => [id, name])),
    people: new Map((await selectAccounts(tx)).map(({ id, name }) => [id, name])),
  }))
  if (versions.length === 0) throw new AppError('not-found')
  const byNumber = new Map(versions.map((version) => [version.version, version]))
  return changes.map(({ at, fields, facts, ...change }) => {
    const [before, after] = [byNumber.get(change.version - 1), byNumber.get(change.version)]
    const touched = compared.filter((field) => fields.includes(field))
    return {
      ...{ ...change, at: isoOf(at) },
      changes:
        before && after
          ? changesOf(touched, { before, after, units, ctx })
          : toldOf(facts ?? [], people),
    }
  })
}

/** In the order of the form. */
const compared = ['name', 'roles', 'unitId', 'state'] as const

/** What was noted beside the versions and can be read: to whom somebody handed over, and when. */
function toldOf(
  facts: readonly Fact[],
  people: ReadonlyMap<string, string>,
): HistoryEntry['changes'] {
  return facts.flatMap(({ field, after }) => {
    const text = String(after)
    if (field === 'takenOverBy') return [{ field, before: null, after: people.get(text) ?? text }]
    return field === 'handedOverOn' ? [{ field, before: null, after: formatDay(text) }] : []
  })
}

interface Sides {
  readonly before: AccountVersion
  readonly after: AccountVersion
  readonly units: ReadonlyMap<string, string>
  readonly ctx: Ctx
}

function changesOf(
  fields: readonly (typeof compared)[number][],
  { before, after, units, ctx: { words } }: Sides,
): HistoryEntry['changes'] {
  const textsOf = ({ name, roles, unitId, state }: AccountVersion) => ({
    ...{ name, roles: rolesText(roles, words), state: words.users.standings[state] },
    unitId: unitId === null ? words.users.city : (units.get(unitId) ?? unitId),
  })
  return fields
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .map((field) => ({ field, before: textsOf(before)[field], after: textsOf(after)[field] }))
}

export async function writeAccountHistoryFile(
  ctx: Ctx,
  format: SheetFormat,
  id: string,
): Promise<FileAnswer> {
  const { users } = ctx.words
  const { name, username } = await getAccount(ctx, id)
  return writeTableFile<HistoryRow>(ctx, format, {
    words: users.historySheet,
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    columns: Object.values(accountHistoryColumns),
    rows: historyRows(await listAccountHistory(ctx, id)),
    filters: [{ text: `${name} (${username})`, short: username }],
    address: `/quan-tri/tai-khoan/${id}`,
    notes: [],
  })
}
