import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of the reviewer's queue and of one report under review. */
export const review = {
  title: 'Duyệt báo cáo',
  lead: (waiting: number, flagged: number) =>
    `${n(waiting)} báo cáo chờ duyệt, ${n(flagged)} cần xem kỹ`,
  tabs: {
    label: 'Nhóm báo cáo chờ duyệt',
    flagged: 'Cần xem kỹ',
    plain: 'Không có cảnh báo',
    returned: 'Đã trả lại',
    approved: 'Đã duyệt',
  },
  unit: (name: string, sent: number, of: number) => `${name}: đã gửi ${n(sent)}/${n(of)}`,
  change: 'Kỳ trước → kỳ này',
  results: 'Kết quả trong kỳ',
  select: (rows: number) => `Duyệt ${n(rows)} báo cáo`,
  noneSelected: 'Chọn ít nhất một báo cáo',
  ownWork: 'Người đã nhập hoặc gửi báo cáo không được tự duyệt',
  confirm: {
    title: (rows: number) => `Duyệt ${n(rows)} báo cáo`,
    note: (rows: number, units: number) =>
      `${n(rows)} báo cáo của ${n(units)} đơn vị trở thành số liệu chính thức. Khi cần sửa, mở lại từng báo cáo và nêu lý do.`,
  },
  approvedSeveral: (done: number) => `Đã duyệt ${n(done)} báo cáo`,
  failedSeveral: (failed: number) => `${n(failed)} báo cáo chưa duyệt được`,
  empty: {
    flagged: 'Không còn báo cáo cần xem kỹ',
    plain: 'Không còn báo cáo nào chờ duyệt ở nhóm này',
    returned: 'Không có báo cáo nào đang trả lại',
    approved: 'Chưa duyệt báo cáo nào của kỳ này',
    note: 'Báo cáo đơn vị mới gửi sẽ hiện ở trang này.',
  },
  noPeriod: 'Chưa mở kỳ báo cáo',
  noPeriodNote: 'Mở kỳ ở trang Kỳ báo cáo để các đơn vị gửi báo cáo.',
  toPeriods: 'Đến trang Kỳ báo cáo',
  one: {
    queue: 'Danh sách chờ duyệt',
    place: (place: number, of: number) => `${n(place)}/${n(of)} chờ duyệt`,
    previous: 'Báo cáo trước',
    next: 'Báo cáo sau',
    now: (period: string) => `${period} (đang xem xét)`,
    nowApproved: (period: string) => `${period} (đã duyệt)`,
    before: (period: string) => `${period} (đã duyệt)`,
    noBefore: 'Chưa có kỳ trước được duyệt',
    part: 'Nội dung',
    planned: (percent: string) => `Kế hoạch ${percent}`,
    same: 'Không đổi so với kỳ trước',
    empty: 'Không ghi',
    unchanged: (parts: string) => `Không đổi: ${parts}`,
    curve: 'Sáu kỳ gần nhất',
    caption: (code: string) => `Báo cáo ${code} bên cạnh kỳ trước`,
    project: 'Xem đề án',
  },
  actions: {
    receive: 'Tiếp nhận',
    approve: 'Duyệt, xem tiếp',
    approveLast: 'Duyệt',
    return: 'Trả lại',
    reopen: 'Mở lại',
  },
  received: 'Đã tiếp nhận. Đơn vị không rút lại được nữa.',
  approved: (code: string) => `Đã duyệt báo cáo ${code}`,
  returned: (code: string) => `Đã trả lại báo cáo ${code}`,
  reopened: (code: string) => `Đã mở lại báo cáo ${code}`,
  returning: {
    title: (code: string) => `Trả lại báo cáo ${code}`,
    reopenTitle: (code: string) => `Mở lại báo cáo ${code}`,
    reopenNote:
      'Báo cáo trở về đơn vị để sửa. Số liệu đã duyệt vẫn là chính thức đến khi duyệt lại.',
    label: 'Lý do',
    hint: 'Đơn vị sẽ đọc lý do này ở đầu báo cáo',
    missing: 'Nêu lý do để đơn vị biết cần sửa gì',
    addField: 'Thêm ý kiến cho từng mục',
    field: 'Mục',
    fieldReason: 'Cần sửa gì',
    fieldMissing: 'Nêu cần sửa gì, hoặc bỏ mục này',
    removeField: (part: string) => `Bỏ ý kiến về ${part}`,
    suggestions: [
      'Bổ sung số liệu, văn bản chứng minh kết quả.',
      'Tỷ lệ và kết quả nêu ra chưa khớp nhau.',
      'Nêu rõ khó khăn, vướng mắc và nguyên nhân.',
    ],
  },
}
