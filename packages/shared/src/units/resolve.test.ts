import { expect, test } from 'vitest'
import { fold } from '../core/text.ts'
import { resolveUnit } from './resolve.ts'
import type { UnitKind } from './rules.ts'

interface Named {
  readonly name: string
  readonly shortName: string
  readonly committee: string
  readonly kind: UnitKind
}

const kinds = { quan: 'Quận', huyen: 'Huyện', thi_xa: 'Thị xã' } as const
const committees = { quan: 'Quận ủy', huyen: 'Huyện ủy', thi_xa: 'Thị ủy' } as const
const place =
  (kind: keyof typeof kinds) =>
  (shortName: string): Named => ({
    ...{ shortName, kind, name: `${kinds[kind]} ${shortName}` },
    committee: `${committees[kind]} ${shortName}`,
  })
const equivalent = (rest: string, shortName: string): Named => ({
  ...{ shortName, kind: 'tuong_duong', name: `Đảng bộ ${rest}`, committee: `Đảng ủy ${rest}` },
})
const body = (shortName: string): Named => ({
  ...{ shortName, kind: 'thanh_pho', committee: 'Thành ủy Hà Nội' },
  name: shortName.startsWith('Thành ủy') ? shortName : `${shortName} Thành ủy`,
})

const places = [
  ...'Ba Đình,Hoàn Kiếm,Tây Hồ,Long Biên,Cầu Giấy,Đống Đa,Hai Bà Trưng,Hoàng Mai,Thanh Xuân,Hà Đông'
    .split(',')
    .map(place('quan')),
  ...'Sóc Sơn,Đông Anh,Gia Lâm,Thanh Trì,Mê Linh,Ba Vì,Phúc Thọ,Đan Phượng,Hoài Đức,Quốc Oai,Thạch Thất,Chương Mỹ,Thanh Oai,Thường Tín,Phú Xuyên,Ứng Hòa,Mỹ Đức'
    .split(',')
    .map(place('huyen')),
  place('thi_xa')('Sơn Tây'),
]
const successors = ['Nam Từ Liêm', 'Bắc Từ Liêm'].map(place('quan'))
const tuLiem = place('huyen')('Từ Liêm')
const others = [
  equivalent('Khối các cơ quan Thành phố', 'ĐBK Cơ quan'),
  equivalent('các khu công nghiệp và chế xuất Hà Nội', 'ĐB KCN-CX'),
  equivalent('Khối Doanh nghiệp Hà Nội', 'ĐBK D.nghiệp'),
  equivalent('Khối các trường đại học, cao đẳng Hà Nội', 'ĐBK ĐH-CĐ'),
  equivalent('Công an Thành phố Hà Nội', 'ĐB Công an'),
  equivalent('Bộ Tư lệnh Thủ đô Hà Nội', 'ĐB BTL Thủ đô'),
  ...['Văn phòng', 'Ban Tổ chức', 'Ban Tuyên giáo', 'Ủy ban Kiểm tra', 'Ban Dân vận'].map(body),
  body('Thành ủy Hà Nội'),
]
const before = [...places, tuLiem, ...others]
const after = [...places, ...successors, ...others]

function named(text: string, units: readonly Named[] = after): unknown {
  const found = resolveUnit(text, units)
  return 'unit' in found ? found.unit.name : found.offered.map(({ name }) => name)
}

test.each([
  ['Q. Ba Đình', 'Quận Ba Đình'],
  ['Q.Ba Đình', 'Quận Ba Đình'],
  ['quận Ba đình ', 'Quận Ba Đình'],
  ['QUẬN ỦY BA ĐÌNH', 'Quận Ba Đình'],
  ['Ba Đình', 'Quận Ba Đình'],
  ['ba dinh', 'Quận Ba Đình'],
  ['UBND quận Ba Đình, TP Hà Nội', 'Quận Ba Đình'],
  ['Đảng bộ quận Ba Đình', 'Quận Ba Đình'],
  ['Thành uỷ', 'Thành ủy Hà Nội'],
  ['Thành ủy', 'Thành ủy Hà Nội'],
  ['Ứng Hoà', 'Huyện Ứng Hòa'],
  ['H.Ba Vì', 'Huyện Ba Vì'],
  ['Huyện uỷ Ba Vì', 'Huyện Ba Vì'],
  ['TX Sơn Tây', 'Thị xã Sơn Tây'],
  ['TX. Sơn Tây', 'Thị xã Sơn Tây'],
  ['Thị uỷ Sơn Tây', 'Thị xã Sơn Tây'],
  ['Công an TP Hà Nội', 'Đảng bộ Công an Thành phố Hà Nội'],
  ['ĐBK Cơ quan', 'Đảng bộ Khối các cơ quan Thành phố'],
  ['Đảng uỷ Khối các cơ quan TP', 'Đảng bộ Khối các cơ quan Thành phố'],
  ['BTC Thành ủy', 'Ban Tổ chức Thành ủy'],
  ['btc thanh uy', 'Ban Tổ chức Thành ủy'],
  ['UBKTTU', 'Ủy ban Kiểm tra Thành ủy'],
  ['VPTU', 'Văn phòng Thành ủy'],
])('“%s” is %s', (text, name) => {
  expect(named(text)).toBe(name)
  expect(named(text.normalize('NFD'))).toBe(name)
})

test('Từ Liêm is itself until its split; afterwards both successors are offered', () => {
  for (const text of ['Từ Liêm', 'Huyện Từ Liêm', 'H. Từ Liêm', 'tu liem']) {
    expect(named(text, before)).toBe('Huyện Từ Liêm')
    expect(named(text, after)).toEqual(['Quận Nam Từ Liêm', 'Quận Bắc Từ Liêm'])
  }
  expect(named('Bắc Từ Liêm', after)).toBe('Quận Bắc Từ Liêm')
  expect(named('Bắc Từ Liêm', before)).toEqual(['Huyện Từ Liêm'])
})

test.each([
  ['Huyện Hà Đông', ['Quận Hà Đông']],
  ['Huyện ủy Sơn Tây', ['Thị xã Sơn Tây']],
  ['Bà Đình', ['Quận Ba Đình']],
  ['Ba Đinh', ['Quận Ba Đình']],
  ['Ba Dinhh', ['Quận Ba Đình']],
  ['Hội Nông dân quận Ba Đình', ['Quận Ba Đình']],
  ['Ba Đình, Ba Vì', ['Quận Ba Đình', 'Huyện Ba Vì']],
])('“%s” is offered, not chosen', (text, offered) => {
  expect(named(text)).toEqual(offered)
})

test.each(['', ' ', '–', 'Quận', 'Huyện ủy', 'Hà Nội', 'Tỉnh ủy Bắc Ninh', 'TỔNG CỘNG', '12'])(
  '“%s” is no unit',
  (text) => {
    expect(named(text)).toEqual([])
  },
)

test('Hà Đông and Đông Anh are two', () => {
  expect(named('Hà Đông')).toBe('Quận Hà Đông')
  expect(named('Đông Anh')).toBe('Huyện Đông Anh')
})

/** How offices write one unit. */
function waysOf({ name, shortName, committee, kind }: Named): string[] {
  const short = { quan: ['Q. ', 'Q.'], huyen: ['H. ', 'H.'], thi_xa: ['TX ', 'Tx. '] }
  const own = kind in short ? short[kind as keyof typeof short].map((it) => it + shortName) : []
  const said = [name, shortName, ...(kind === 'thanh_pho' ? [] : [committee]), ...own]
  const oldTones = (text: string) =>
    text.replace(/ủy/g, 'uỷ').replace(/Ủy/g, 'Uỷ').replace(/òa/g, 'oà')
  const spellings = [
    ...[(text: string) => text, (text: string) => text.toUpperCase(), oldTones, fold],
    ...[(text: string) => text.toLowerCase(), (text: string) => text.normalize('NFD')],
    ...[
      (text: string) => ` ${text.replaceAll(' ', '  ')}\u00a0`,
      (text: string) => `${text}, Hà Nội`,
    ],
  ]
  return said.flatMap((text) => spellings.map((spell) => spell(text)))
}

test.each([
  ['before', before],
  ['after', after],
])('%s the split every way to write a unit is that unit and no other', (_, units) => {
  for (const unit of units) {
    for (const way of waysOf(unit)) expect([way, named(way, units)]).toEqual([way, unit.name])
    const without = units.filter((other) => other !== unit)
    for (const way of waysOf(unit)) expect('unit' in resolveUnit(way, without)).toBe(false)
  }
})
