import { dayOf, isoOf } from '@app/shared/core/day.ts'
import type { Reminder, ReminderAnswer } from '@app/shared/notices/contract.ts'
import { isDue, owedOf } from '@app/shared/notices/rules.ts'
import { act, NothingDone } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'
import { findTold } from './notices.service.ts'
import {
  findPeriod,
  insertNotices,
  insertReminders,
  selectReminders,
  selectStates,
  selectUnits,
} from './notices.sql.ts'

/** Latest first; of a past day only what had happened by then. */
export async function listReminders(
  { store }: Ctx,
  periodId: string,
  asOf?: string,
): Promise<Reminder[]> {
  const reminders = await store.read(async (tx) => {
    await existing(tx, periodId)
    return selectReminders(tx, periodId)
  })
  return reminders
    .filter(({ at }) => asOf === undefined || dayOf(at) <= asOf)
    .map(({ at, ...reminder }) => ({ ...reminder, at: isoOf(at) }))
}

/** Units with nothing missing, or nobody to tell, are answered and left alone. */
export function remindUnits(
  ctx: Ctx,
  asked: { periodId: string; unitIds: readonly string[] },
): Promise<ReminderAnswer[]> {
  return act(ctx, { action: 'period.remind' }, async (tx) => {
    const period = await existing(tx, asked.periodId)
    if (period.state !== 'open') throw new AppError('wrong-state', ctx.words.notices.notOpen)
    const unitIds = [...new Set(asked.unitIds)]
    if ((await selectUnits(tx, unitIds)).length < unitIds.length) throw new AppError('not-found')
    const { answers, told } = await judgeUnits(tx, { periodId: period.id, unitIds })
    const reminded = answers.filter((answer) => answer.reminded)
    if (reminded.length === 0) throw new NothingDone(answers)
    await insertNotices(tx, told)
    const log = reminded.map(({ unitId, count }) => ({ unitId, count }))
    await insertReminders(tx, period, log)
    return answers
  })
}

/** Unit by unit: what is missing, and who is to be told of it. */
async function judgeUnits(
  tx: WriteTx,
  { periodId, unitIds }: { periodId: string; unitIds: readonly string[] },
) {
  const accountsOf = await findTold(tx, unitIds)
  const byUnit = Map.groupBy(await selectStates(tx, periodId), ({ unitId }) => unitId)
  const units = unitIds.map((unitId) => {
    const owed = owedOf((byUnit.get(unitId) ?? []).map(({ state }) => state))
    return { unitId, count: owed.missing, accounts: isDue(owed) ? accountsOf(unitId) : [] }
  })
  return {
    answers: units.map(({ unitId, count, accounts: { length: accounts } }) => ({
      ...{ unitId, count, accounts },
      reminded: accounts > 0,
    })),
    told: units.flatMap(({ count, accounts }) =>
      accounts.map((userId) => ({ userId, kind: 'reminder' as const, periodId, count })),
    ),
  }
}

async function existing(tx: ReadTx, id: string) {
  const period = await findPeriod(tx, id)
  if (!period) throw new AppError('not-found')
  return period
}
