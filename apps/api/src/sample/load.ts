import { type Day, endOfDay } from '@app/shared/core/day.ts'
import { fold, sortKey, withoutUnitKind } from '@app/shared/core/text.ts'
import { hashPassword } from '#features/session/password-hash.service.ts'
import { chunks } from '#store/revise.ts'
import type { Schema } from '#store/schema.ts'
import { sealNext } from '#store/seal.ts'
import type { Store, UpkeepTx } from '#store/store.ts'
import { accountIds } from './accounts.ts'
import { documents, programme, workAreas } from './facts/programme.ts'
import { allUnits } from './facts/units.ts'
import { writeHistory } from './history.ts'
import { installedAt } from './installed.ts'
import { marker } from './marker.ts'
import { samplePassword } from './password.ts'
import { lastInstant } from './quarters.ts'
import { alignChangeIds, dropSetting, insertRows, putSetting, selectSetting } from './sample.sql.ts'

/** How many parts of how many are in, while it loads. */
const progress = 'sample-parts'

type Part = (tx: UpkeepTx) => Promise<void>

/**
 * Loads the sample part by part, each with its mark in one transaction: what a power cut or Ctrl+C
 * has interrupted goes on at the next start. Throws if another version of the program began it.
 * `today`: what would happen later is left out.
 */
export async function loadSample(store: Store, { today }: { today?: Day } = {}): Promise<void> {
  const parts = await partsOf(store, today)
  const begun = await store.read((tx) => selectSetting(tx, progress))
  const [done = 0, total = parts.length] = begun?.split('/').map(Number) ?? []
  if (total !== parts.length) {
    throw new Error(
      'Dữ liệu minh họa nạp dở bằng một phiên bản khác. Xóa thư mục dữ liệu rồi khởi động lại.',
    )
  }
  for (const [at, part] of parts.entries()) {
    if (at < done) continue
    await store.upkeep(async (tx) => {
      await part(tx)
      await putSetting(tx, progress, `${at + 1}/${parts.length}`)
    })
  }
}

async function partsOf(store: Store, today: Day | undefined): Promise<Part[]> {
  // Argon2 is slow on purpose and everybody knows this password: one hash serves all accounts.
  const passwordHash = await hashPassword(samplePassword)
  const ledger = writeHistory(
    today === undefined ? lastInstant : Math.min(lastInstant, endOfDay(today)),
  )
  const known = new Set(ledger.user.map(({ id }) => id))
  const credentials = accountIds()
    .filter((id) => known.has(id))
    .map((userId) => ({ userId, passwordHash, mustChange: false, changedAt: installedAt }))
  return [
    (tx) => putSetting(tx, marker, 'loading'),
    ...partsOfTable('programme', [programme]),
    ...partsOfTable('workArea', workAreas),
    ...partsOfTable('document', documents),
    ...partsOfTable('unit', allUnits.map(unitRow)),
    ...partsOfTable('change', ledger.change),
    ...partsOfTable('changeItem', ledger.changeItem),
    ...partsOfTable('userHistory', ledger.userHistory),
    ...partsOfTable('periodHistory', ledger.periodHistory),
    ...partsOfTable('projectHistory', ledger.projectHistory),
    ...partsOfTable('reportHistory', ledger.reportHistory),
    ...partsOfTable('user', ledger.user),
    ...partsOfTable('period', ledger.period),
    ...partsOfTable('project', ledger.project),
    ...partsOfTable('report', ledger.report),
    ...partsOfTable('reportMove', ledger.reportMove),
    ...partsOfTable('credential', credentials),
    ...chunks(ledger.change, changesAtOnce).map(() => async (tx: UpkeepTx) => {
      await sealNext(tx, changesAtOnce)
    }),
    async (tx) => {
      await alignChangeIds(tx, store.engine)
      await putSetting(tx, marker, 'loaded')
    },
    (tx) => dropSetting(tx, progress),
  ]
}

/** SQLite takes 32.766 values in one statement: 500 rows of the widest table and some to spare. */
const rowsAtOnce = 500
/** Statements in one transaction: few enough for its time limit, enough to make its sync cheap. */
const statementsAtOnce = 2
/** Sealed in one transaction. */
const changesAtOnce = 500

function partsOfTable<T extends keyof Schema>(
  table: T,
  rows: readonly Schema[T]['$inferInsert'][],
): Part[] {
  return chunks(chunks(rows, rowsAtOnce), statementsAtOnce).map((statements) => async (tx) => {
    for (const some of statements) await insertRows(tx, table, some)
  })
}

function unitRow({ codePrefix, mark, communes, ...unit }: (typeof allUnits)[number]) {
  return {
    ...unit,
    predecessorIds: [...unit.predecessorIds],
    successorIds: [...unit.successorIds],
    search: ` ${fold(`${unit.name} ${unit.shortName} ${unit.committee}`)}`,
    sortKey: sortKey(withoutUnitKind(unit.name)),
  }
}
