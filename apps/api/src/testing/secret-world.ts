import { Readable } from 'node:stream'
import { feeds } from '@app/shared/feeds/contract.ts'
import { forms } from '@app/shared/forms/contract.ts'
import { handover } from '@app/shared/handover/contract.ts'
import { notices } from '@app/shared/notices/contract.ts'
import { periods } from '@app/shared/periods/contract.ts'
import { policy } from '@app/shared/policy/contract.ts'
import { defaultPolicy } from '@app/shared/policy/rules.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { Person } from '@app/shared/users/rules.ts'
import type { Backups } from '#core/backups.ts'
import { noticeNewDevice } from '#features/notices/notices.service.ts'
import { revise } from '#store/revise.ts'
import { givenAccounts } from './accounts.ts'
import { noBackups } from './backups.ts'
import type { Named } from './every-request.ts'
import { given, givenQuarter, givenUnits } from './given.ts'
import { requestFor, written } from './imports.ts'
import { admin, leader, officer, reviewer, unitLeader } from './people.ts'
import { type TestApp, testApp } from './test-app.ts'

/** Từ Liêm ended on 31/03/2014 and left a project to Ba Đình. */
const closedOfficer: Person = { ...officer, id: 'closed-officer', unitId: 'tu-liem' }
const closedLeader: Person = { ...unitLeader, id: 'closed-leader', unitId: 'tu-liem' }
/** Wrote Đống Đa's report, was told of its return and made a link, and works in Ba Đình today. */
const movedOfficer: Person = { ...officer, id: 'moved-officer' }
const before: Person = { ...movedOfficer, unitId: 'dong-da' }
const subject: Person = { ...leader, id: 'subject' }

const backup = 'tiendo-20140928-230000.backup'
const oneBackup: Backups = {
  ...noBackups,
  async state() {
    const at = '2014-09-28T23:00:00+07:00'
    const item = { name: backup, madeAt: at, bytes: 3, kind: 'nightly' as const, checkedAt: at }
    return { ...(await noBackups.state()), items: [{ ...item, fault: null }] }
  },
  open: async () => ({ content: Readable.from(['abc']), expectedBytes: 3 }),
}

export const unitPeople = [officer, unitLeader, movedOfficer, closedOfficer, closedLeader]
export const cityPeople = [reviewer, leader, admin]
const everybody = [...unitPeople, ...cityPeople]

export const unitIds = ['ba-dinh', 'dong-da', 'tu-liem'] as const
type UnitId = (typeof unitIds)[number]

/** Stands in everything that a unit has said and nobody has approved, and in the names of its projects. */
export const secretOf = (unit: string) => `mật9${unit.replace('-', '')}`

/** Three units with a returned report each, and whatever else a request may name. */
export async function secretWorld(own: Pick<Parameters<typeof testApp>[0] & {}, 'open'> = {}) {
  const world = await testApp({ today: '2014-03-20', backups: oneBackup, ...own })
  await givenUnits(
    world.store,
    { id: 'ba-dinh', name: 'Quận Ba Đình' },
    { id: 'dong-da', name: 'Quận Đống Đa' },
    { id: 'tu-liem', name: 'Huyện Từ Liêm', validTo: '2014-03-31' },
  )
  await givenAccounts(world.store, ...everybody, subject)
  await given(world.store, (tx) =>
    revise(tx, 'user', { id: before.id, version: 1 }, { unitId: before.unitId }),
  )
  await givenQuarter(world.store, '2014-Q1')
  const closed = await givenSecrets(world, closedOfficer)
  const legacy = await givenProject(world, 'tu-liem', { code: 'S-chuyen', title: 'Đề án bàn giao' })
  await returned(world, closedOfficer, legacy.report)
  world.clock.now = Date.parse('2014-09-29T09:00:00+07:00')
  await world.did(reviewer, periods.close, { params: { id: '2014-Q1' }, body: { version: 1 } })
  // What Từ Liêm has said on it was never approved, and stays Từ Liêm's.
  const { id, version } = legacy.project
  const params = { id }
  await world.did(reviewer, projects.change, { params, body: { version, unitId: 'ba-dinh' } })
  await givenQuarter(world.store, '2014-Q3')
  const objects: Record<UnitId, Objects> = {
    'ba-dinh': await givenSecrets(world, officer),
    'dong-da': await givenSecrets(world, before),
    'tu-liem': closed,
  }
  const common = await givenCommon(world)
  const owned = new Map<string, Owned>()
  for (const person of [...everybody, before]) owned.set(person.id, await givenOwn(world, person))
  await given(world.store, (tx) =>
    revise(tx, 'user', { id: before.id, version: 2 }, { unitId: movedOfficer.unitId }),
  )
  const named = (unit: UnitId, owner: Person): Named => {
    const own = owned.get(owner.id)
    if (!own) throw new Error(`${owner.id} has nothing`)
    const period = unit === 'tu-liem' ? '2014-Q1' : '2014-Q3'
    return { unit, period, ...objects[unit], ...own, ...common }
  }
  return { ...world, named }
}

type Objects = Pick<Named, 'report' | 'project'>
type Owned = Pick<Named, 'feed' | 'token' | 'notice'>

async function givenProject(world: TestApp, unitId: string, own: { code: string; title: string }) {
  const secret = secretOf(unitId)
  const body = {
    ...{ ...own, unitId, level: 'district' as const, kind: 'de_an' as const },
    ...{ startsOn: '2014-01-01', dueOn: '2015-12-31' },
    ...(own.title.includes(secret) && { expectedProduct: secret, foundingDocument: secret }),
  }
  const project = await world.did(reviewer, projects.create, { body })
  const [report] = (await world.did(reviewer, reports.list, { query: { project: project.id } }))
    .items
  if (!report) throw new Error('no period is open')
  return { project, report }
}

async function givenSecrets(world: TestApp, person: Person): Promise<Objects> {
  const unit = person.unitId ?? ''
  const secret = secretOf(unit)
  const { project, report } = await givenProject(world, unit, {
    ...{ code: `S-${unit}`, title: `Đề án ${secret}` },
  })
  await returned(world, person, report)
  const change = { params: { id: project.id }, body: { version: project.version, weight: 2 } }
  const reason = `Tăng trọng số ${secret}`
  await world.did(reviewer, projects.change, { ...change, body: { ...change.body, reason } })
  return { project: project.id, report: report.id }
}

/** Sent with the unit's secret in every text, and returned with it. */
async function returned({ did }: TestApp, person: Person, { id, version }: Report): Promise<void> {
  const secret = secretOf(person.unitId ?? '')
  const body = {
    ...{ version, percent: 40, status: 'late' as const, results: secret },
    ...{ shortcomings: secret, difficulties: secret, causesObjective: secret },
    ...{ causesSubjective: secret, nextSteps: secret, proposals: secret },
  }
  const params = { id }
  const saved = await did(person, reports.save, { params, body })
  const sent = await did(person, reports.submit, { params, body: { version: saved.version } })
  const fields = [{ field: 'results' as const, reason: secret }]
  const why = { version: sent.version, reason: secret, fields }
  await did(reviewer, reports.return, { params, body: why })
}

async function givenCommon(world: TestApp) {
  const columns = [{ column: 'ordinal' }, { column: 'title' }]
  const number = 'Biểu số 05/CT{programme}'
  const definition = { number, title: 'ĐỀ ÁN', rows: 'projects' as const, columns }
  await world.did(reviewer, forms.create, { body: { definition } })
  const strict = { ...defaultPolicy, idleMinutes: 50 }
  await world.did(admin, policy.save, { body: { version: 0, policy: strict } })
  const heading = ['Mã', 'Tên đề án', 'Đơn vị chủ trì', 'Bắt đầu', 'Hạn hoàn thành']
  const row = ['BĐ-70', 'Sinh hoạt chi bộ', 'Quận Ba Đình', '01/01/2014', '31/12/2015']
  const { id } = await written(world, requestFor('projects', [heading, row]))
  const passed = await world.did(admin, handover.make, {
    params: { id: subject.id },
    body: {
      ...{ version: 1, successor: { id: leader.id, version: 1 }, on: '2014-09-29' },
      ...{ reason: 'Luân chuyển', projects: [], close: false },
    },
  })
  const record = String(passed.id)
  return { user: subject.id, batch: String(id), entry: '1', handover: record, backup }
}

/** A link to all that the person may see, and something that the person was told. */
async function givenOwn({ did, store }: TestApp, person: Person): Promise<Owned> {
  const body = { name: 'Giao ban', view: 'reports', question: '', days: 365 } as const
  const { feed, token } = await did(person, feeds.create, { body })
  await store.upkeep((tx) =>
    noticeNewDevice(tx, { userId: person.id, by: person.name, address: '127.0.0.1' }),
  )
  const [notice] = (await did(person, notices.list, { query: {} })).items
  if (!notice) throw new Error(`${person.id} was told nothing`)
  return { feed: feed.id, token, notice: notice.id }
}
