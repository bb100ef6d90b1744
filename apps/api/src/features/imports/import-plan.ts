import { createHash } from 'node:crypto'
import { formatDay } from '@app/shared/core/format.ts'
import { en } from '@app/shared/i18n/en.ts'
import { vi } from '@app/shared/i18n/vi.ts'
import { oldFontIn } from '@app/shared/imports/cells.ts'
import type { Check } from '@app/shared/imports/contract.ts'
import { fieldsOf } from '@app/shared/imports/fields.ts'
import { groupFaults } from '@app/shared/imports/groups.ts'
import type { Judged } from '@app/shared/imports/judged.ts'
import type { ImportRequest } from '@app/shared/imports/model.ts'
import { type Named, readTable } from '@app/shared/imports/read-fields.ts'
import { mayImport, outcomes } from '@app/shared/imports/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { inTurns, nextTurn } from '#core/turns.ts'
import { selectNamed } from './imports.sql.ts'
import { type Deed, kindOf } from './kinds.ts'

export interface Plan {
  readonly check: Check
  /** The rows that are to be written, with what is to be done. */
  readonly orders: (Judged<Deed> & { readonly write: Deed })[]
}

/** What writing a file would do. Reads the facts and writes nothing. */
export async function planImport(ctx: Ctx, request: ImportRequest): Promise<Plan> {
  const { kind, rows: cells, header, decisions, file } = request
  if (!mayImport(ctx.user, kind)) throw new AppError('forbidden')
  const { today, words, lang } = ctx
  const named = await ctx.store.read(selectNamed)
  const known: Named = { ...named, today, words: [words, lang === 'vi' ? en : vi] }
  const rows = await inTurns(readTable(request, fieldsOf(kind, named.periods), known), (row) => row)
  const judging = await ctx.store.read((tx) => kindOf(kind).gather(tx, rows))
  await nextTurn()
  const asked = { decisions, today, words, lang, userId: ctx.user.id }
  const { judge, totals, nextCode } = judging(asked)
  const judged = await inTurns(rows, judge)
  const stamp = await stampOf(judged)
  await nextTurn()
  const [programme] = named.programmes
  const mending = {
    ...{ fileName: file.name, words, nextCode },
    firstDay: programme ? formatDay(programme.startsOn) : null,
  }
  return {
    check: {
      summary: summaryOf(judged),
      groups: groupFaults(judged, mending),
      rows: judged.map(({ write: _, ...row }) => row),
      totals: totals(judged),
      oldFont: oldFontIn(cells, header.row + header.count),
      stamp,
    },
    orders: judged.flatMap(({ write, ...row }) => (write === null ? [] : [{ ...row, write }])),
  }
}

function summaryOf(rows: readonly { outcome: (typeof outcomes)[number] }[]): Check['summary'] {
  const count = (outcome: (typeof outcomes)[number]) =>
    rows.filter((row) => row.outcome === outcome).length
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)]))
  return counts as Check['summary'] // the closed list just above
}

/** Equal stamps, equal effects: it names each deed with the version that it was judged by. */
async function stampOf(rows: readonly Judged<Deed>[]): Promise<string> {
  const hash = createHash('sha256')
  await inTurns(rows, ({ row, outcome, write }) =>
    hash.update(JSON.stringify([row, outcome, write])),
  )
  return hash.digest('hex')
}
