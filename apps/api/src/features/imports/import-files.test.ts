import { imports } from '@app/shared/imports/contract.ts'
import { type ImportKind, importKinds } from '@app/shared/imports/rules.ts'
import { expect, test } from 'vitest'
import { givenQuarter } from '#testing/given.ts'
import { checked, requestFor, requestOf } from '#testing/imports.ts'
import { admin, officer, reviewer } from '#testing/people.ts'
import { reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

const heading = ['TT', 'Mã', 'Tên đề án', 'Đơn vị chủ trì', 'Bắt đầu', 'Cột lạ']
const rows = [
  heading,
  [{ number: 1 }, 'BĐ-01', 'Sinh hoạt chi bộ', 'Ba Đình', '01/01/2014', 'x'],
  [{ number: 2 }, 'BĐ-02', 'Công tác cán bộ', 'Ba Đinh', '31/02/2014', '=A1'],
]

async function fileFrom({ app, request }: TestApp, asked: Parameters<TestApp['request']>[1]) {
  const answer = await request(reviewer, asked)
  expect(answer.statusCode).toBe(200)
  expect(app).toBeDefined()
  return new Uint8Array(answer.rawPayload)
}

test('faulty rows come back as they were, with what is wrong and what to do, to be sent again', async () => {
  const world = await reportingWorld()
  const payload = requestFor('projects', rows)
  const file = await fileFrom(world, {
    ...{ method: 'POST', url: '/api/imports/faulty.xlsx', payload },
  })
  const read = await world.did(reviewer, imports.read, { query: { name: 'loi.xlsx' }, file })
  const again = requestOf(read)
  const [first = [], faulty] = again.rows.slice(again.header.row)
  expect(first.slice(1, 8)).toEqual([...heading.slice(1), 'Lỗi', 'Gợi ý'])
  expect(faulty?.slice(1, 6)).toEqual(['BĐ-02', 'Công tác cán bộ', 'Ba Đinh', '31/02/2014', '=A1'])
  expect(faulty?.[6]).toContain('Dòng 3 trong tệp')
  expect(faulty?.[6]).toContain('Đơn vị chủ trì: Chưa có đơn vị “Ba Đinh”')
  expect(faulty?.[7]).toContain('Quận Ba Đình')
  const { summary } = await checked(world, again)
  expect(summary).toMatchObject({ faulty: 1, added: 0, skipped: 0 })
})

test.each(importKinds)(
  'the template of %s is read as what it is, and its example left out',
  async (kind) => {
    const world = await reportingWorld()
    await givenQuarter(world.store, '2014-Q2', { state: 'closed' })
    const by = kind === 'units' || kind === 'accounts' ? admin : reviewer
    const url = `/api/imports/template.xlsx?kind=${kind satisfies ImportKind}`
    const { rawPayload } = await world.request(by, { method: 'GET', url })
    const file = new Uint8Array(rawPayload)
    const read = await world.did(by, imports.read, { query: { name: 'mau.xlsx' }, file })
    const request = requestOf(read)
    expect(['projects', 'plans'].includes(kind) || request.kind === kind).toBe(true)
    const { rows: found } = await checked(world, { ...request, kind }, by)
    expect(found.map(({ skipped }) => skipped)).toEqual(['example'])
  },
)

test('a template of accounts is for those who open accounts', async () => {
  const world = await reportingWorld()
  const url = '/api/imports/template.xlsx?kind=accounts'
  expect((await world.request(reviewer, { method: 'GET', url })).statusCode).toBe(403)
  expect((await world.request(officer, { method: 'GET', url })).statusCode).toBe(403)
})

test('what is no spreadsheet is refused with words that say so', async () => {
  const world = await reportingWorld()
  const file = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34])
  const { problem } = await world.call(reviewer, imports.read, { query: { name: 'a.xlsx' }, file })
  expect(problem?.code).toBe('invalid')
})
