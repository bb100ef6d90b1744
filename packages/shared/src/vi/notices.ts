import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of reminders, and of what people are told without asking. */
export const notices = {
  title: 'Thông báo',
  /** Of the button in the header: its number is in it. */
  bell: (unread: number) =>
    unread === 0 ? 'Thông báo: không có mục chưa đọc' : `${n(unread)} thông báo chưa đọc`,
  sentence: {
    reminder: (by: string, count: number, period: string) =>
      `${by} nhắc: còn ${n(count)} báo cáo ${period} chưa gửi`,
    returned: (code: string, title: string) => `${code} bị trả lại: ${title}`,
    returnedOne: (period: string) => `Một báo cáo ${period} bị trả lại`,
    approved: (count: number, period: string) => `${n(count)} báo cáo ${period} đã được duyệt`,
    newDevice: (address: string) =>
      `Tài khoản vừa được đăng nhập từ một máy mới, địa chỉ ${address}. Không phải mình thì đổi mật khẩu ngay.`,
    handover: (from: string, count: number) =>
      count === 0
        ? `Đã nhận bàn giao công việc của ${from}`
        : `Đã nhận bàn giao công việc của ${from}: phụ trách ${n(count)} đề án`,
    opened: (period: string, count: number) => `Đã mở ${period}: ${n(count)} báo cáo cần gửi`,
  },
  unread: 'Chưa đọc',
  by: (name: string, time: string) => `${name}, ${time}`,
  markRead: 'Đánh dấu đã đọc',
  allRead: 'Không còn thông báo chưa đọc',
  all: 'Xem tất cả thông báo',
  count: (total: number, unread: number) => `${n(total)} thông báo, ${n(unread)} chưa đọc`,
  empty: 'Chưa có thông báo',
  emptyNote: 'Nhắc gửi báo cáo, báo cáo bị trả lại và báo cáo được duyệt sẽ hiện ở đây.',
  emptyNoteCity: 'Thông báo về báo cáo được gửi tới cán bộ và lãnh đạo các đơn vị.',
  see: 'Xem thông báo',
  notOpen: 'Kỳ này không mở nên không nhắc được. Tải lại để xem trạng thái mới.',
  remind: {
    button: (units: number) => (units === 0 ? 'Nhắc đơn vị' : `Nhắc ${n(units)} đơn vị`),
    title: (units: number) => `Gửi nhắc báo cáo tới ${n(units)} đơn vị?`,
    missing: (reports: number, period: string) =>
      `${n(reports)} báo cáo ${period} chưa gửi. Mỗi đơn vị chỉ được nhắc về báo cáo của mình.`,
    unit: (unit: string, reports: number) => `${unit}: ${n(reports)} báo cáo`,
    others: (units: number) => `và ${n(units)} đơn vị khác`,
    told: 'Cán bộ và lãnh đạo đơn vị thấy lời nhắc trong mục Thông báo.',
    confirm: 'Gửi nhắc',
    sent: (units: number) => `Đã gửi nhắc tới ${n(units)} đơn vị`,
    noneSent: 'Chưa nhắc đơn vị nào',
    nothingMissing: (units: number) => `${n(units)} đơn vị không còn báo cáo chưa gửi`,
    nobody: (units: string) => `${units} chưa có tài khoản để nhận`,
    complete: 'Đơn vị này không có báo cáo chưa gửi',
    allComplete: 'Không đơn vị nào có báo cáo chưa gửi',
    noneChosen: 'Chọn ít nhất một đơn vị có báo cáo chưa gửi',
    remindedToday: 'Các đơn vị còn báo cáo đã được nhắc hôm nay. Chọn đơn vị nếu cần nhắc lại.',
    closed: 'Kỳ đã chốt, đơn vị không gửi được nữa',
    past: 'Đang xem số liệu của ngày trước. Về hiện tại để nhắc.',
  },
  log: {
    column: 'Nhắc gần nhất',
    title: (unit: string) => `Các lần nhắc ${unit}`,
    /** Spoken before the time of the last one. */
    before: (unit: string) => `Các lần nhắc ${unit}, gần nhất`,
    never: 'Chưa nhắc',
    time: 'Lúc',
    by: 'Người nhắc',
    missing: 'Báo cáo chưa gửi',
  },
}
