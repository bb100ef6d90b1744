import { sortKey } from '@app/shared/core/text.ts'
import { expect, test } from 'vitest'
import { openTestStore } from '#testing/engines.ts'
import { givenUnits } from '#testing/given.ts'
import { asc } from './drizzle.ts'

const names = [
  ...['Ba Đình', 'Ba Vì', 'Bắc Từ Liêm', 'Cầu Giấy', 'Chương Mỹ', 'Đan Phượng', 'Đông Anh'],
  ...['Đống Đa', 'Gia Lâm', 'Hà Đông', 'Hai Bà Trưng', 'Hoài Đức', 'Hoàn Kiếm', 'Hoàng Mai'],
  ...['Long Biên', 'Mê Linh', 'Mỹ Đức', 'Nam Từ Liêm', 'Phú Xuyên', 'Phúc Thọ', 'Quốc Oai'],
  ...['Sóc Sơn', 'Sơn Tây', 'Tây Hồ', 'Thạch Thất', 'Thanh Oai', 'Thanh Trì', 'Thanh Xuân'],
  ...['Thường Tín', 'Ứng Hoà', 'Từ Liêm', 'Quận 2', 'Quận 10', 'quận 2', 'Ăn', 'An', 'Ấn', 'Ân'],
]

test('both engines put names in the order of the Vietnamese dictionary', async () => {
  const store = await openTestStore()
  const units = names.map((name, n) => ({ id: `u${n}`, name, sortKey: sortKey(name) }))
  await givenUnits(store, ...units.toReversed())
  const rows = await store.read(({ db, t }) =>
    db.select().from(t.unit).orderBy(asc(t.unit.sortKey)),
  )
  const { compare } = new Intl.Collator('vi', { numeric: true })
  expect(rows.map(({ name }) => name)).toEqual(names.toSorted(compare))
})
