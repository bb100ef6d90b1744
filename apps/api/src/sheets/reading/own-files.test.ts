import { expect, test } from 'vitest'
import { bytesOf, givenModel } from '#testing/sheets.ts'
import { headingRow } from '../model.ts'
import { readBytes } from './read-bytes.ts'

test.each(['xlsx', 'ods'] as const)(
  'an .%s of this product is read as it was meant',
  async (kind) => {
    const { format, sheets } = await readBytes(Buffer.from(await bytesOf(kind, givenModel())))
    expect(format).toBe(kind)
    expect(sheets.map(({ name }) => name)).toEqual(['Đề án, chuyên đề', 'Ghi chú'])
    const rows = sheets[0]?.rows.slice(headingRow)
    const [first, second] = rows ?? []
    expect(first?.slice(0, 2)).toEqual(['01-ĐA/TU', 'Đổi mới sinh hoạt chi bộ'])
    expect(first?.slice(2, 5)).toEqual([{ number: 62.5 }, { number: -4.2 }, { number: 1.5 }])
    expect(first?.slice(5, 7)).toEqual([{ day: '2011-08-25' }, { day: '2014-10-05' }])
    expect(second?.slice(0, 5)).toEqual([
      ...['02-ĐA/TU', 'Phát triển đảng viên', null],
      ...[{ number: 0 }, { number: 1 }],
    ])
  },
)
