import { notices } from '@app/shared/notices/contract.ts'
import { periods } from '@app/shared/periods/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeEach, expect, test } from 'vitest'
import { givenAccounts } from '#testing/accounts.ts'
import { foreignOfficer, officer, reviewer } from '#testing/people.ts'
import { givenReport, moved, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
beforeEach(async () => {
  world = await reportingWorld()
  await givenAccounts(world.store, officer, foreignOfficer, reviewer)
})

const told = async (person: Person) =>
  (await world.did(person, notices.list, { query: {} })).items.map(({ kind, reportId, count }) => ({
    ...{ kind, reportId, count },
  }))

test('the unit is told of a return, an approval and a reopening, and nobody else is', async () => {
  const returned = await givenReport(world, 'returned')
  expect(await told(officer)).toEqual([{ kind: 'returned', reportId: returned.id, count: 1 }])
  const approved = await givenReport(world, 'approved')
  expect((await told(officer))[0]).toEqual({ kind: 'approved', reportId: null, count: 1 })
  await moved(world, reviewer, ['reopen', approved])
  expect((await told(officer))[0]).toEqual({ kind: 'returned', reportId: approved.id, count: 1 })
  expect(await told(foreignOfficer)).toEqual([])
  expect(await told(reviewer)).toEqual([])
})

test('many approvals at once are told in one sentence, the refused ones not counted', async () => {
  const sent = [await givenReport(world, 'submitted'), await givenReport(world, 'submitted')]
  const draft = await givenReport(world, 'draft')
  const items = [...sent, draft].map(({ id, version }) => ({ id, version }))
  await world.did(reviewer, reports.approveSeveral, { body: { items } })
  expect(await told(officer)).toEqual([{ kind: 'approved', reportId: null, count: 2 }])
})

test('whoever undoes approvals leaves no notice of them, and of the others a true one', async () => {
  const sent = [await givenReport(world, 'submitted'), await givenReport(world, 'submitted')]
  const items = sent.map(({ id, version }) => ({ id, version }))
  const { items: approved } = await world.did(reviewer, reports.approveSeveral, { body: { items } })
  const [first, second] = approved.flatMap(({ report }) => report ?? [])
  if (!first || !second) throw new Error('not approved')
  await moved(world, reviewer, ['unapprove', first])
  expect(await told(officer)).toEqual([{ kind: 'approved', reportId: null, count: 1 }])
  await moved(world, reviewer, ['unapprove', second])
  expect(await told(officer)).toEqual([])
})

test('units that report in a period are told when it opens', async () => {
  await givenReport(world, 'todo')
  const body = {
    ...{ id: '2014-Q4', name: 'Quý IV/2014', kind: 'quarter' as const },
    ...{ from: '2014-10-01', to: '2014-12-31', dueOn: '2015-01-05' },
  }
  const { id, version } = await world.did(reviewer, periods.create, { body })
  await world.did(reviewer, periods.open, { params: { id }, body: { version } })
  expect(await told(officer)).toEqual([{ kind: 'opened', reportId: null, count: 1 }])
  expect(await told(foreignOfficer)).toEqual([])
})
