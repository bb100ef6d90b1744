import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of the spreadsheets. Tab names: at most 31 characters, none of `[ ] : * ? / \`. */
export const sheets = {
  projects: {
    title: 'Danh sách đề án, chuyên đề',
    tab: 'Đề án, chuyên đề',
    file: 'Đề án',
    all: 'Tất cả đề án, chuyên đề',
    back: 'Mở lại danh sách này trên hệ thống',
  },
  reports: {
    title: 'Báo cáo tiến độ thực hiện đề án, chuyên đề',
    tab: 'Báo cáo',
    file: 'Báo cáo',
    all: 'Tất cả báo cáo',
    back: 'Mở lại danh sách này trên hệ thống',
  },
  under: (title: string, programme: string) => `${title} thuộc Chương trình ${programme}`,
  programmeFile: (code: string) => `CT${code}`,
  scope: (unit: string) => `Phạm vi: ${unit}`,
  filter: {
    search: (words: string) => `Có từ: “${words}”`,
    one: (heading: string, values: string) => `${heading}: ${values}`,
    up: (column: string) => `Xếp theo ${column}, tăng dần`,
    down: (column: string) => `Xếp theo ${column}, giảm dần`,
    rows: (rows: number) => `${n(rows)} dòng`,
  },
  /** Short forms for the names of files. */
  asOfFile: (day: string) => `tại ${day}`,
  asOf: (day: string) => `Số liệu tại ngày ${day}`,
  madeBy: (name: string, time: string) => `${name} xuất lúc ${time}`,
  sample: 'Dữ liệu minh họa, không phải số liệu chính thức',
  pageBefore: 'Trang ',
  pageBetween: '/',
  busy: 'Nhiều người đang xuất tệp cùng lúc. Đợi một lát rồi xuất lại.',
  failed: 'Chưa tạo được tệp. Thử lại sau ít phút, nếu vẫn lỗi thì báo quản trị.',
  notes: {
    tab: 'Ghi chú',
    source: 'Nguồn số liệu',
    link: 'Liên kết',
    question: 'Nội dung lọc',
    made: 'Thời điểm',
    data: 'Dữ liệu',
    figures: 'Cách tính',
    rule: 'Cách xét',
    completion: 'Ngày hoàn thành',
    reportState: 'Trạng thái báo cáo',
    empty: 'Ô trống',
    emptyMeaning: 'Chưa có số liệu, không phải bằng 0.',
  },
  /** What a word says exactly, beyond `method`. Source: `docs/rules.md`. */
  meaning: {
    reportState: {
      todo: 'Đơn vị chưa nhập báo cáo.',
      draft: 'Đơn vị đang soạn, chưa gửi.',
      submitted: 'Đơn vị đã gửi, Thành ủy chưa tiếp nhận.',
      received: 'Thành ủy đã tiếp nhận và đang xem xét.',
      returned: 'Thành ủy trả lại để sửa, kèm lý do.',
      approved: 'Thành ủy đã duyệt; số liệu là số liệu chính thức.',
    },
    percent: 'Tỷ lệ trong báo cáo được duyệt gần nhất.',
    gap: 'Thực hiện trừ kế hoạch, tính bằng điểm phần trăm; chưa có số liệu thì thực hiện tính là 0.',
    reportPercent: 'Tỷ lệ đơn vị nhập cho kỳ này; là số liệu chính thức khi báo cáo được duyệt.',
    previous: 'Tỷ lệ được duyệt của kỳ cùng loại gần nhất trước kỳ này.',
    onTime: 'Tính theo lần gửi đầu tiên mà đơn vị không rút lại, so với hạn gửi của kỳ.',
  },
}
