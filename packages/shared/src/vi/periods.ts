import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of the page on reporting periods. */
export const periods = {
  title: 'Kỳ báo cáo',
  caption: 'Các kỳ báo cáo, kỳ mới nhất đứng đầu',
  name: 'Kỳ',
  kind: 'Loại kỳ',
  range: 'Từ ngày đến ngày',
  due: 'Hạn gửi',
  state: 'Trạng thái',
  reports: 'Báo cáo',
  actions: 'Thao tác',
  none: 'Chưa có kỳ báo cáo nào',
  noneNote: 'Thêm kỳ đầu tiên, rồi mở kỳ để các đơn vị gửi báo cáo.',
  earlier: (count: number) => `Các kỳ trước (${n(count)})`,
  add: 'Thêm kỳ',
  open: 'Mở kỳ',
  close: 'Chốt kỳ',
  onlyReviewer: 'Việc này dành cho bộ phận thường trực',
  openTitle: (name: string) => `Mở ${name}`,
  openNote: (due: string) =>
    `Mỗi đề án đang thực hiện có một báo cáo phải gửi, hạn gửi ${due}. Cán bộ các đơn vị thấy báo cáo ở trang Việc cần làm.`,
  closeTitle: (name: string) => `Chốt ${name}`,
  closeNote: (sent: number, unsent: number, waiting: number) =>
    `Đã gửi ${n(sent)} báo cáo, còn ${n(unsent)} chưa gửi và ${n(waiting)} chờ duyệt. Sau khi chốt, đơn vị chỉ còn sửa được báo cáo bị trả lại.`,
  opened: (name: string) => `Đã mở ${name}`,
  closed: (name: string) => `Đã chốt ${name}`,
  added: (name: string) => `Đã thêm ${name}`,
  form: {
    title: 'Thêm kỳ báo cáo',
    lead: 'Ngày và tên được đề nghị theo kỳ trước; sửa được tất cả.',
    id: 'Mã kỳ',
    idHint: 'Chữ không dấu, số, gạch nối; không đổi được về sau',
    name: 'Tên kỳ',
    from: 'Từ ngày',
    to: 'Đến ngày, chốt số liệu',
    due: 'Hạn gửi',
    dueHint: 'Hết 23:59:59 của ngày này',
    save: 'Thêm kỳ',
  },
}
