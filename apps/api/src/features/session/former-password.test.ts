import { policy } from '@app/shared/policy/contract.ts'
import { defaultPolicy } from '@app/shared/policy/rules.ts'
import { session } from '@app/shared/session/contract.ts'
import { users } from '@app/shared/users/contract.ts'
import { expect, test } from 'vitest'
import { admin, officer } from '#testing/people.ts'
import { ownPassword, signedInWorld } from '#testing/signed-in.ts'

const second = 'một câu khác, cũng dễ nhớ'
const third = 'câu thứ ba là chuyện con mèo'

/** The officer in a place where the last two passwords may not come again. */
async function remembering() {
  const world = await signedInWorld(admin, officer)
  const sid = await world.enter(admin.id)
  const body = { version: 0, policy: { ...defaultPolicy, history: 2 } }
  await world.call(sid, policy.save, { body })
  return {
    async change(current: string, next: string) {
      const his = await world.enter(officer.id, current)
      const { said } = await world.call(his, session.changePassword, { body: { current, next } })
      return said.fields?.['next'] ?? 'taken'
    },
    async reset(): Promise<string> {
      const { said } = await world.call(sid, users.resetPassword, { params: { id: officer.id } })
      return said.given?.password ?? ''
    },
  }
}

test('neither the present password nor the one before it may come again', async () => {
  const { change } = await remembering()
  expect(await change(ownPassword, second)).toBe('taken')
  expect(await change(second, ownPassword)).toContain('một trong 2 mật khẩu gần nhất')
  expect(await change(second, third)).toBe('taken')
  expect(await change(third, ownPassword)).toBe('taken')
})

test('a reset makes nobody forget: given passwords take no place among those that count', async () => {
  const { change, reset } = await remembering()
  expect(await change(ownPassword, second)).toBe('taken')
  await reset()
  const given = await reset()
  for (const former of [ownPassword, second, given])
    expect(await change(given, former)).toContain('mật khẩu gần nhất')
  expect(await change(given, third)).toBe('taken')
})
