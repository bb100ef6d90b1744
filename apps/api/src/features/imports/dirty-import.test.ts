import { imports } from '@app/shared/imports/contract.ts'
import { withFix } from '@app/shared/imports/decisions.ts'
import { withSureFixes } from '@app/shared/imports/groups.ts'
import type { Decisions, ImportRequest } from '@app/shared/imports/model.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { expect, test } from 'vitest'
import { allUnits } from '#sample/facts/units.ts'
import { makeDirtyWorkbook } from '#testing/dirty/dirty-workbook.ts'
import { givenQuarter, givenUnits } from '#testing/given.ts'
import { checked, dumpOf, presentOf, requestOf, undo, written } from '#testing/imports.ts'
import { reviewer } from '#testing/people.ts'
import { type TestApp, testApp } from '#testing/test-app.ts'

/** The city's units on 29/09/2014, no project yet, and the quarter that they report on. */
async function newOffice(): Promise<TestApp> {
  const world = await testApp({ today: '2014-09-29' })
  const units = allUnits.map(({ codePrefix: _, mark: _mark, communes: _communes, ...unit }) => {
    const { predecessorIds, successorIds } = unit
    return { ...unit, predecessorIds: [...predecessorIds], successorIds: [...successorIds] }
  })
  await givenUnits(world.store, ...units)
  await givenQuarter(world.store, '2014-Q3')
  return world
}

/** What a person presses from the file to the receipt, counted. */
function makePerson(world: TestApp, request: ImportRequest) {
  let clicks = 3 // the file, and twice “Tiếp tục”: the guesses are right
  let decisions: Decisions = {}
  const ask = () => ({ ...request, decisions })
  return {
    clicks: () => clicks,
    ask,
    check: () => checked(world, ask()),
    press: (more: Decisions) => {
      clicks += 1
      decisions = withFix(decisions, more)
    },
    next: () => {
      clicks += 1
    },
  }
}

test('a workbook that has gone through many hands is imported in ten clicks', async () => {
  const world = await newOffice()
  const { bytes, rows, otherRows } = await makeDirtyWorkbook()
  const untouched = await dumpOf(world.store)
  const before = await presentOf(world.store)
  const sent = { query: { name: 'Đề án.xlsx' }, file: bytes }
  const read = await world.did(reviewer, imports.read, sent)
  expect(await dumpOf(world.store)).toEqual(untouched)
  expect(read.guesses[0]?.kind).toBe('projects')
  expect(read.oldFonts[0]?.samples[0]?.after).toMatch(/[ạảấầ]/)

  const person = makePerson(world, requestOf(read))
  const first = await person.check()
  const { faulty, added, skipped, doubtful } = first.summary
  // With the row of column numbers, and one that the form said twice alike.
  expect(skipped).toBeGreaterThanOrEqual(otherRows.length + 1)
  expect(faulty + added + doubtful + skipped).toBe(rows.length + otherRows.length + 1)
  person.press(withSureFixes({}, first.groups))
  const gone = (await person.check()).groups
  expect(gone.map(({ code }) => code)).toEqual(['unit-gone', 'twice'])
  for (const { fixes } of gone) person.press(fixes[0]?.decisions ?? {})
  person.next()
  const preview = await person.check()
  expect(preview.groups).toEqual([])
  for (const { row, twins } of preview.rows.filter(({ outcome }) => outcome === 'doubtful'))
    person.press({ twins: twins.map(({ twin }) => ({ row, twin, same: false })) })
  const { summary } = await person.check()
  expect(summary).toMatchObject({ faulty: 0, doubtful: 0, changed: 0 })
  // A few titles came twice with another code.
  expect(summary.added).toBe(533 + 4)
  expect(await dumpOf(world.store)).toEqual(untouched)

  const receipt = await written(world, person.ask())
  person.next()
  expect(person.clicks()).toBeLessThanOrEqual(10)
  expect(receipt.counts).toEqual(summary)
  const list = await world.did(reviewer, projects.list, { query: { pageSize: '1000' } })
  expect(list.total).toBe(537)
  const planned = new Map(rows.map(({ plan }) => [plan.code, plan]))
  for (const { code, title, unitId } of list.items) {
    const plan = planned.get(code)
    expect(title).toBe(plan?.title.replace(/\s+/g, ' '))
    expect([plan?.unitId, 'bac-tu-liem']).toContain(unitId)
  }

  const again = await person.check()
  expect(again.summary).toMatchObject({ added: 0, changed: 0, faulty: 0, unchanged: 537 })
  expect((await world.did(reviewer, imports.read, sent)).earlier?.id).toBe(receipt.id)
  expect((await undo(world, receipt)).status).toBe(200)
  expect(await presentOf(world.store)).toEqual(before)
})
