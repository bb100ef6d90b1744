import { formatNumber } from '../core/format.ts'
import { atRiskGap, dueSoonDays, lateGap } from '../projects/rules.ts'

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
    status: 'Tình trạng',
    deadline: 'Theo hạn',
    reportState: 'Trạng thái báo cáo',
    empty: 'Ô trống',
    emptyMeaning: 'Chưa có số liệu, không phải bằng 0.',
  },
  /** What a word says exactly. Source: `projects/rules.ts`, `docs/rules.md`. */
  meaning: {
    status: {
      'not-started': 'Kế hoạch và thực hiện đều bằng 0%.',
      'on-track': `Thực hiện đạt hoặc vượt kế hoạch, hoặc thấp hơn không quá ${n(-atRiskGap)} điểm.`,
      'at-risk': `Thực hiện thấp hơn kế hoạch trên ${n(-atRiskGap)} điểm đến ${n(-lateGap)} điểm.`,
      late: `Thực hiện thấp hơn kế hoạch trên ${n(-lateGap)} điểm, hoặc đã qua hạn mà chưa hoàn thành.`,
      blocked: 'Báo cáo được duyệt gần nhất nêu đang vướng mắc.',
      done: 'Báo cáo được duyệt gần nhất nêu hoàn thành, tỷ lệ 100%.',
      paused: 'Thành ủy cho tạm dừng; đề án chưa phải báo cáo.',
      stopped: 'Thành ủy quyết định dừng thực hiện.',
    },
    deadline: {
      none: 'Chưa đặt hạn, hoặc đề án đang tạm dừng, dừng thực hiện.',
      within: `Chưa hoàn thành, còn hơn ${n(dueSoonDays)} ngày đến hạn.`,
      'due-soon': `Chưa hoàn thành, còn ${n(dueSoonDays)} ngày trở xuống, tính cả ngày đến hạn.`,
      overdue: 'Chưa hoàn thành và đã qua ngày đến hạn.',
      met: 'Kỳ báo hoàn thành được duyệt kết thúc chậm nhất vào ngày đến hạn.',
      missed: 'Kỳ báo hoàn thành được duyệt kết thúc sau ngày đến hạn.',
    },
    reportState: {
      todo: 'Đơn vị chưa nhập báo cáo.',
      draft: 'Đơn vị đang soạn, chưa gửi.',
      submitted: 'Đơn vị đã gửi, Thành ủy chưa tiếp nhận.',
      received: 'Thành ủy đã tiếp nhận và đang xem xét.',
      returned: 'Thành ủy trả lại để sửa, kèm lý do.',
      approved: 'Thành ủy đã duyệt; số liệu là số liệu chính thức.',
    },
    planned:
      'Tỷ lệ phải đạt ở cuối kỳ đối chiếu: theo mức giao cho kỳ đó, nếu không có thì chia đều từ ngày bắt đầu đến hạn hoàn thành.',
    reference:
      'Kỳ gần nhất đã hết hạn gửi, hoặc kỳ của số liệu được duyệt mới nhất nếu kỳ đó muộn hơn.',
    percent: 'Tỷ lệ trong báo cáo được duyệt gần nhất.',
    gap: 'Thực hiện trừ kế hoạch, tính bằng điểm phần trăm; chưa có số liệu thì thực hiện tính là 0.',
    reportPlanned:
      'Tỷ lệ phải đạt ở cuối kỳ báo cáo: theo mức giao cho kỳ đó, nếu không có thì chia đều từ ngày bắt đầu đến hạn hoàn thành.',
    reportPercent: 'Tỷ lệ đơn vị nhập cho kỳ này; là số liệu chính thức khi báo cáo được duyệt.',
    previous: 'Tỷ lệ được duyệt của kỳ cùng loại gần nhất trước kỳ này.',
    onTime: 'Tính theo lần gửi đầu tiên mà đơn vị không rút lại, so với hạn gửi của kỳ.',
  },
  referenceTerm: 'Kỳ đối chiếu',
}
