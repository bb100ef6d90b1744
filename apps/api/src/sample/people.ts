import { type Random, streamOf } from './random.ts'

/** Invented people. Common names only, so that nobody in particular is meant. */

const families = [
  ...['Nguyễn', 'Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Trần', 'Lê', 'Lê', 'Phạm', 'Phạm'],
  ...['Hoàng', 'Vũ', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Đỗ', 'Ngô', 'Dương', 'Đào', 'Phan', 'Tạ'],
]
const women = {
  middle: ['Thị', 'Thị', 'Thị Thu', 'Thị Thanh', 'Thu', 'Thị Minh', 'Thị Bích', 'Thị Kim'],
  given: [
    ...['Hà', 'Hương', 'Lan', 'Hằng', 'Thủy', 'Nga', 'Yến', 'Hạnh', 'Loan', 'Oanh', 'Nhung'],
    ...['Hiền', 'Dung', 'Tuyết', 'Phương', 'Mai', 'Liên', 'Thoa', 'Huệ', 'Ngọc'],
  ],
}
const men = {
  middle: ['Văn', 'Văn', 'Văn', 'Đức', 'Quang', 'Xuân', 'Hữu', 'Minh', 'Đình', 'Ngọc', 'Mạnh'],
  given: [
    ...['Hùng', 'Dũng', 'Tuấn', 'Sơn', 'Bình', 'Cường', 'Thắng', 'Long', 'Hải', 'Tiến', 'Lâm'],
    ...['Thành', 'Quân', 'Khoa', 'Toàn', 'Vinh', 'Phúc', 'Tùng', 'Chiến', 'Hòa', 'Lợi', 'Hiếu'],
  ],
}

function inventName(random: Random): string {
  const { middle, given } = random.chance(0.4) ? women : men
  return `${random.pick(families)} ${random.pick(middle)} ${random.pick(given)}`
}

function inventNames(random: Random, count: number): string[] {
  const names = new Set<string>()
  while (names.size < count) names.add(inventName(random))
  return [...names]
}

export interface UnitPeople {
  /** The first one reports for the unit. */
  readonly officers: readonly string[]
  readonly supervisors: readonly string[]
}

export function peopleOf(unitId: string): UnitPeople {
  const random = streamOf('people', unitId)
  const names = inventNames(random, 9)
  return { officers: names.slice(0, 6), supervisors: names.slice(6) }
}
