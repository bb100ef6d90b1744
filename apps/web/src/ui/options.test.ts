import { expect, test } from 'vitest'
import { choicesOf, foldedFilter } from './options.ts'

const options = choicesOf([
  { value: 'ba-dinh', label: 'Quận Ba Đình', group: 'Quận' },
  { value: 'dong-da', label: 'Quận Đống Đa', group: 'Quận' },
  { value: 'ung-hoa', label: 'Huyện Ứng Hòa', group: 'Huyện' },
])
const found = (search: string) =>
  foldedFilter({ options, search, limit: 50 }).flatMap((choice) =>
    'group' in choice ? choice.items : [choice],
  )

test.each([
  ['ba dinh', ['Quận Ba Đình']],
  ['đình ba', ['Quận Ba Đình']],
  ['ung hoà', ['Huyện Ứng Hòa']],
  ['quan', ['Quận Ba Đình', 'Quận Đống Đa']],
  ['', ['Quận Ba Đình', 'Quận Đống Đa', 'Huyện Ứng Hòa']],
  ['xyz', []],
])('“%s” finds %j', (search, labels) => {
  expect(found(search).map((item) => (typeof item === 'string' ? item : item.label))).toEqual(
    labels,
  )
})
