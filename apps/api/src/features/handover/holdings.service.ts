import { isoOf } from '@app/shared/core/day.ts'
import { byKey, sortKey } from '@app/shared/core/text.ts'
import type { HeldProject, Holdings, PlanQuery } from '@app/shared/handover/contract.ts'
import { passingOf } from '@app/shared/handover/plan.ts'
import { isInCharge, mayPassOn, successorRefusal } from '@app/shared/handover/rules.ts'
import { handoverColumns, handoverRows } from '@app/shared/handover/sheet.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import type { Moment } from '#store/as-of.ts'
import type { ReadTx } from '#store/store.ts'
import { openFeedsIn } from '../feeds/feeds.service.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { openSessionsIn } from '../sessions/sessions.service.ts'
import {
  findAccount,
  type HandoverAccount,
  selectAccounts,
  selectHandovers,
  selectOpenPeriods,
  selectProjects,
  selectUnsentReports,
} from './handover.sql.ts'
import { termsOf } from './handover-terms.ts'

/** What somebody holds who is about to leave, and who could take over. */
export function showHoldings({ store, wallNow }: Ctx, id: string): Promise<Holdings> {
  return store.read(async (tx) => {
    const account = await findAccount(tx, id)
    if (!account) throw new AppError('not-found')
    const feeds = await openFeedsIn(tx, { ownerId: id, now: wallNow })
    return {
      account,
      projects: await projectsOf(tx, account),
      ...(await unsentIn(tx, { unitId: account.unitId, moment: null })),
      feeds: feeds.map(({ id, name, expiresAt }) => ({ id, name, expiresAt: isoOf(expiresAt) })),
      sessions: (await openSessionsIn(tx, { userId: id, now: wallNow })).length,
      successors: await successorsOf(tx, account),
      records: await recordsOf(tx, id),
    }
  })
}

async function projectsOf(tx: ReadTx, leaver: HandoverAccount): Promise<HeldProject[]> {
  const found = (await selectProjects(tx, leaver.unitId))
    .filter((project) => mayPassOn(leaver, project))
    .map(({ unitId: _, ...project }) => ({ ...project, isHis: isInCharge(leaver, project) }))
  return [...found.filter(({ isHis }) => isHis), ...found.filter(({ isHis }) => !isHis)]
}

/** Open periods, and what a unit has not sent in them. */
export async function unsentIn(
  tx: ReadTx,
  { unitId, moment }: { unitId: string | null; moment: Moment },
) {
  if (unitId === null) return { periods: [], reports: [] }
  const periods = await selectOpenPeriods(tx, moment)
  const periodIds = periods.map(({ id }) => id)
  return {
    periods: periods.map(({ dueAt, ...period }) => ({ ...period, dueAt: isoOf(dueAt) })),
    reports: await selectUnsentReports(tx, { unitId, periodIds, moment }),
  }
}

/** In the Vietnamese order of their names. */
async function successorsOf(tx: ReadTx, leaver: HandoverAccount): Promise<Holdings['successors']> {
  return (await selectAccounts(tx))
    .filter((account) => successorRefusal(leaver, account) === null)
    .map((account) => ({ account, key: sortKey(account.name) }))
    .toSorted((left, right) => byKey(left.key, right.key))
    .map(({ account: { unitId: _, state: __, ...account } }) => account)
}

async function recordsOf(tx: ReadTx, id: string): Promise<Holdings['records']> {
  const names = new Map((await selectAccounts(tx)).map(({ id, name }) => [id, name]))
  return (await selectHandovers(tx, id)).map(({ id, facts }) => {
    const { on, successorId } = termsOf(facts)
    return { id, on, successor: names.get(successorId) ?? successorId }
  })
}

/** What the page shows, with what would become of it by what is chosen there. */
export async function writeHoldingsFile(
  ctx: Ctx,
  format: SheetFormat,
  { id, successor, projects = [], close = false }: PlanQuery & { readonly id: string },
): Promise<FileAnswer> {
  const holdings = await showHoldings(ctx, id)
  const { handover } = ctx.words
  const { name, username } = holdings.account
  const taker = holdings.successors.find((each) => each.id === successor)?.name ?? null
  const choice = { successor: taker, projects: new Set(projects), closes: close }
  return writeTableFile(ctx, format, {
    ...{ words: handover.sheet, columns: Object.values(handoverColumns), notes: [] },
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    rows: handoverRows(passingOf(holdings, choice), ctx.words),
    filters: [
      {
        text: ctx.words.sheets.filter.one(handover.giver, `${name} (${username})`),
        short: username,
      },
      ...(taker === null
        ? []
        : [{ text: ctx.words.sheets.filter.one(handover.form.successor, taker), short: taker }]),
    ],
    address: `/quan-tri/tai-khoan/${id}/ban-giao`,
  })
}
