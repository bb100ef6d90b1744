import { users } from '@app/shared/users/contract.ts'
import { expect, test } from 'vitest'
import { checked, requestFor, written } from '#testing/imports.ts'
import { admin, reviewer } from '#testing/people.ts'
import { reportingWorld } from '#testing/reports.ts'
import { xlsxRows } from '#testing/sheets.ts'

const heading = ['Tên đăng nhập', 'Họ và tên', 'Vai trò', 'Đơn vị']

test('600 accounts of one file get a password each, and a sheet that only their importer has', async () => {
  const world = await reportingWorld()
  const people = Array.from({ length: 600 }, (_, place) => [
    ...[`nguoi${place}`, `Người thứ ${place}`, 'Cán bộ đơn vị', 'Ba Đình'],
  ])
  const request = requestFor('accounts', [heading, ...people])
  expect((await checked(world, request, admin)).summary).toMatchObject({ added: 600 })
  const { passwords: slips } = await written(world, request, admin)
  expect(new Set(slips.map(({ password }) => password)).size).toBe(600)
  const answer = await world.request(admin, {
    ...{ method: users.slips.method, url: users.slips.path, payload: { slips } },
  })
  expect(answer.statusCode).toBe(200)
  const cells = (await xlsxRows(answer.rawPayload)).flat().map(String)
  for (const { username, password } of [slips[0], slips[599]].flatMap((slip) => slip ?? []))
    expect(cells).toEqual(expect.arrayContaining([username, password, 'Quận Ba Đình']))
  const foreign = await world.request(reviewer, {
    ...{ method: users.slips.method, url: users.slips.path, payload: { slips } },
  })
  expect(foreign.statusCode).toBe(403)
})
