import { describe, expect, test } from 'vitest'
import { SignInPolicy } from './contract.ts'
import { passwordFaults } from './password.ts'
import {
  defaultPolicy,
  isAged,
  needsSecondFactor,
  type PolicyNumber,
  passwordRulesOf,
  policyLimits,
  profileOf,
  profiles,
} from './rules.ts'

const { passphrase, composition } = passwordRulesOf

describe('a sentence', () => {
  test.each([
    ['một câu dài', ['short']],
    ['một câu dài.', []],
    ['a'.repeat(128), []],
    ['a'.repeat(129), ['long']],
    // Counted as people count: one sign each.
    ['🙂'.repeat(11), ['short']],
    ['🙂'.repeat(12), []],
    ['xin-BADINH-123', ['name']],
    ['ba-dinh-2014', []],
    // What every account of the sample has.
    ['tiendo-mau-2014', []],
  ])('“%s”: %j', (password, faults) => {
    expect(passwordFaults(password, 'badinh', passphrase)).toEqual(faults)
  })

  test('decomposed letters count as the letters they are', () => {
    const typed = 'đề án số 7 ạ'
    expect(typed.normalize('NFD').length).toBeGreaterThan(12)
    expect(passwordFaults(typed.normalize('NFD'), 'badinh', passphrase)).toEqual([])
    expect(passwordFaults('ạ'.repeat(11).normalize('NFD'), 'badinh', passphrase)).toEqual(['short'])
  })
})

describe('a password of several kinds of signs', () => {
  test.each([
    ['sen-trắng', ['classes']],
    ['Sen-trắng', []],
    ['Sen-7', ['short']],
    ['sentrang', ['classes']],
    ['Sentrang7', []],
    ['tiendo-mau-2014', []],
    ['Ba-Badinh-7', ['name']],
  ])('“%s”: %j', (password, faults) => {
    expect(passwordFaults(password, 'badinh', composition)).toEqual(faults)
  })
})

test('rules are a ready profile as long as nothing of it is changed', () => {
  expect(profileOf(defaultPolicy)).toBe('passphrase')
  expect(profileOf({ ...defaultPolicy, ...composition })).toBe('composition')
  expect(profileOf({ ...composition, maxAgeDays: 180 })).toBeNull()
})

test('a password is old on the day after its last one, and never where age does not count', () => {
  const day = 86_400_000
  const after = (days: number) => ({ changedAt: 400 * day, now: (400 + days) * day })
  expect(isAged(composition, after(89.99))).toBe(false)
  expect(isAged(composition, after(90))).toBe(true)
  expect(isAged(passphrase, after(9000))).toBe(false)
})

test.each([
  ['optional', 'admin', false],
  ['optional', 'reviewer', false],
  ['privileged', 'admin', true],
  ['privileged', 'reviewer', true],
  ['privileged', 'leader', false],
  ['privileged', 'unit-leader', false],
  ['privileged', 'officer', false],
] as const)(
  'with a second factor %s, of the role %s it is wanted: %s',
  (secondFactor, role, is) => {
    expect(needsSecondFactor({ secondFactor }, { roles: [role] })).toBe(is)
  },
)

const isAccepted = (policy: object) =>
  SignInPolicy.safeParse({ ...defaultPolicy, ...policy }).success

test.each(profiles)('the ready profile %s can be saved as it is', (name) => {
  expect(isAccepted(passwordRulesOf[name])).toBe(true)
})

test.each(Object.keys(policyLimits) as PolicyNumber[])(
  '%s goes from end to end, no further',
  (name) => {
    const [least, most] = policyLimits[name]
    expect([least, most].map((value) => isAccepted({ [name]: value }))).toEqual([true, true])
    expect([least - 1, most + 1].map((value) => isAccepted({ [name]: value }))).toEqual([
      false,
      false,
    ])
  },
)
