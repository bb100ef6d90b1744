import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of this screen. */
export const projectPage = {
  standing: 'Tiến độ hiện nay',
  done: 'thực hiện,',
  noFigure: 'Chưa có số liệu được duyệt',
  planned: (percent: string) => `Kế hoạch ${percent}`,
  basis: (period: string) => `số liệu đã duyệt của ${period}`,
  curve: (period: string, percent: string, against: string) =>
    `Đến hết ${period} thực hiện ${percent}, ${against}`,
  curveDescription: 'Tỷ lệ lũy kế đã duyệt của từng kỳ so với kế hoạch.',
  facts: 'Thông tin chung',
  runState: 'Trạng thái thực hiện',
  nothing: 'chưa có',
  reports: 'Báo cáo các kỳ',
  reportsCaption: 'Báo cáo của đề án qua các kỳ, kỳ mới nhất trước',
  noReports: 'Chưa có báo cáo nào',
  noReportsHint: 'Báo cáo của mỗi kỳ hiện ở đây từ ngày mở kỳ.',
  extensions: (times: number) => (times === 0 ? 'Gia hạn' : `Gia hạn ${n(times)} lần`),
  noExtensions: 'Hạn hoàn thành chưa thay đổi lần nào.',
  noDue: 'không có hạn',
  officers: 'Cán bộ phụ trách qua các thời kỳ',
  noOfficers: 'Chưa ghi cán bộ phụ trách.',
  since: (day: string) => `từ ngày ${day}`,
  history: 'Lịch sử thay đổi',
  action: {
    create: 'Thêm đề án',
    change: 'Sửa đề án',
    pause: 'Tạm dừng',
    resume: 'Tiếp tục thực hiện',
    stop: 'Dừng thực hiện',
    'user.hand-over': 'Bàn giao',
  },
  otherAction: 'Thay đổi',
  edit: 'Sửa đề án',
  report: 'Nhập báo cáo',
  readReport: 'Xem báo cáo kỳ này',
  noOpenReport: 'Đề án không phải báo cáo trong kỳ đang mở',
  halt: {
    reason: 'Lý do',
    missing: 'Nêu lý do để lưu vào lịch sử của đề án',
    pause: {
      verb: 'Tạm dừng',
      title: (code: string) => `Tạm dừng ${code}`,
      note: 'Trong thời gian tạm dừng, đề án không có báo cáo kỳ mới. Số liệu đã duyệt giữ nguyên.',
      done: (code: string) => `Đã tạm dừng ${code}`,
    },
    resume: {
      verb: 'Tiếp tục thực hiện',
      title: (code: string) => `Tiếp tục thực hiện ${code}`,
      note: 'Đề án báo cáo trở lại, kể cả trong kỳ đang mở.',
      done: (code: string) => `${code} được tiếp tục thực hiện`,
    },
    stop: {
      verb: 'Dừng thực hiện',
      title: (code: string) => `Dừng thực hiện ${code}`,
      note: 'Đề án không có báo cáo kỳ mới. Báo cáo và số liệu đã duyệt giữ nguyên.',
      done: (code: string) => `Đã dừng thực hiện ${code}`,
    },
  },
}
