import { codeOf } from '@app/shared/audit/code.ts'
import { isoOf } from '@app/shared/core/day.ts'
import { formatInstant } from '@app/shared/core/format.ts'
import type { HandoverRecord } from '@app/shared/handover/contract.ts'
import { layOutRecord } from '@app/shared/handover/paper.ts'
import { unsentIn as countUnsent } from '@app/shared/handover/plan.ts'
import { handoverColumns, handoverRows } from '@app/shared/handover/sheet.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import type { ReadTx } from '#store/store.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { termsOf } from './handover-terms.ts'
import { unsentIn } from './holdings.service.ts'
import {
  accountAt,
  findCityCommittee,
  findHandover,
  findUnit,
  type HandoverEntry,
} from './record.sql.ts'
import { passingIn } from './record-passing.service.ts'

/** Read from the log, as of the moment it was made: it says the same for ever. */
export function showRecord(ctx: Ctx, id: string): Promise<HandoverRecord> {
  return ctx.store.read(async (tx) => {
    const { made, terms, leaver, successor } = await partiesOf(tx, id)
    const { at, by, reason } = { ...made, reason: made.reason ?? '' }
    const open = await unsentIn(tx, { unitId: leaver.unitId, moment: at })
    const passing = await passingIn(tx, { made, leaver, open, sessions: terms.sessions })
    const rows = handoverRows(passing, ctx.words)
    const unit = leaver.unitId === null ? undefined : await findUnit(tx, leaver.unitId)
    const sheet = layOutRecord(
      {
        ...{ on: terms.on, reason, by, rows, successor, isSample: ctx.sample },
        leaver: { ...leaver, unitName: unit?.name ?? null },
        committees: committeesOf([await findCityCommittee(tx), unit?.committee ?? '']),
        periods: open.periods.map((period) => ({
          ...period,
          ...countUnsent(open.reports, period.id),
        })),
        proof: proofOf(ctx, made),
      },
      ctx,
    )
    const party = ({ id, name, username }: typeof leaver) => ({ id, name, username })
    return {
      ...{ id: made.id, at: isoOf(at), by, on: terms.on, reason },
      ...{ leaver: party(leaver), successor: party(successor), rows, sheet },
    }
  })
}

async function partiesOf(tx: ReadTx, id: string) {
  const made = /^\d{1,9}$/.test(id) ? await findHandover(tx, Number(id)) : undefined
  const own = made?.items.find(({ entity, facts }) => entity === 'user' && facts !== null)
  const terms = termsOf(own?.facts ?? null)
  const leaver = made && own && (await accountAt(tx, own.entityId, made.id))
  const successor = made && (await accountAt(tx, terms.successorId, made.id))
  if (!made || !leaver || !successor) throw new AppError('not-found')
  return { made, terms, leaver, successor }
}

/** The city's above the unit's own. */
function committeesOf(names: readonly string[]): string[] {
  const capitals = names.filter(Boolean).map((name) => name.toLocaleUpperCase('vi'))
  return [...new Set(capitals)]
}

/** The seal of the handover itself: whoever has the paper finds it in the log. */
function proofOf({ words }: Ctx, { number, hash, at }: HandoverEntry): string | null {
  if (number === null || hash === null) return null
  return words.audit.code.print(codeOf({ number, hash }), formatInstant(at))
}

export async function writeRecordFile(
  ctx: Ctx,
  format: SheetFormat,
  id: string,
): Promise<FileAnswer> {
  const { leaver, successor, rows } = await showRecord(ctx, id)
  const { handover, sheets } = ctx.words
  return writeTableFile(ctx, format, {
    ...{ words: handover.sheet, columns: Object.values(handoverColumns), rows, notes: [] },
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    filters: [
      { text: sheets.filter.one(handover.giver, leaver.name), short: leaver.username },
      { text: sheets.filter.one(handover.form.successor, successor.name), short: successor.name },
    ],
    address: `/quan-tri/tai-khoan/${leaver.id}/ban-giao/${id}`,
  })
}
