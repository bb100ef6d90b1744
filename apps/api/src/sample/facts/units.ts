import type { Day } from '@app/shared/core/day.ts'
import type { UnitKind } from '@app/shared/units/rules.ts'

/** The units as the programme knows them, from 2011 to the split of Từ Liêm and after. */
export interface UnitFact {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly committee: string
  readonly kind: UnitKind
  readonly parentId: string | null
  readonly validFrom: Day | null
  readonly validTo: Day | null
  /** `false`: an example that no public source confirms. */
  readonly verified: boolean
  readonly predecessorIds: readonly string[]
  readonly successorIds: readonly string[]
  readonly tile: { readonly col: number; readonly row: number; readonly height: number } | null
  /** Begins the codes of its projects: `BĐ-01`. Empty for those that lead city projects. */
  readonly codePrefix: string
  /** Wards, communes, townships; `null` where there are none. */
  readonly communes: number | null
  /** Its leader signs each report before it is sent. */
  readonly signs: boolean
  /** How its Party documents are marked: `45-KH/QU`. */
  readonly mark: string
}

type Territory = readonly [
  id: string,
  shortName: string,
  codePrefix: string,
  /** Wards, communes and townships. */
  communes: number,
  tile: readonly [col: number, row: number, height?: number],
  facts?: Partial<
    Pick<UnitFact, 'validFrom' | 'validTo' | 'predecessorIds' | 'successorIds' | 'signs'>
  >,
]

export const splitOn: Day = '2014-04-01'
const successor = { validFrom: splitOn, predecessorIds: ['tu-liem'] }

const urban: readonly Territory[] = [
  ['ba-dinh', 'Ba Đình', 'BĐ', 14, [5, 2]],
  // One unit shows the step that most do without.
  ['hoan-kiem', 'Hoàn Kiếm', 'HK', 18, [6, 3], { signs: true }],
  ['tay-ho', 'Tây Hồ', 'TH', 8, [4, 2]],
  ['long-bien', 'Long Biên', 'LB', 14, [6, 2]],
  ['cau-giay', 'Cầu Giấy', 'CG', 8, [4, 3]],
  ['dong-da', 'Đống Đa', 'ĐĐ', 21, [5, 3]],
  ['hai-ba-trung', 'Hai Bà Trưng', 'HBT', 20, [5, 4]],
  ['hoang-mai', 'Hoàng Mai', 'HM', 14, [5, 5]],
  ['thanh-xuan', 'Thanh Xuân', 'TX', 11, [4, 4]],
  ['ha-dong', 'Hà Đông', 'HĐ', 17, [3, 4]],
  ['nam-tu-liem', 'Nam Từ Liêm', 'NTL', 10, [3, 3], successor],
  ['bac-tu-liem', 'Bắc Từ Liêm', 'BTL', 13, [3, 2], successor],
]

const rural: readonly Territory[] = [
  ['soc-son', 'Sóc Sơn', 'SS', 26, [5, 0]],
  ['dong-anh', 'Đông Anh', 'ĐA', 24, [5, 1]],
  ['gia-lam', 'Gia Lâm', 'GL', 22, [7, 3]],
  ['thanh-tri', 'Thanh Trì', 'TTR', 16, [4, 5]],
  ['me-linh', 'Mê Linh', 'ML', 18, [3, 1]],
  ['ba-vi', 'Ba Vì', 'BV', 31, [0, 1]],
  ['phuc-tho', 'Phúc Thọ', 'PT', 23, [1, 2]],
  ['dan-phuong', 'Đan Phượng', 'ĐP', 16, [2, 2]],
  ['hoai-duc', 'Hoài Đức', 'HOĐ', 20, [2, 3]],
  ['quoc-oai', 'Quốc Oai', 'QO', 21, [2, 4]],
  ['thach-that', 'Thạch Thất', 'TTH', 23, [1, 3]],
  ['chuong-my', 'Chương Mỹ', 'CM', 32, [2, 5]],
  ['thanh-oai', 'Thanh Oai', 'TO', 21, [3, 5]],
  ['thuong-tin', 'Thường Tín', 'TTI', 29, [4, 6]],
  ['phu-xuyen', 'Phú Xuyên', 'PX', 28, [4, 7]],
  ['ung-hoa', 'Ứng Hòa', 'ƯH', 29, [3, 6]],
  ['my-duc', 'Mỹ Đức', 'MĐ', 22, [2, 6]],
  [
    'tu-liem',
    'Từ Liêm',
    'TL',
    16,
    [3, 2, 2],
    { validTo: '2014-03-31', successorIds: ['bac-tu-liem', 'nam-tu-liem'] },
  ],
]

const town: Territory = ['son-tay', 'Sơn Tây', 'ST', 15, [0, 2]]

const base = {
  parentId: 'thanh-uy',
  validFrom: null,
  validTo: null,
  verified: true,
  predecessorIds: [],
  successorIds: [],
  tile: null,
  communes: null,
  signs: false,
} as const

const territoryWords = {
  quan: { place: 'Quận', committee: 'Quận ủy', mark: 'QU' },
  huyen: { place: 'Huyện', committee: 'Huyện ủy', mark: 'HU' },
  thi_xa: { place: 'Thị xã', committee: 'Thị ủy', mark: 'ThU' },
} as const

function territory(kind: keyof typeof territoryWords, row: Territory): UnitFact {
  const [id, shortName, codePrefix, communes, [col, line, height = 1], facts] = row
  const { place, committee, mark } = territoryWords[kind]
  return {
    ...{ ...base, id, kind, shortName, codePrefix, communes, mark },
    name: `${place} ${shortName}`,
    committee: `${committee} ${shortName}`,
    tile: { col, row: line, height },
    ...facts,
  }
}

type Equivalent = readonly [
  id: string,
  /** After `Đảng bộ` and after `Đảng ủy`. */
  rest: string,
  shortName: string,
  codePrefix: string,
  facts?: Partial<Pick<UnitFact, 'validFrom' | 'verified'>>,
]

const example = { verified: false }
const equivalents: readonly Equivalent[] = [
  ['khoi-cac-co-quan', 'Khối các cơ quan Thành phố', 'ĐBK Cơ quan', 'KCQ'],
  [
    'kcn-che-xuat',
    'các khu công nghiệp và chế xuất Hà Nội',
    'ĐB KCN-CX',
    'KCN',
    { validFrom: '2012-06-19' },
  ],
  ['khoi-doanh-nghiep', 'Khối Doanh nghiệp Hà Nội', 'ĐBK D.nghiệp', 'KDN', example],
  ['khoi-dai-hoc', 'Khối các trường đại học, cao đẳng Hà Nội', 'ĐBK ĐH-CĐ', 'KĐH', example],
  ['cong-an-tp', 'Công an Thành phố Hà Nội', 'ĐB Công an', 'CA', example],
  ['bo-tu-lenh-thu-do', 'Bộ Tư lệnh Thủ đô Hà Nội', 'ĐB BTL Thủ đô', 'BTLTĐ', example],
]

/** Which of them leads which city project is not known: examples too. */
const bodies = [
  ['van-phong', 'Văn phòng Thành ủy', 'Văn phòng', 'VPTU'],
  ['ban-to-chuc', 'Ban Tổ chức Thành ủy', 'Ban Tổ chức', 'BTCTU'],
  ['ban-tuyen-giao', 'Ban Tuyên giáo Thành ủy', 'Ban Tuyên giáo', 'BTGTU'],
  ['uy-ban-kiem-tra', 'Ủy ban Kiểm tra Thành ủy', 'Ủy ban Kiểm tra', 'UBKTTU'],
  ['ban-dan-van', 'Ban Dân vận Thành ủy', 'Ban Dân vận', 'BDVTU'],
] as const

const city = { ...base, kind: 'thanh_pho', committee: 'Thành ủy Hà Nội', codePrefix: '' } as const

export const committee: UnitFact = {
  ...city,
  id: 'thanh-uy',
  name: 'Thành ủy Hà Nội',
  shortName: 'Thành ủy Hà Nội',
  parentId: null,
  mark: 'TU',
}

export const cityBodies: readonly UnitFact[] = bodies.map(([id, name, shortName, mark]) => ({
  ...city,
  ...{ id, name, shortName, mark, verified: false },
}))

export const districtUnits: readonly UnitFact[] = [
  ...urban.map((row) => territory('quan', row)),
  ...rural.map((row) => territory('huyen', row)),
  territory('thi_xa', town),
  ...equivalents.map(([id, rest, shortName, codePrefix, facts]) => ({
    ...base,
    ...{ id, shortName, codePrefix, kind: 'tuong_duong' as const },
    name: `Đảng bộ ${rest}`,
    committee: `Đảng ủy ${rest}`,
    mark: rest.startsWith('Khối') ? 'ĐUK' : 'ĐU',
    ...facts,
  })),
]

/** Those that report: the district level and the bodies of the committee. */
export const reportingUnits: readonly UnitFact[] = [...districtUnits, ...cityBodies]
export const allUnits: readonly UnitFact[] = [...reportingUnits, committee]

const byId = new Map(allUnits.map((unit) => [unit.id, unit]))

export function unitNamed(id: string): UnitFact {
  const unit = byId.get(id)
  if (!unit) throw new Error(`no such unit: ${id}`)
  return unit
}
