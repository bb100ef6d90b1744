import { expect, test } from 'vitest'
import { givenClosed } from '#testing/accounts.ts'
import { admin, leader, officer } from '#testing/people.ts'
import { ownPassword, signedInWorld } from '#testing/signed-in.ts'
import { giveOneTimePassword, makeOneTimePassword } from './one-time-password.service.ts'
import { slowHashes } from './password-hash.service.ts'

const wrong = 'không phải câu này'

test('whoever is refused costs one slow hash, for whatever reason, so that time tells nothing', async () => {
  const { store, clock, tryToEnter } = await signedInWorld(admin, officer, leader)
  await givenClosed(store, officer)
  const given = makeOneTimePassword(leader.id, clock.now)
  await store.upkeep((tx) => giveOneTimePassword(tx, leader.id, given))
  const cost = async (username: string, password: string) => {
    const before = slowHashes()
    expect((await tryToEnter(username, password)).statusCode).toBe(401)
    return slowHashes() - before
  }
  expect({
    unknown: await cost('khong-co', ownPassword),
    wrong: await cost(admin.id, wrong),
    closed: await cost(officer.id, ownPassword),
    closedAndWrong: await cost(officer.id, wrong),
    wrongWhereOneWasGiven: await cost(leader.id, wrong),
  }).toEqual({ unknown: 1, wrong: 1, closed: 1, closedAndWrong: 1, wrongWhereOneWasGiven: 1 })
})
