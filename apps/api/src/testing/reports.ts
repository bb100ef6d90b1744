import { projects } from '@app/shared/projects/contract.ts'
import { type ReportDraft, reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { ReportAction, ReportState } from '@app/shared/reports/rules.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { statusOf } from '#core/errors.ts'
import { givenQuarter, givenUnits } from './given.ts'
import { officer, reviewer } from './people.ts'
import { type TestApp, testApp } from './test-app.ts'

/** Two units on 29/09/2014, and the quarter that they report on. */
export async function reportingWorld(today = '2014-09-29'): Promise<TestApp> {
  const world = await testApp({ today })
  await givenUnits(
    world.store,
    { id: 'ba-dinh', name: 'Quận Ba Đình' },
    { id: 'dong-da', name: 'Quận Đống Đa' },
  )
  await givenQuarter(world.store, '2014-Q3')
  return world
}

/** Enough to be sent. */
export const fullContent = {
  percent: 40,
  status: 'on-track',
  results: 'Ban hành kế hoạch số 12-KH/QU, mở 3 lớp bồi dưỡng',
} as const satisfies Omit<ReportDraft, 'version'>

/** Of every return and reopening in these tests. */
export const reason = 'Bổ sung số liệu'

type Seen = Pick<Report, 'id' | 'version'>

/** One step with what it must say; `content` is what a saving saves. */
export function move(
  { call }: TestApp,
  person: Person,
  [action, { id, version }, content = { nextSteps: 'Tổng kết' }]: [
    ReportAction,
    Seen,
    Omit<ReportDraft, 'version'>?,
  ],
  headers = {},
) {
  const params = { id }
  switch (action) {
    case 'save':
      return call(person, reports.save, { params, body: { version, ...content } })
    case 'return':
    case 'reopen': {
      const fields = [{ field: 'results' as const, reason: 'Thiếu số lớp' }]
      return call(person, reports[action], { params, body: { version, reason, fields } }, headers)
    }
    case 'unapprove':
      return unapprove(call, person, { id, version })
    default:
      return call(person, reports[action], { params, body: { version } }, headers)
  }
}

/** Approvals are taken back among several: here one, whose answer stands for all. */
async function unapprove(call: TestApp['call'], person: Person, item: Seen) {
  const answer = await call(person, reports.unapproveSeveral, { body: { items: [item] } })
  const [only] = answer.body?.items ?? []
  if (only?.report) return { status: answer.status, body: only.report, problem: null }
  const problem = only?.problem ?? answer.problem
  if (!problem) throw new Error('neither done nor refused')
  return { status: statusOf[problem.code], body: null, problem }
}

/** The report after a step that must succeed. */
export async function moved(...asked: Parameters<typeof move>): Promise<Report> {
  const { body, problem } = await move(...asked)
  if (body === null) throw new Error(JSON.stringify(problem))
  return body
}

const wayTo = {
  todo: [],
  draft: ['save'],
  submitted: ['save', 'submit'],
  received: ['save', 'submit', 'receive'],
  returned: ['save', 'submit', 'return'],
  approved: ['save', 'submit', 'approve'],
} as const satisfies Record<ReportState, readonly ReportAction[]>

type Content = Omit<ReportDraft, 'version'>
const counts = new WeakMap<TestApp, number>()

/** A new project of the unit and its report in the open period, brought to a state by those whose work it is. */
export async function givenReport(
  world: TestApp,
  state: ReportState,
  { unitId = 'ba-dinh', ...content }: Content & { unitId?: string } = {},
): Promise<Report> {
  const count = (counts.get(world) ?? 0) + 1
  counts.set(world, count)
  const { id: project } = await world.did(reviewer, projects.create, {
    body: {
      ...{ code: `T-${count}`, title: `Đề án thử ${count}`, level: 'district', kind: 'de_an' },
      ...{ unitId, startsOn: '2014-01-01', dueOn: '2015-12-31' },
    },
  })
  let [report] = (await world.did(reviewer, reports.list, { query: { project } })).items
  if (!report) throw new Error('no period is open')
  for (const action of wayTo[state]) {
    const isUnits = action === 'save' || action === 'submit'
    const person = isUnits ? { ...officer, unitId } : reviewer
    report = await moved(world, person, [action, report, { ...fullContent, ...content }])
  }
  return report
}

export function detailOf({ did }: TestApp, person: Person, { id }: Pick<Report, 'id'>) {
  return did(person, reports.get, { params: { id } })
}

/** How many changes the log has. */
export async function changeCount({ store }: TestApp): Promise<number> {
  return (await store.read(({ db, t }) => db.select({ id: t.change.id }).from(t.change))).length
}

/** The steps of a report, savings too, earliest first. */
export async function stepsOf({ store }: TestApp, { id }: Pick<Report, 'id'>) {
  const steps = await store.read(({ db, t }) =>
    db.select().from(t.reportMove).orderBy(t.reportMove.id),
  )
  return steps.filter(({ reportId }) => reportId === id).map(({ action }) => action)
}
