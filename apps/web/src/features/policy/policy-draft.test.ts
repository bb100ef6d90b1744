import { defaultPolicy, passwordRulesOf, profileOf } from '@app/shared/policy/rules.ts'
import { expect, test } from 'vitest'
import { draftOf, readDraft, withRules } from './policy-draft.ts'

const draft = draftOf(defaultPolicy)

test('what is read again is what was shown', () => {
  expect(readDraft(draft)).toEqual({ policy: defaultPolicy, wrong: [] })
})

test('a ready profile sets what passwords are about and nothing else', () => {
  const { policy } = readDraft(
    withRules({ ...draft, idleMinutes: '30' }, passwordRulesOf.composition),
  )
  expect(policy).toMatchObject({ minLength: 8, maxAgeDays: 90, idleMinutes: 30 })
  expect(policy && profileOf(policy)).toBe('composition')
})

test.each([
  ['minLength', '7', false],
  ['minLength', '8', true],
  ['minLength', '64', true],
  ['minLength', '65', false],
  ['minLength', '', false],
  ['minLength', 'mười', false],
  ['minLength', '12,5', false],
  // Nothing at all: never by age alone.
  ['maxAgeDays', '', true],
  ['maxAgeDays', '29', false],
  ['idleMinutes', ' 30 ', true],
] as const)('%s “%s”: %s', (key, text, isRight) => {
  const { policy, wrong } = readDraft({ ...draft, [key]: text })
  expect(wrong).toEqual(isRight ? [] : [key])
  expect(policy === null).toBe(!isRight)
})
