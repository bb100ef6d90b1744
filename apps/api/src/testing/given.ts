import { endOfDay } from '@app/shared/core/day.ts'
import { sortKey, withoutUnitKind } from '@app/shared/core/text.ts'
import { quarterName } from '@app/shared/periods/rules.ts'
import { projectIdOf, projectSearchOf } from '@app/shared/projects/naming.ts'
import { introduce, type NewRow } from '#store/revise.ts'
import type { Store, WriteTx } from '#store/store.ts'

/** A small world for tests, written as the product writes it: units, quarters, projects. */
const city = { actorId: 'city', actorName: 'Văn phòng Thành ủy', action: 'test.given' }

export function given<T>(store: Store, fn: (tx: WriteTx) => Promise<T>): Promise<T> {
  return store.write(city, fn)
}

type UnitRow = WriteTx['t']['unit']['$inferInsert']

export async function givenUnits(
  store: Store,
  ...units: (Pick<UnitRow, 'id' | 'name'> & Partial<UnitRow>)[]
): Promise<void> {
  await given(store, async ({ db, t }) => {
    await db.insert(t.unit).values(
      units.map((unit) => ({
        ...{ shortName: withoutUnitKind(unit.name), committee: '', kind: 'quan' as const },
        ...{ parentId: null, validFrom: null, validTo: null, verified: true, tile: null },
        ...{ predecessorIds: [], successorIds: [], search: '' },
        sortKey: sortKey(withoutUnitKind(unit.name)),
        ...unit,
      })),
    )
  })
}

const quarterEnds = ['03-31', '06-30', '09-30', '12-31']
const quarterStarts = ['01-01', '04-01', '07-01', '10-01']

/** `2014-Q3`; due five days after its end unless `dueOn` says otherwise. */
export async function givenQuarter(
  store: Store,
  id: string,
  { state = 'open', dueOn }: { state?: NewRow<'period'>['state']; dueOn?: string } = {},
): Promise<void> {
  const [year = '', quarter = ''] = id.split('-Q')
  const place = Number(quarter) - 1
  const endsOn = `${year}-${quarterEnds[place]}`
  await given(store, (tx) =>
    introduce(tx, 'period', [
      {
        ...{ id, name: quarterName(Number(year), Number(quarter)), kind: 'quarter', state },
        ...{ startsOn: `${year}-${quarterStarts[place]}`, endsOn },
        dueAt: dueOn === undefined ? endOfDay(endsOn) + 5 * 86_400_000 : endOfDay(dueOn),
      },
    ]),
  )
}

/** A project of `ba-dinh` from 2014 to 2015, changed by what is given. Answers with its id. */
export async function givenProject(
  store: Store,
  { code, ...own }: { code: string } & Partial<NewRow<'project'>>,
): Promise<string> {
  const title = own.title ?? `Đề án ${code}`
  const id = projectIdOf(code)
  const unitId = own.unitId ?? 'ba-dinh'
  await given(store, async (tx) => {
    const units = await tx.db.select({ id: tx.t.unit.id, name: tx.t.unit.name }).from(tx.t.unit)
    const unitName = units.find((unit) => unit.id === unitId)?.name ?? ''
    await introduce(tx, 'project', [
      {
        ...{ id, code, title, level: 'district', kind: 'de_an' },
        ...{ cooperatingUnitIds: [], officer: '', supervisor: '', workAreaId: null },
        ...{ foundingDocument: '', cityProjectId: null, startsOn: '2014-01-01' },
        ...{ dueOn: '2015-12-31', extensions: 0, weight: 1, expectedProduct: '', plan: {} },
        ...{ runState: 'running', sample: false },
        search: projectSearchOf({ code, title }, unitName),
        sortKey: sortKey(code),
        ...own,
        unitId,
      },
    ])
  })
  return id
}
