import type { Day } from '@app/shared/core/day.ts'
import type { Kind } from '@app/shared/projects/rules.ts'
import { cityProposals } from './pools.ts'
import { themeNamed } from './themes/district-themes.ts'
import { residentialTheme, trainingTheme } from './themes/known.ts'
import type { Theme } from './themes/theme.ts'

/** A statement that must stand in the reports from a period on, word for word. */
export interface Statement {
  readonly fromPeriodId: string
  readonly text: string
}

export interface CityProject {
  readonly code: string
  readonly title: string
  readonly kind: Kind
  readonly unitId: string
  readonly cooperatingUnitIds: readonly string[]
  readonly theme: Theme
  readonly startsOn: Day
  readonly dueOn: Day | null
  readonly weight: number
  readonly sample: boolean
  /** What the article says of the programme's results; exact. */
  readonly statements: readonly Statement[]
}

/** Only these two titles are known. The due day of the second is in its title. */
const known: readonly CityProject[] = [
  {
    code: '06-ĐA/TU',
    title: residentialTheme.titles[0] ?? '',
    kind: 'de_an',
    unitId: 'ban-to-chuc',
    cooperatingUnitIds: ['ban-dan-van', 'van-phong'],
    theme: residentialTheme,
    ...{ startsOn: '2013-09-24', dueOn: null, weight: 5, sample: false, statements: [] },
  },
  {
    code: '07-ĐA/TU',
    title: trainingTheme.titles[0] ?? '',
    kind: 'de_an',
    unitId: 'ban-to-chuc',
    cooperatingUnitIds: ['ban-tuyen-giao', 'ban-dan-van'],
    theme: trainingTheme,
    ...{ startsOn: '2013-09-24', dueOn: '2020-12-31', weight: 5, sample: false },
    statements: [
      {
        fromPeriodId: '2014-Q2',
        text: 'Đã mở 5 lớp cán bộ nguồn công tác đảng, đoàn thể với 500 học viên và 3 lớp công chức nguồn xã, phường, thị trấn với 750 học viên; tổng số 1.250 học viên, vượt chỉ tiêu đào tạo 1.000 cán bộ nguồn cho Thành phố và cơ sở.',
      },
    ],
  },
]

type SampleRow = readonly [
  unitId: string,
  themeId: string,
  kind: Kind,
  title: string,
  startsOn: Day,
  dueOn: Day | null,
  statement?: Statement,
]

/** In the order of their codes TP-01 … TP-15. Titles made from the article's subjects. */
const samples: readonly SampleRow[] = [
  [
    'van-phong',
    'lam-viec',
    'de_an',
    'Đổi mới phương thức lãnh đạo, lề lối làm việc của Thành ủy và các cấp ủy trực thuộc',
    '2011-01-15',
    '2015-03-31',
  ],
  [
    'van-phong',
    'phoi-hop',
    'chuyen_de',
    'Hoàn thiện quy chế phối hợp giữa cấp ủy với chính quyền, Mặt trận Tổ quốc và các đoàn thể, bảo đảm không chồng chéo, lấn sân',
    '2011-04-01',
    '2014-06-30',
  ],
  [
    'van-phong',
    'cong-nghe',
    'chuyen_de',
    'Ứng dụng công nghệ thông tin, tổ chức hội nghị trực tuyến trong công tác chỉ đạo của cấp ủy',
    '2011-07-01',
    '2014-12-31',
  ],
  [
    'ban-tuyen-giao',
    'hoc-tap',
    'chuyen_de',
    'Đẩy mạnh học tập và làm theo tấm gương đạo đức Hồ Chí Minh trong Đảng bộ Thành phố',
    '2011-09-01',
    '2015-05-31',
  ],
  [
    'ban-tuyen-giao',
    'bao-cao-vien',
    'chuyen_de',
    'Nâng cao chất lượng giáo dục lý luận chính trị, học tập và quán triệt nghị quyết của Đảng',
    '2011-01-15',
    '2014-12-31',
  ],
  [
    'ban-tuyen-giao',
    'du-luan',
    'chuyen_de',
    'Nắm bắt, định hướng dư luận xã hội trong cán bộ, đảng viên và nhân dân Thủ đô',
    '2011-03-01',
    '2014-10-15',
  ],
  [
    'ban-to-chuc',
    'trung-uong-4',
    'de_an',
    'Kiểm điểm tự phê bình và phê bình theo Nghị quyết Trung ương 4 (khóa XI), khắc phục hạn chế, khuyết điểm sau kiểm điểm',
    '2012-03-01',
    '2015-03-31',
    {
      fromPeriodId: '2012-Q4',
      text: 'Đã gợi ý kiểm điểm sâu đối với 35 đơn vị và tổ chức 18 đoàn công tác chỉ đạo kiểm điểm tại cơ sở.',
    },
  ],
  [
    'ban-to-chuc',
    'quy-hoach',
    'de_an',
    'Quy hoạch, luân chuyển cán bộ lãnh đạo, quản lý của Thành phố theo phương châm “động” và “mở”',
    '2011-01-15',
    '2015-06-30',
    {
      fromPeriodId: '2014-Q2',
      text: 'Lũy kế đã luân chuyển 117 cán bộ, trong đó có 12 cán bộ trẻ dưới 40 tuổi.',
    },
  ],
  [
    'ban-to-chuc',
    'can-bo-tre-nu',
    'de_an',
    'Quy hoạch, đào tạo, sử dụng cán bộ trẻ, cán bộ nữ của Đảng bộ Thành phố',
    '2012-02-01',
    '2015-06-30',
  ],
  [
    'ban-to-chuc',
    'doanh-nghiep',
    'de_an',
    'Xây dựng đảng và các đoàn thể nhân dân trong doanh nghiệp ngoài khu vực nhà nước trên địa bàn Thành phố',
    '2012-03-15',
    '2020-12-31',
  ],
  [
    'ban-to-chuc',
    'sinh-hoat-chi-bo',
    'de_an',
    'Kiện toàn tổ chức cơ sở đảng, nâng cao chất lượng sinh hoạt chi bộ và chất lượng đảng viên',
    '2011-01-15',
    '2015-03-31',
    {
      fromPeriodId: '2014-Q2',
      text: 'Đã thành lập 7 đảng bộ trực thuộc Thành ủy, trong đó có 2 đảng bộ quận mới là Bắc Từ Liêm và Nam Từ Liêm.',
    },
  ],
  [
    'uy-ban-kiem-tra',
    'kiem-tra',
    'de_an',
    'Nâng cao chất lượng, hiệu quả công tác kiểm tra, giám sát của cấp ủy và ủy ban kiểm tra các cấp',
    '2011-02-15',
    '2013-12-31',
  ],
  [
    'uy-ban-kiem-tra',
    'don-thu',
    'chuyen_de',
    'Cấp ủy lãnh đạo giải quyết dứt điểm các vụ việc khiếu nại, tố cáo tồn đọng, kéo dài',
    '2011-10-01',
    '2014-09-30',
  ],
  [
    'ban-dan-van',
    'doan-the',
    'de_an',
    'Đổi mới nội dung, phương thức hoạt động của Mặt trận Tổ quốc và các đoàn thể nhân dân các cấp',
    '2011-04-01',
    '2015-06-30',
  ],
  [
    'ban-dan-van',
    'dan-van',
    'chuyen_de',
    'Nâng cao chất lượng công tác dân vận của chính quyền, thực hiện quy chế dân chủ ở cơ sở',
    '2011-01-15',
    '2014-12-31',
  ],
]

const bodies = ['van-phong', 'ban-to-chuc', 'ban-tuyen-giao', 'uy-ban-kiem-tra', 'ban-dan-van']

export const cityProjects: readonly CityProject[] = [
  ...known,
  ...samples.map(([unitId, themeId, kind, title, startsOn, dueOn, statement], at) => ({
    ...{ kind, unitId, title, startsOn, dueOn, weight: at % 3 === 0 ? 5 : 3, sample: true },
    code: `TP-${String(at + 1).padStart(2, '0')}`,
    theme: seenFromAbove(themeNamed(themeId)),
    cooperatingUnitIds: bodies.filter((id) => id !== unitId).slice(at % 2, (at % 2) + 2 + (at % 3)),
    statements: statement ? [statement] : [],
  })),
]

/** The committee's bodies count by the Party organisations under them, not by cells or persons. */
function seenFromAbove(theme: Theme): Theme {
  const countless = (list: readonly string[]) => list.filter((text) => !text.includes('{left}'))
  return {
    ...theme,
    ...{ serves: null, late: countless(theme.late), next: countless(theme.next) },
    measure: { of: 'đảng bộ trực thuộc', from: 36, to: 36 },
    measured: [
      '{done}/{total} {of} đã triển khai và có báo cáo kết quả.',
      'Đã kiểm tra, nắm tình hình thực hiện tại {done}/{total} {of}.',
      '{done}/{total} {of} đã hoàn thành các nội dung chính.',
    ],
    done: [
      'Đã tổng kết; {total}/{total} {of} thực hiện xong các nội dung. {report} đã trình Thường trực Thành ủy.',
    ],
    proposals: cityProposals,
  }
}
