import type { ReadCell } from '@app/shared/core/read-sheet.ts'
import { imports } from '@app/shared/imports/contract.ts'
import type { Decisions } from '@app/shared/imports/model.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { describe, expect, test } from 'vitest'
import { givenProject, givenQuarter } from '#testing/given.ts'
import { checked, dumpOf, requestFor, written } from '#testing/imports.ts'
import { admin, leader, officer, reviewer } from '#testing/people.ts'
import { changeCount, reportingWorld } from '#testing/reports.ts'

const heading = ['TT', 'Mã', 'Tên đề án', 'Đơn vị chủ trì', 'Bắt đầu', 'Hạn hoàn thành']
const rowOf = (...cells: ReadCell[]): ReadCell[] => [{ number: 1 }, ...cells]
const baDinh = rowOf('BĐ-01', 'Sinh hoạt chi bộ', 'Q. Ba Đình', '01/01/2014', '31/12/2015')
const dongDa = rowOf('ĐĐ-01', 'Chuyên đề cán bộ', 'quận đống đa', '15/02/2014', '')
const two = [heading, baDinh, dongDa]

const asks = (rows: ReadCell[][], decisions: Decisions = {}) =>
  requestFor('projects', rows, decisions)

describe('a check', () => {
  test('says what each row would do', async () => {
    const world = await reportingWorld()
    const { summary, rows, groups, totals } = await checked(world, asks(two))
    expect(groups).toEqual([])
    expect(summary).toMatchObject({ added: 2, changed: 0, unchanged: 0, faulty: 0, skipped: 0 })
    expect(rows.map(({ row, key, unitName }) => [row, key, unitName])).toEqual([
      [2, 'BĐ-01', 'Quận Ba Đình'],
      [3, 'ĐĐ-01', 'Quận Đống Đa'],
    ])
    expect(totals.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['ba-dinh', 0, 1],
      ['dong-da', 0, 1],
    ])
  })

  test('reads, checks, faulty rows and templates write nothing at all', async () => {
    const world = await reportingWorld()
    const before = await dumpOf(world.store)
    const wrong = asks([...two, rowOf('X-1', 'Thử', 'Quận Không Có', 'hôm qua', '')])
    expect((await checked(world, wrong)).summary.faulty).toBe(1)
    const faulty = await world.request(reviewer, {
      ...{ method: 'POST', url: '/api/imports/faulty.xlsx', payload: wrong },
    })
    expect(faulty.statusCode).toBe(200)
    const url = '/api/imports/template.xlsx?kind=projects'
    expect((await world.request(reviewer, { method: 'GET', url })).statusCode).toBe(200)
    const file = Buffer.from('Mã;Tên đề án;Đơn vị chủ trì\nA-1;Thử;Quận Ba Đình\n')
    await world.did(reviewer, imports.read, { query: { name: 'a.csv' }, file })
    expect(await dumpOf(world.store)).toEqual(before)
  })

  test('shows of a changed project each cell before and after, and leaves empty ones alone', async () => {
    const world = await reportingWorld()
    await givenProject(world.store, { code: 'BĐ-01', title: 'Tên cũ', officer: 'An', dueOn: null })
    await givenProject(world.store, { code: 'ĐĐ-01', title: 'Chuyên đề cán bộ', unitId: 'dong-da' })
    const { rows } = await checked(world, asks(two, { reason: 'Theo kết luận 12' }))
    expect(rows.map(({ outcome, cells }) => ({ outcome, cells }))).toEqual([
      {
        outcome: 'changed',
        cells: [
          { field: 'title', before: 'Tên cũ', after: 'Sinh hoạt chi bộ' },
          { field: 'dueOn', before: null, after: '31/12/2015' },
        ],
      },
      {
        outcome: 'changed',
        cells: [{ field: 'startsOn', before: '01/01/2014', after: '15/02/2014' }],
      },
    ])
  })

  test('finds a project without its code by its unit and title', async () => {
    const world = await reportingWorld()
    await givenProject(world.store, { code: 'BĐ-01', title: 'Sinh hoạt chi bộ' })
    const row = rowOf('', 'Đề án sinh hoạt chi bộ', 'Ba Đình', '01/01/2014', '')
    const { rows } = await checked(world, asks([heading, row]))
    expect(rows[0]).toMatchObject({ key: 'BĐ-01', outcome: 'changed' })
  })

  test('knows the units of a form that is grouped by them', async () => {
    const world = await reportingWorld()
    const grouped = [
      ['TT', 'Mã', 'Tên đề án', 'Bắt đầu'],
      ['I', null, 'Quận Ba Đình'],
      rowOf('BĐ-01', 'Sinh hoạt chi bộ', '01/01/2014'),
      ['II', null, 'Quận Đống Đa'],
      rowOf('ĐĐ-01', 'Công tác cán bộ', '01/01/2014'),
      [null, null, 'TỔNG CỘNG', '2'],
    ]
    const { rows } = await checked(world, asks(grouped))
    expect(rows.map(({ skipped, unitName }) => skipped ?? unitName)).toEqual([
      'heading',
      'Quận Ba Đình',
      'heading',
      'Quận Đống Đa',
      'total',
    ])
  })
})

describe('writing', () => {
  test('makes projects like any other, with their reports of the open period', async () => {
    const world = await reportingWorld()
    const { counts, id } = await written(world, asks(two))
    expect(counts.added).toBe(2)
    const { items } = await world.did(reviewer, projects.list, { query: {} })
    expect(items).toMatchObject([
      { code: 'BĐ-01', unitId: 'ba-dinh', startsOn: '2014-01-01', dueOn: '2015-12-31' },
      { code: 'ĐĐ-01', kind: 'chuyen_de', dueOn: null, reportState: 'todo' },
    ])
    const own = await world.did(officer, reports.list, { query: { period: '2014-Q3' } })
    expect(own.items).toMatchObject([{ projectCode: 'BĐ-01', state: 'todo' }])
    const receipt = await world.did(reviewer, imports.get, { params: { id: String(id) } })
    expect(receipt.rows.map(({ row, entity, key }) => [row, entity, key])).toEqual([
      [2, 'project', 'BĐ-01'],
      [2, 'report', 'BĐ-01'],
      [3, 'project', 'ĐĐ-01'],
      [3, 'report', 'ĐĐ-01'],
    ])
  })

  test('is one change of the log, by whoever did it, with the name of the file', async () => {
    const world = await reportingWorld()
    const before = await changeCount(world)
    await written(world, asks(two))
    expect(await changeCount(world)).toBe(before + 1)
    const history = await world.did(reviewer, projects.history, {
      ...{ params: { id: 'bd-01' }, query: {} },
    })
    expect(history.items).toMatchObject([
      { by: reviewer.name, action: 'import.projects', reason: 'Nhập từ tệp De-an-2014.xlsx' },
    ])
  })

  test('the same file again changes nothing and is not written', async () => {
    const world = await reportingWorld()
    await written(world, asks(two))
    const { summary, stamp } = await checked(world, asks(two))
    expect(summary).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    const body = { ...asks(two), stamp }
    const { problem } = await world.call(reviewer, imports.write, { body })
    expect(problem).toMatchObject({ code: 'invalid', message: 'Không có dòng nào để ghi' })
  })

  test('asked twice with one key has one effect and one answer', async () => {
    const world = await reportingWorld()
    const { stamp } = await checked(world, asks(two))
    const body = { ...asks(two), stamp }
    const key = { 'idempotency-key': 'import-27-abc' }
    const first = await world.call(reviewer, imports.write, { body }, key)
    const second = await world.call(reviewer, imports.write, { body }, key)
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body).toEqual(first.body)
    const { items } = await world.did(reviewer, imports.list, {})
    expect(items).toHaveLength(1)
  })

  test('is refused when it would not do what the check said', async () => {
    const world = await reportingWorld()
    const { stamp } = await checked(world, asks(two))
    await givenProject(world.store, { code: 'BĐ-01', title: 'Người khác vừa thêm' })
    const before = await dumpOf(world.store)
    const body = { ...asks(two), stamp }
    const { problem } = await world.call(reviewer, imports.write, { body })
    expect(problem).toMatchObject({ code: 'conflict' })
    expect(problem?.message).toMatch(/Kiểm tra lại/)
    expect(await dumpOf(world.store)).toEqual(before)
  })

  test('remembers how files of this form are read, and which file it was', async () => {
    const world = await reportingWorld()
    const file = Buffer.from(
      'Số;Mã;Tên đề án;Đơn vị chủ trì;Bắt đầu\n1;A-1;Thử việc;Ba Đình;1/2/2014\n',
    )
    const sent = { query: { name: 'a.csv' }, file }
    const read = await world.did(reviewer, imports.read, sent)
    const rows = read.workbook.sheets[0]?.rows ?? []
    const mapping = { ...read.guesses[0]?.mapping, officer: 0 }
    const body = { ...asks(rows), mapping, file: { ...asks(rows).file, sha256: read.sha256 } }
    await written(world, body)
    const again = await world.did(reviewer, imports.read, sent)
    expect(again.guesses[0]).toMatchObject({ remembered: true, mapping })
    expect(again.earlier).toMatchObject({ by: reviewer.name })
  })

  test('plans change only projects that are there', async () => {
    const world = await reportingWorld()
    await givenProject(world.store, { code: 'BĐ-01', plan: { '2014-Q2': 20 } })
    await givenQuarter(world.store, '2014-Q2', { state: 'closed' })
    const rows = [
      ['Mã', 'Quý III/2014', 'KH Q4/14'],
      ['BĐ-01', '62,5', null],
      ['BĐ-99', '70', null],
    ]
    const { rows: found } = await checked(world, requestFor('plans', rows))
    expect(found.map(({ outcome, cells, faults }) => [outcome, cells, faults[0]?.code])).toEqual([
      ['changed', [{ field: 'plan:2014-Q3', before: null, after: '62,5%' }], undefined],
      ['faulty', [], 'unknown-project'],
    ])
    await written(world, requestFor('plans', rows))
    const detail = await world.did(reviewer, projects.get, { params: { id: 'bd-01' }, query: {} })
    expect(detail.plan).toEqual({ '2014-Q2': 20, '2014-Q3': 62.5 })
  })
})

test('only those import who may enter the same by hand', async () => {
  const world = await reportingWorld()
  const statuses = async (person: typeof officer) => {
    const { status } = await world.call(person, imports.check, { body: asks(two) })
    return status
  }
  expect(await statuses(officer)).toBe(403)
  expect(await statuses(leader)).toBe(403)
  expect(await statuses(admin)).toBe(200)
  expect(await statuses(reviewer)).toBe(200)
})
