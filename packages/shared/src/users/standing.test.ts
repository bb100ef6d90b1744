import { expect, test } from 'vitest'
import {
  accountMoves,
  accountRefusal,
  dropFactorRefusal,
  lacksAdmin,
  standingOf,
} from './standing.ts'

const active = { state: 'active', mustChange: false, lockedUntil: null } as const

test.each([
  [active, 'active'],
  [{ ...active, mustChange: true }, 'waiting'],
  [{ ...active, lockedUntil: 1_001 }, 'locked'],
  // The wait is over to the millisecond.
  [{ ...active, lockedUntil: 1_000 }, 'active'],
  [{ ...active, mustChange: true, lockedUntil: 1_001 }, 'locked'],
  [{ state: 'closed', mustChange: true, lockedUntil: 1_001 }, 'closed'],
] as const)('%j is %s', (account, standing) => {
  expect(standingOf(account, 1_000)).toBe(standing)
})

const refusedTo = (actorId: string, state: 'active' | 'closed') =>
  Object.fromEntries(
    accountMoves.map((move) => [move, accountRefusal(move, actorId, { id: 'hoa', state })]),
  )

test('an administrator changes others, but not what he himself may do', () => {
  const free = { rename: null, unlock: null, reopen: 'not-closed' }
  const open = { empower: null, close: null, reset: null, 'hand-over': null }
  expect(refusedTo('quantri', 'active')).toEqual({ ...free, ...open })
  const own = 'own-account'
  const refused = { empower: own, close: own, reset: own, 'hand-over': own }
  expect(refusedTo('hoa', 'active')).toEqual({ ...free, ...refused })
})

test('a closed account can be opened again, what it held handed over, and nothing else', () => {
  const { reopen, 'hand-over': handOver, ...others } = refusedTo('quantri', 'closed')
  expect([reopen, handOver]).toEqual([null, null])
  expect(new Set(Object.values(others))).toEqual(new Set(['closed']))
})

test.each([
  ['quantri', 'active', '2014-09-01T08:00:00+07:00', null],
  ['quantri', 'active', null, 'no-second-factor'],
  ['quantri', 'closed', '2014-09-01T08:00:00+07:00', 'closed'],
  ['hoa', 'active', '2014-09-01T08:00:00+07:00', 'own-account'],
] as const)(
  '%s takes the second factor of an account away that is %s, set up %s: %s',
  (actor, state, secondFactorAt, refusal) => {
    expect(dropFactorRefusal(actor, { id: 'hoa', state, secondFactorAt })).toBe(refusal)
  },
)

test('only an active administrator counts', () => {
  const closed = { roles: ['admin'], state: 'closed' } as const
  const reviewer = { roles: ['reviewer'], state: 'active' } as const
  expect(lacksAdmin([closed, reviewer])).toBe(true)
  expect(lacksAdmin([closed, { roles: ['reviewer', 'admin'], state: 'active' }])).toBe(false)
})
