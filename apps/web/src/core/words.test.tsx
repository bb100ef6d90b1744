import { forms } from '@app/shared/vi/forms.ts'
import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { chooseLang, lateWords, useWords } from './words.tsx'

afterEach(() => chooseLang('vi'))

test('words of a single page stand beside those of every page, in the chosen language', async () => {
  const { result } = renderHook(lateWords({ forms }))
  const said = () => [result.current.forms.title, result.current.shell.skip]
  expect(said()).toEqual(['Biểu mẫu', 'Đến nội dung chính'])
  await act(() => chooseLang('en'))
  expect(said()).toEqual(['Official forms', 'Skip to main content'])
})

test('a page that does not bring them has not got them', () => {
  const { result } = renderHook(useWords)
  expect(Object.keys(result.current)).not.toContain('forms')
})
