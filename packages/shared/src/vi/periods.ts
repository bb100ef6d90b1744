import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of the page on reporting periods. */
export const periods = {
  title: 'Kỳ báo cáo',
  caption: 'Các kỳ báo cáo, kỳ mới nhất đứng đầu',
  name: 'Kỳ',
  kind: 'Loại kỳ',
  range: 'Từ ngày đến ngày',
  span: (from: string, to: string) => `${from} – ${to}`,
  due: 'Hạn gửi',
  state: 'Trạng thái',
  reports: 'Báo cáo',
  actions: 'Thao tác',
  none: 'Chưa có kỳ báo cáo nào',
  noneNote: 'Thêm kỳ đầu tiên, rồi mở kỳ để các đơn vị gửi báo cáo.',
  add: 'Thêm kỳ',
  open: 'Mở kỳ',
  close: 'Chốt kỳ',
  onlyReviewer: 'Việc này dành cho bộ phận thường trực',
  openTitle: (name: string) => `Mở ${name}`,
  /** Beside a button that stands in many rows: which row it is for. */
  of: (verb: string, name: string) => `${verb} ${name}`,
  openCount: (reports: number, units: number) =>
    `${n(reports)} đề án đang thực hiện ở ${n(units)} đơn vị sẽ có báo cáo phải gửi.`,
  openNote: (due: string) =>
    `Hạn gửi: hết ngày ${due}. Cán bộ các đơn vị thấy báo cáo ở trang Việc cần làm. Kỳ đã mở thì không đưa về “Chưa mở” được.`,
  closeTitle: (name: string) => `Chốt ${name}`,
  closeUnsent: (reports: number) =>
    `${n(reports)} báo cáo chưa gửi: đơn vị không nhập, không gửi được nữa`,
  closeWaiting: (reports: number) => `${n(reports)} báo cáo chờ duyệt: vẫn duyệt hoặc trả lại được`,
  closeReturned: (reports: number) =>
    `${n(reports)} báo cáo bị trả lại: đơn vị vẫn sửa và gửi lại được`,
  closeApproved: (reports: number) => `${n(reports)} báo cáo đã duyệt: không thay đổi`,
  closeNote: 'Kỳ đã chốt thì không mở lại được.',
  opened: (name: string) => `Đã mở ${name}`,
  closed: (name: string) => `Đã chốt ${name}`,
  added: (name: string) => `Đã thêm ${name}`,
  limits: {
    heading: 'Ngưỡng nguy cơ, chậm',
    both: (atRisk: number, late: number) => `\u2212${n(atRisk)} và \u2212${n(late)}\u00a0điểm`,
    edit: 'Sửa ngưỡng',
    title: (name: string) => `Ngưỡng của ${name}`,
    lead: 'Tỷ lệ thấp hơn kế hoạch bao nhiêu điểm thì coi là có nguy cơ chậm, là chậm tiến độ. Tình trạng gợi ý và bảng tổng hợp tính theo ngưỡng này.',
    atRisk: 'Có nguy cơ chậm khi thấp hơn kế hoạch quá',
    late: 'Chậm tiến độ khi thấp hơn kế hoạch quá',
    unit: 'điểm',
    save: 'Lưu ngưỡng',
    saved: (name: string) => `Đã lưu ngưỡng của ${name}`,
  },
  signing: {
    title: 'Lãnh đạo đơn vị ký',
    label: 'Đơn vị có bước ký',
    hint: 'Ở các đơn vị này, báo cáo chỉ gửi được khi lãnh đạo đơn vị đã ký trong hệ thống',
    saved: (units: number) =>
      units === 0 ? 'Không đơn vị nào có bước ký' : `${n(units)} đơn vị có bước ký`,
  },
  form: {
    title: 'Thêm kỳ báo cáo',
    lead: 'Ngày và tên được đề nghị theo kỳ trước; sửa được tất cả.',
    id: 'Mã kỳ',
    idHint: 'Chữ không dấu, số, gạch nối; không đổi được về sau',
    name: 'Tên kỳ',
    from: 'Từ ngày',
    fromHint: 'Tiếp theo kỳ trước',
    to: 'Đến ngày',
    toHint: 'Số liệu tính đến hết ngày này',
    due: 'Hạn gửi',
    dueHint: 'Tính đến hết ngày này',
    save: 'Thêm kỳ',
  },
}
