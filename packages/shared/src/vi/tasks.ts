import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of the officer's work list. */
export const tasks = {
  title: 'Việc cần làm',
  sent: (sent: number, of: number) => `Đã gửi ${n(sent)}/${n(of)}`,
  counts: {
    returned: (count: number) => `bị trả lại ${n(count)}`,
    draft: (count: number) => `nháp ${n(count)}`,
    todo: (count: number) => `chưa nhập ${n(count)}`,
    approved: (count: number) => `đã duyệt ${n(count)}`,
  },
  start: 'Nhập báo cáo',
  goOn: 'Nhập tiếp',
  check: 'Kiểm tra và gửi',
  groups: {
    returned: 'Bị trả lại',
    todo: 'Đến hạn',
    draft: 'Đang soạn',
    unsigned: 'Chờ lãnh đạo ký',
    sent: 'Đã gửi, chờ duyệt',
    approved: 'Mới được duyệt',
  },
  group: (name: string, count: number) => `${name} (${n(count)})`,
  next: {
    todo: 'Chưa nhập',
    ready: 'Đủ nội dung, có thể gửi',
    unsigned: 'Đủ nội dung, chờ ký',
    missing: (count: number) => `Còn ${n(count)} chỗ cần sửa`,
    savedAt: (time: string) => `lưu ${time}`,
    sentAt: (time: string) => `gửi ${time}`,
    returned: 'Bổ sung rồi gửi lại',
  },
  figures: (previous: string, planned: string) => `kỳ trước ${previous} · kế hoạch ${planned}`,
  allSent: 'Đã gửi đủ báo cáo của kỳ này',
  allSentNote: 'Báo cáo bị trả lại, nếu có, sẽ hiện ở trang này.',
  noPeriod: 'Chưa mở kỳ báo cáo',
  noPeriodNote: 'Khi Thành ủy mở kỳ mới, các đề án phải báo cáo sẽ hiện ở trang này.',
  noUnit: 'Tài khoản chưa thuộc đơn vị nào',
  noUnitNote: 'Liên hệ quản trị để được xếp vào đơn vị.',
  mean: (percent: string, gap: string) => `Đơn vị thực hiện ${percent}, ${gap}`,
  see: 'Xem tổng quan của đơn vị',
}
