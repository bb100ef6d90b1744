import { expect, test } from 'vitest'
import { fileName, slug } from './file-name.ts'

const madeAt = Date.parse('2014-10-06T10:05:59+07:00')

test('a file is called after programme, subject, filters and the office clock', () => {
  const filters = ['Chậm tiến độ Đang vướng mắc', 'Quý\u00a0III/2014']
  expect(fileName({ programme: 'CT01', subject: 'Đề án', filters, madeAt })).toBe(
    'CT01_De-an_Cham-tien-do-Dang-vuong-mac_Quy-III-2014_20141006-1005',
  )
})

test('what there is not is left out', () => {
  expect(fileName({ programme: '', subject: 'Đề án', filters: ['', '…'], madeAt })).toBe(
    'De-an_20141006-1005',
  )
})

test('long filters are cut, the time is not', () => {
  const name = fileName({
    programme: 'CT01',
    subject: 'Đề án',
    filters: ['quận '.repeat(99)],
    madeAt,
  })
  expect(name.length).toBeLessThanOrEqual(120)
  expect(name).toMatch(/[a-z]_20141006-1005$/)
})

test.each([
  ['Đề án: “cán bộ”', 'De-an-can-bo'],
  ['Ứng Hòa'.normalize('NFD'), 'Ung-Hoa'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a"\r\nb', 'a-b'],
])('%j becomes ASCII', (text, name) => {
  expect(slug(text)).toBe(name)
})
