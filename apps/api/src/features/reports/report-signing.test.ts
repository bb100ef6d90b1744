import { reports } from '@app/shared/reports/contract.ts'
import { units } from '@app/shared/units/contract.ts'
import { beforeAll, expect, test } from 'vitest'
import { admin, officer, reviewer, unitLeader } from '#testing/people.ts'
import { detailOf, givenReport, move, moved, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
beforeAll(async () => {
  world = await reportingWorld()
})

const params = { id: 'ba-dinh' }

test('in a unit whose leader signs, a report is sent after the signature and not before', async () => {
  await world.did(admin, units.signing, { params, body: { signs: true } })
  const report = await givenReport(world, 'draft')
  expect(report.signature).toBe('missing')
  const unsigned = await move(world, officer, ['submit', report])
  expect(unsigned.status).toBe(409)
  expect(unsigned.problem?.message).toContain('chữ ký')
  const signed = await moved(world, unitLeader, ['sign', report])
  expect(signed).toMatchObject({ signature: 'given', signedBy: unitLeader.name, state: 'draft' })
  const changed = await moved(world, officer, ['save', signed])
  expect(changed).toMatchObject({ signature: 'missing', signedBy: null })
  const again = await moved(world, unitLeader, ['sign', changed])
  expect((await moved(world, officer, ['submit', again])).state).toBe('submitted')
  const { rounds } = await detailOf(world, reviewer, report)
  expect(rounds.map(({ action, by }) => [action, by])).toEqual([
    ...[
      ['sign', unitLeader.name],
      ['sign', unitLeader.name],
    ],
    ['submit', officer.name],
  ])
  await world.did(admin, units.signing, { params, body: { signs: false } })
})

test('a leader signs several reports at once, and not what is incomplete', async () => {
  await world.did(reviewer, units.signing, { params, body: { signs: true } })
  const full = await givenReport(world, 'draft')
  const empty = await givenReport(world, 'todo')
  const items = [full, empty].map(({ id, version }) => ({ id, version }))
  const answer = await world.did(unitLeader, reports.signSeveral, { body: { items } })
  expect(answer.items.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'incomplete'])
  await world.did(admin, units.signing, { params, body: { signs: false } })
})

test('switching it twice to the same is no change, and an unknown unit is not found', async () => {
  const { signs } = await world.did(admin, units.signing, { params, body: { signs: false } })
  expect(signs).toBe(false)
  const nowhere = { params: { id: 'nowhere' }, body: { signs: true } }
  expect((await world.call(admin, units.signing, nowhere)).status).toBe(404)
  expect((await world.call(officer, units.signing, { params, body: { signs: true } })).status).toBe(
    403,
  )
})
