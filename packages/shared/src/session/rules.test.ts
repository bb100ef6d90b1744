import { describe, expect, test } from 'vitest'
import { callRefusal, duties, isFresh } from './rules.ts'

const saidAt = Date.parse('2014-09-29T08:00:00+07:00')
const stale = Date.parse('2014-09-29T08:15:00+07:00')

test('a password that was said is good for a quarter of an hour, to the millisecond', () => {
  expect(isFresh(saidAt, saidAt)).toBe(true)
  expect(isFresh(saidAt, stale - 1)).toBe(true)
  expect(isFresh(saidAt, stale)).toBe(false)
})

describe('an endpoint', () => {
  const ofReviewers = { access: ['reviewer'] } as const
  const reviewer = { person: { roles: ['reviewer'] }, duty: null, confirmedAt: saidAt } as const
  const officer = { ...reviewer, person: { roles: ['officer'] } } as const

  test('for anyone is open to strangers, and to whoever must do something first', () => {
    expect(callRefusal({ access: 'anyone' }, null, saidAt)).toBeNull()
    expect(
      callRefusal({ access: 'anyone' }, { ...officer, duty: 'given-password' }, stale),
    ).toBeNull()
  })

  test('for some roles is open to them, closed to other roles and to strangers', () => {
    expect(callRefusal(ofReviewers, reviewer, stale)).toBeNull()
    expect(callRefusal(ofReviewers, officer, stale)).toBe('forbidden')
    expect(callRefusal(ofReviewers, null, stale)).toBe('not-signed-in')
    expect(callRefusal({ access: [] }, reviewer, stale)).toBe('forbidden')
  })

  test('waits for what must be done about the own account, and says what that is', () => {
    const refusals = duties.map((duty) => callRefusal(ofReviewers, { ...reviewer, duty }, saidAt))
    expect(refusals).toEqual([
      ...['password-change-required', 'password-change-required', 'second-factor-required'],
    ])
    const owing = { ...officer, duty: 'given-password' } as const
    expect(callRefusal(ofReviewers, owing, saidAt)).toBe('password-change-required')
  })

  test('by which that is done is open meanwhile, to its roles only', () => {
    const remedy = { ...ofReviewers, whileOwing: true } as const
    for (const duty of duties) {
      expect(callRefusal(remedy, { ...reviewer, duty }, saidAt)).toBeNull()
      expect(callRefusal(remedy, { ...officer, duty }, saidAt)).toBe('forbidden')
    }
  })

  test('for sensitive acts wants a password said lately, of those who may', () => {
    const sensitive = { ...ofReviewers, fresh: true } as const
    expect(callRefusal(sensitive, reviewer, stale - 1)).toBeNull()
    expect(callRefusal(sensitive, reviewer, stale)).toBe('confirm-needed')
    expect(callRefusal(sensitive, officer, stale)).toBe('forbidden')
  })
})
