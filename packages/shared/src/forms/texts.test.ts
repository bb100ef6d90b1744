import { expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import { vi } from '../i18n/vi.ts'
import { keptPlaceholders, placeholders, shownPlaceholders } from './texts.ts'

test('whoever writes a form reads and types what is left open in the own language', () => {
  const kept = 'Kỳ báo cáo: {period}; số liệu đến ngày {day}'
  const shown = 'Kỳ báo cáo: {kỳ báo cáo}; số liệu đến ngày {ngày}'
  expect(shownPlaceholders(kept, vi.forms.placeholder)).toBe(shown)
  expect(keptPlaceholders(shown, vi.forms.placeholder)).toBe(kept)
})

test('each of them comes back from each language as it was', () => {
  const kept = placeholders.map((name) => `{${name}}`).join(' ')
  for (const { forms } of [vi, en]) {
    expect(keptPlaceholders(shownPlaceholders(kept, forms.placeholder), forms.placeholder)).toBe(
      kept,
    )
  }
})

test('a name that is none stays as it was typed', () => {
  expect(keptPlaceholders('{quý} {constructor}', vi.forms.placeholder)).toBe('{quý} {constructor}')
  expect(shownPlaceholders('{constructor}', vi.forms.placeholder)).toBe('{constructor}')
})
