import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import type { Decisions } from '@app/shared/imports/model.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { describe, expect, test } from 'vitest'
import { givenProject } from '#testing/given.ts'
import { checked, requestFor, written } from '#testing/imports.ts'
import { reviewer } from '#testing/people.ts'
import { reportingWorld } from '#testing/reports.ts'

const heading = ['TT', 'Mã', 'Tên đề án', 'Đơn vị chủ trì', 'Bắt đầu', 'Hạn hoàn thành']
const rowOf = (...cells: ReadCell[]): ReadCell[] => [{ number: 1 }, ...cells]
const baDinh = rowOf('BĐ-01', 'Sinh hoạt chi bộ', 'Q. Ba Đình', '01/01/2014', '31/12/2015')

const asks = (rows: ReadCell[][], decisions: Decisions = {}) =>
  requestFor('projects', rows, decisions)

describe('a fault', () => {
  test('of a unit that is not certain is offered, never chosen', async () => {
    const world = await reportingWorld()
    const rows = [heading, ...[1, 2].map((at) => rowOf(`A-${at}`, 'Đề án', 'Ba Đinh', '1/1/2014'))]
    const { groups, summary } = await checked(world, asks(rows))
    expect(summary.faulty).toBe(2)
    expect(groups).toMatchObject([{ code: 'unknown-unit', value: 'Ba Đinh', rows: [2, 3] }])
    const [fix] = groups[0]?.fixes ?? []
    expect(fix).toMatchObject({ code: 'replace', value: 'Quận Ba Đình' })
    expect((await checked(world, asks(rows, fix?.decisions))).groups).toEqual([])
  })

  test('keeps its row out, and the others are written', async () => {
    const world = await reportingWorld()
    const wrong = rowOf('BĐ-02', 'Đề án', 'Ba Đình', '31/02/2014', '')
    const { counts } = await written(world, asks([heading, baDinh, wrong]))
    expect(counts).toMatchObject({ added: 1, faulty: 1 })
    const { items } = await world.did(reviewer, projects.list, { query: {} })
    expect(items.map(({ code }) => code)).toEqual(['BĐ-01'])
  })

  test('of all that must be there is mended for all rows at once', async () => {
    const world = await reportingWorld()
    const rows = [heading, rowOf('', 'Đề án một', 'Ba Đình'), rowOf('', 'Đề án hai', 'Ba Đình')]
    await givenProject(world.store, { code: 'BĐ-07' })
    const { groups } = await checked(world, asks(rows))
    expect(groups.map(({ code, field, rows: of }) => [code, field, of.length])).toEqual([
      ['required', 'code', 2],
      ['required', 'startsOn', 2],
    ])
    expect(groups[0]?.fixes[0]).toMatchObject({ code: 'number-codes', value: 'BĐ-08' })
    const decisions = { numberCodes: true, constants: { startsOn: '01/02/2014' } }
    const mended = await checked(world, asks(rows, decisions))
    expect(mended.rows.map(({ key, outcome }) => `${key} ${outcome}`)).toEqual([
      'BĐ-08 added',
      'BĐ-09 added',
    ])
  })

  test('is a due day that changes without a reason', async () => {
    const world = await reportingWorld()
    await givenProject(world.store, { code: 'BĐ-01', dueOn: '2015-06-30' })
    const { groups } = await checked(world, asks([heading, baDinh]))
    expect(groups).toMatchObject([{ code: 'reason-for-due', rows: [2] }])
    expect(groups[0]?.fixes[0]).toMatchObject({
      ...{ code: 'reason', value: 'Theo tệp De-an-2014.xlsx' },
    })
    await written(world, asks([heading, baDinh], { reason: 'Theo kết luận 12' }))
    const detail = await world.did(reviewer, projects.get, { params: { id: 'bd-01' }, query: {} })
    expect(detail).toMatchObject({
      ...{ extensions: 1, deadlineChanges: [{ reason: 'Theo kết luận 12' }] },
    })
  })

  test('is a code that two rows claim; one that is said twice alike is not', async () => {
    const world = await reportingWorld()
    const other = rowOf('BĐ-01', 'Tên khác', 'Ba Đình', '01/01/2014', '')
    const { rows } = await checked(world, asks([heading, baDinh, other, baDinh]))
    expect(rows.map(({ outcome, skipped }) => skipped ?? outcome)).toEqual([
      'added',
      'faulty',
      'double',
    ])
  })
})

describe('titles that are nearly the same', () => {
  const near = rowOf('BĐ-02', 'Nâng cao chất lượng sinh hoạt chi bộ', 'Ba Đình', '01/01/2014', '')
  const old = { code: 'BĐ-01', title: 'Nâng cao chất lượng sinh hoạt các chi bộ' }

  test('stand side by side and are written only when somebody has decided', async () => {
    const world = await reportingWorld()
    await givenProject(world.store, old)
    const { rows, summary } = await checked(world, asks([heading, near]))
    expect(summary).toMatchObject({ added: 0, doubtful: 1 })
    expect(rows[0]?.twins).toMatchObject([{ twin: 'bd-01', ...old }])
    const decide = (same: boolean) =>
      checked(world, asks([heading, near], { twins: [{ row: 2, twin: 'bd-01', same }] }))
    expect((await decide(false)).rows[0]?.outcome).toBe('added')
    const one = (await decide(true)).rows[0]
    expect(one).toMatchObject({ outcome: 'changed' })
    expect(one?.cells.map(({ field, before }) => [field, before])).toContainEqual([
      'title',
      old.title,
    ])
  })

  test('are told apart by the numbers in them, and by their units', async () => {
    const world = await reportingWorld()
    const titled = (code: string, title: string, unit: string) =>
      rowOf(code, title, unit, '01/01/2014', '')
    const long = 'Kiện toàn tổ chức cơ sở đảng giai đoạn'
    const { summary } = await checked(
      world,
      asks([
        heading,
        titled('A-1', `${long} 1`, 'Ba Đình'),
        titled('A-2', `${long} 2`, 'Ba Đình'),
        titled('A-3', `${long} 1`, 'Đống Đa'),
      ]),
    )
    expect(summary).toMatchObject({ added: 3, doubtful: 0 })
  })
})
