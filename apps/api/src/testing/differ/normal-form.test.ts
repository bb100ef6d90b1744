import { expect, test } from 'vitest'
import { makeNormalForm } from './normal-form.ts'

test('what each side draws for itself is the same, whatever it begins and ends with', () => {
  const answerWith = (token: string) =>
    makeNormalForm()(JSON.stringify({ token, address: `/api/feeds/${token}/feed.csv` }), true)
  const middle = 'dO4U-AtECxea3AAAY98FsPnvFmVCmTudV_mnEwZkO'
  const plain = answerWith(`a${middle}a`)
  expect(plain).toContain('/api/feeds/#0/feed.csv')
  expect([answerWith(`-${middle}a`), answerWith(`a${middle}-`)]).toEqual([plain, plain])
})
