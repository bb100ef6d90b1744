import type { CellKind, Column } from '../core/sheet.ts'
import { unmarked } from '../core/text.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Project } from '../projects/model.ts'
import { projectColumns } from '../projects/sheet.ts'
import type { ImportKind } from './rules.ts'

/** How the text of a field is understood. */
export type FieldReader =
  | 'code'
  | 'line'
  | 'prose'
  | 'documents'
  | 'unit'
  | 'units'
  | 'unit-kind'
  | 'level'
  | 'kind'
  | 'area'
  | 'city-project'
  | 'day'
  | 'weight'
  | 'percent'
  | 'username'
  | 'roles'

export interface ImportField {
  /** As in the column list of the feature; of a period `plan:2014-Q3`. */
  readonly key: string
  readonly header: (t: Messages<'imports'>) => string
  /** Other words for it, without marks; matched as whole headings, then as their beginnings. */
  readonly synonyms: readonly string[]
  /** A heading with such a word is another field's. */
  readonly against?: RegExp
  /** Nothing can be added without it. */
  readonly required: boolean
  readonly reader: FieldReader
  readonly kind: CellKind
  /** As it stands in the template's example. */
  readonly example: string | number
  /** Code points at most. */
  readonly limit: number
}

export interface NamedPeriod {
  readonly id: string
  readonly name: string
}

/** The fields of a kind; of periods those that are given. Required ones first. */
export function fieldsOf(
  kind: ImportKind,
  periods: readonly NamedPeriod[],
): readonly ImportField[] {
  switch (kind) {
    case 'units':
      return unitFields
    case 'accounts':
      return accountFields
    case 'projects':
      return [...projectFields, ...periods.map(planField)]
    case 'plans':
      return [...projectKeys, ...periods.map(planField)]
    case 'percentages':
      return [...projectKeys, ...periods.map(percentField)]
  }
}

export function periodIn(field: string): string | null {
  return /^(?:plan|percent):(.+)$/.exec(field)?.[1] ?? null
}

type Own = Pick<ImportField, 'reader' | 'example'> &
  Partial<Pick<ImportField, 'required' | 'limit' | 'synonyms' | 'kind' | 'against'>>

function own(key: string, header: ImportField['header'], rest: Own): ImportField {
  return { synonyms: [], required: false, limit: 500, kind: 'text', key, header, ...rest }
}

/** Its heading and its kind are those of the table's column. */
function ofColumn(key: keyof typeof projectColumns, rest: Own): ImportField {
  const { header, kind }: Column<Project, Messages<'imports'>> = projectColumns[key]
  return own(key, header, { kind, ...rest })
}

const projectFields: readonly ImportField[] = [
  ofColumn('code', {
    ...{ reader: 'code', example: 'BĐ-07', required: true, limit: 40 },
    synonyms: ['ma so', 'ma de an', 'ma hieu', 'so hieu', 'ky hieu', 'ma chuyen de', 'code'],
  }),
  ofColumn('title', {
    ...{ reader: 'line', example: 'Nâng cao chất lượng sinh hoạt chi bộ', required: true },
    synonyms: [
      ...['ten de an', 'ten', 'de an', 'chuyen de', 'de an chuyen de', 'noi dung', 'title'],
      ...['ten nhiem vu', 'ten de an chuyen de', 'ten chuyen de', 'noi dung de an', 'trich yeu'],
    ],
  }),
  ofColumn('unitName', {
    ...{ reader: 'unit', example: 'Quận Ba Đình', required: true },
    synonyms: [
      ...[
        'don vi',
        'don vi thuc hien',
        'don vi chu tri thuc hien',
        'co quan chu tri',
        'quan huyen',
      ],
      ...['chu tri', 'dia phuong', 'quan huyen thi xa', 'don vi phu trach', 'lead unit', 'unit'],
    ],
  }),
  ofColumn('startsOn', {
    ...{ reader: 'day', example: '2014-01-15', required: true },
    synonyms: [
      ...['ngay bat dau', 'tu ngay', 'thoi gian bat dau', 'ngay thuc hien', 'khoi cong'],
      ...['ngay trien khai', 'start', 'starts on', 'bat dau thuc hien'],
    ],
  }),
  ofColumn('dueOn', {
    ...{ reader: 'day', example: '2015-06-30' },
    synonyms: [
      ...['ngay ket thuc', 'den ngay', 'ket thuc', 'thoi han', 'han', 'ngay hoan thanh'],
      ...['thoi gian ket thuc', 'thoi gian hoan thanh', 'han chot', 'due', 'due on'],
    ],
  }),
  ofColumn('level', {
    ...{ reader: 'level', example: 'Cấp quận, huyện và tương đương' },
    synonyms: ['cap thuc hien', 'cap de an', 'cap quan ly', 'level'],
  }),
  ofColumn('kind', {
    ...{ reader: 'kind', example: 'Đề án' },
    synonyms: ['loai hinh', 'loai de an', 'phan loai', 'hinh thuc', 'loai nhiem vu', 'kind'],
  }),
  ofColumn('cooperatingUnits', {
    ...{ reader: 'units', example: 'Quận Đống Đa; Quận Tây Hồ', limit: 2000 },
    synonyms: ['phoi hop', 'co quan phoi hop', 'don vi phoi hop thuc hien', 'cooperating units'],
  }),
  ofColumn('officer', {
    ...{ reader: 'line', example: 'Nguyễn Thị Bình', limit: 200 },
    synonyms: [
      ...['can bo theo doi', 'nguoi phu trach', 'dau moi', 'dau moi thuc hien', 'can bo thuc hien'],
      ...['chuyen vien', 'can bo', 'officer'],
    ],
  }),
  ofColumn('supervisor', {
    ...{ reader: 'line', example: 'Trần Văn An', limit: 200 },
    synonyms: ['lanh dao chi dao', 'nguoi chi dao', 'lanh dao', 'ldvp chu tri', 'supervisor'],
  }),
  ofColumn('workAreaName', {
    ...{ reader: 'area', example: '' },
    synonyms: ['nhom', 'linh vuc', 'nhom nhiem vu', 'noi dung chuong trinh', 'work area'],
  }),
  ofColumn('foundingDocument', {
    ...{ reader: 'documents', example: '07-HD/TU' },
    synonyms: [
      ...['can cu', 'van ban', 'van ban so', 'van ban chi dao', 'nguon goc', 'so van ban'],
      ...['van ban so ky hieu ngay', 'van ban giao', 'founding document'],
    ],
  }),
  ofColumn('cityProjectCode', {
    ...{ reader: 'city-project', example: '', limit: 40 },
    synonyms: ['de an thanh pho', 'ma de an thanh pho', 'phuc vu de an', 'city project'],
  }),
  ofColumn('weight', {
    ...{ reader: 'weight', example: 1 },
    synonyms: ['ty trong', 'he so', 'weight'],
  }),
  own('expectedProduct', (t) => t.project.expectedProduct, {
    ...{ reader: 'prose', example: 'Nghị quyết của Ban Thường vụ', limit: 8000, kind: 'prose' },
    synonyms: ['san pham', 'ket qua dau ra', 'san pham du kien', 'expected product'],
  }),
]

/** By what a project is found that must be there already: its code, else its unit and title. */
const projectKeys: readonly ImportField[] = projectFields
  .slice(0, 3)
  .map((field) => ({ ...field, required: field.key === 'code' }))

function planField({ id, name }: NamedPeriod): ImportField {
  return own(`plan:${id}`, (t) => `${t.project.plan} ${name}`, {
    ...{ reader: 'percent', example: 60, kind: 'percent' },
    against: /\b(thuc hien|th|ket qua|ty le|tl|actual)\b/,
    synonyms: wordsOfPeriod(id, name).flatMap((word) => [
      ...[`ke hoach ${word}`, `kh ${word}`, `chi tieu ${word}`, `muc tieu ${word}`],
      ...[`${word} ke hoach`, `${word} kh`, `plan ${word}`, word],
    ]),
  })
}

function percentField({ id, name }: NamedPeriod): ImportField {
  return own(`percent:${id}`, (t) => `${t.imports.figure} ${name}`, {
    ...{ reader: 'percent', example: 55, kind: 'percent' },
    against: /\b(ke hoach|kh|chi tieu|muc tieu|plan)\b/,
    synonyms: wordsOfPeriod(id, name).flatMap((word) => [
      ...[`thuc hien ${word}`, `th ${word}`, `ty le ${word}`, `ket qua ${word}`, `tl ${word}`],
      ...[`${word} thuc hien`, `${word} th`, `actual ${word}`, word],
    ]),
  })
}

const quarterWords = [
  ['i', '1'],
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
] as const

/** `Quý III/2014` is also written `Q3/14`, `quý 3 năm 2014`, `Q.III-2014`; all without marks. */
function wordsOfPeriod(id: string, name: string): string[] {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(id) ?? []
  if (!year || !quarter) return [unmarked(name), unmarked(id)]
  const short = year.slice(2)
  return (quarterWords[Number(quarter) - 1] ?? []).flatMap((number) =>
    [year, short].flatMap((shown) => [
      ...[`quy ${number} ${shown}`, `q ${number} ${shown}`, `q${number} ${shown}`],
      ...[`quy ${number} nam ${shown}`, `${shown} q${number}`],
    ]),
  )
}

const accountFields: readonly ImportField[] = [
  own('username', (t) => t.imports.username, {
    ...{ reader: 'username', example: 'badinh.binh', required: true, limit: 40 },
    synonyms: ['tai khoan', 'ten tai khoan', 'user', 'username', 'ma dang nhap', 'login'],
  }),
  own('name', (t) => t.imports.fullName, {
    ...{ reader: 'line', example: 'Nguyễn Thị Bình', required: true },
    synonyms: ['ho ten', 'ho va ten', 'ten can bo', 'can bo', 'full name', 'name', 'ten'],
  }),
  own('roles', (t) => t.imports.roles, {
    ...{ reader: 'roles', example: 'Cán bộ đơn vị', required: true },
    synonyms: ['quyen', 'nhom quyen', 'chuc nang', 'phan quyen', 'role', 'roles'],
  }),
  own('unitName', (t) => t.imports.unit, {
    ...{ reader: 'unit', example: 'Quận Ba Đình' },
    synonyms: ['don vi cong tac', 'co quan', 'quan huyen', 'phong ban', 'unit'],
  }),
]

const unitFields: readonly ImportField[] = [
  own('name', (t) => t.imports.unitName, {
    ...{ reader: 'line', example: 'Quận Ba Đình', required: true, limit: 200 },
    synonyms: ['don vi', 'ten', 'quan huyen', 'ten don vi day du', 'unit', 'name'],
  }),
  own('kind', (t) => t.imports.unitKind, {
    ...{ reader: 'unit-kind', example: 'Quận' },
    synonyms: ['loai', 'cap', 'phan loai', 'kind'],
  }),
  own('shortName', (t) => t.imports.shortName, {
    ...{ reader: 'line', example: 'Ba Đình', limit: 100 },
    synonyms: ['ten ngan', 'viet tat', 'ten goi tat', 'short name'],
  }),
  own('committee', (t) => t.imports.committee, {
    ...{ reader: 'line', example: 'Quận ủy Ba Đình', limit: 200 },
    synonyms: ['ten cap uy', 'dang bo', 'to chuc dang', 'committee'],
  }),
  own('validFrom', (t) => t.imports.validFrom, {
    ...{ reader: 'day', example: '', kind: 'day' },
    synonyms: ['hieu luc tu', 'thanh lap', 'ngay thanh lap', 'hoat dong tu', 'valid from'],
  }),
  own('validTo', (t) => t.imports.validTo, {
    ...{ reader: 'day', example: '', kind: 'day' },
    synonyms: ['hieu luc den', 'ket thuc', 'giai the', 'hoat dong den', 'valid to'],
  }),
  own('formerName', (t) => t.imports.formerName, {
    ...{ reader: 'line', example: '', limit: 200 },
    synonyms: ['ten truoc day', 'doi ten tu', 'former name'],
  }),
]
