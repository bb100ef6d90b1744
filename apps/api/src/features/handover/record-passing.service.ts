import { byKey } from '@app/shared/core/text.ts'
import { begunReports } from '@app/shared/handover/plan.ts'
import type { Passing } from '@app/shared/handover/sheet.ts'
import type { ReadTx } from '#store/store.ts'
import type { unsentIn } from './holdings.service.ts'
import {
  type accountAt,
  type HandoverEntry,
  selectFeedVersions,
  selectProjectVersions,
} from './record.sql.ts'

interface Found {
  readonly made: HandoverEntry
  readonly leaver: NonNullable<Awaited<ReturnType<typeof accountAt>>>
  readonly sessions: number
  readonly open: Awaited<ReturnType<typeof unsentIn>>
}

/** What a handover did, by the versions that it made. */
export async function passingIn(
  tx: ReadTx,
  { made, leaver, sessions, open: { periods, reports } }: Found,
): Promise<Passing> {
  const of = (entity: string) => made.items.filter((item) => item.entity === entity)
  // Its only version of an account is the one that closes it.
  const closes = of('user').some(({ version }) => version > 0)
  return {
    projects: await projectsIn(tx, of('project')),
    reports: begunReports(periods, reports),
    feeds: madeBy(await selectFeedVersions(tx, of('feed')), of('feed')),
    sessions,
    account: {
      ...{ id: leaver.id, username: leaver.username, closes },
      state: closes ? 'active' : leaver.state,
    },
  }
}

type Items = HandoverEntry['items']

async function projectsIn(tx: ReadTx, items: Items): Promise<Passing['projects']> {
  const versions = await selectProjectVersions(tx, items)
  const before = new Map(versions.map(({ id, version, officer }) => [`${id} ${version}`, officer]))
  return madeBy(versions, items)
    .toSorted((left, right) => byKey(left.sortKey, right.sortKey))
    .map(({ id, version, code, title, officer }) => ({
      ...{ id, code, title, after: officer },
      before: before.get(`${id} ${version - 1}`) ?? '',
    }))
}

/** Of all versions those that this change made. */
function madeBy<V extends { readonly id: string; readonly version: number }>(
  versions: readonly V[],
  items: Items,
): V[] {
  const made = new Set(items.map(({ entityId, version }) => `${entityId} ${version}`))
  return versions.filter(({ id, version }) => made.has(`${id} ${version}`))
}
