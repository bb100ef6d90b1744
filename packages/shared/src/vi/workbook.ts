import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of the workbook that a unit fills without a line, and of the page that takes it back. */
export const workbook = {
  title: 'Điền bằng Excel',
  keeps: { header: 'Giữ nguyên kỳ trước', yes: 'Giữ nguyên' },
  file: {
    title: (unit: string, period: string) => `Nhập báo cáo ${period}: ${unit}`,
    tab: 'Nhập báo cáo',
    name: 'Nhập báo cáo',
    how: 'Điền vào các ô nền vàng, lưu tệp rồi tải lên ở trang “Điền bằng Excel”. Hệ thống cho xem từng ô thay đổi trước khi ghi.',
    legend:
      'Ô nền vàng: nhập được. Ô nền xám: chỉ xem. Dòng xám hết: báo cáo đã gửi, đã duyệt hoặc kỳ đã chốt.',
    free: 'Được lọc, ẩn cột, đổi độ rộng. Muốn sắp xếp, chèn dòng hoặc đổi chỗ cột: chọn Review, Unprotect Sheet (không có mật khẩu). Không xóa hai cột ẩn đầu tiên và dòng ẩn trên tiêu đề.',
    madeBy: (name: string, time: string) => `${name} tải lúc ${time}`,
    hints: {
      percent: 'Từ 0 đến 100, nhiều nhất một chữ số thập phân, ví dụ 62,5',
      keepsPrevious:
        'Chọn “Giữ nguyên” nếu tỷ lệ không đổi so với kỳ trước; không cần nhập kết quả',
      status: 'Chọn một tình trạng trong danh sách',
    },
    errorTitle: 'Chưa đúng',
    errors: {
      percent: 'Tỷ lệ là số từ 0 đến 100, ví dụ 62,5. Sửa lại hoặc để trống.',
      choice: 'Chọn một giá trị trong danh sách hoặc để trống.',
      prose: (limit: number) => `Nội dung dài quá ${n(limit)} ký tự. Rút gọn lại.`,
    },
  },
  steps: {
    download: '1. Tải tệp về',
    downloadNote: (open: number, locked: number) =>
      locked > 0
        ? `${n(open)} đề án nhập được, ${n(locked)} đề án chỉ xem. Tệp dùng được khi không có mạng.`
        : `${n(open)} đề án nhập được. Tệp dùng được khi không có mạng.`,
    downloadButton: 'Tải tệp Excel',
    upload: '2. Điền xong thì tải lên',
    uploadNote: 'Kéo tệp vào đây, hoặc chọn tệp. Chưa ghi gì cho đến khi chọn ghi.',
    uploadButton: 'Chọn tệp đã điền',
    another: 'Chọn tệp khác',
    compare: '3. Xem các ô thay đổi',
    comparing: 'Đang so sánh tệp với hệ thống',
  },
  back: 'Về bảng nhập',
  unsaved:
    'Còn nội dung vừa nhập trên máy này chưa lưu được lên máy chủ. Lưu xong rồi chọn lại tệp.',
  notCompared: 'Chưa so sánh được tệp này',
  fileName: (name: string, time: string) => `${name}, tải về lúc ${time}`,
  nothing: 'Tệp không có ô nào thay đổi',
  nothingNote: (rows: number) => `Đã so sánh ${n(rows)} đề án. Không có gì để ghi.`,
  counts: {
    cells: (cells: number, projects: number) => `${n(cells)} ô thay đổi trong ${n(projects)} đề án`,
    stale: (cells: number) => `${n(cells)} ô đã được sửa trên hệ thống sau khi tải`,
    wrong: (cells: number) => `${n(cells)} ô chưa đọc được`,
    locked: (reports: number) => `${n(reports)} báo cáo không còn sửa được`,
  },
  unknown: (rows: number) => `${n(rows)} dòng không khớp báo cáo nào của đơn vị, bỏ qua`,
  unknownRow: (row: number, text: string) => `Dòng ${n(row)}: ${text}`,
  missing: (reports: number) => `${n(reports)} đề án không có trong tệp, giữ nguyên trên hệ thống`,
  absent: (columns: string) => `Tệp không còn cột: ${columns}. Nội dung các cột này giữ nguyên.`,
  reordered: 'Thứ tự dòng hoặc cột trong tệp đã đổi: không ảnh hưởng.',
  list: 'Các đề án có ô thay đổi',
  take: (code: string) => `Ghi ${code}`,
  cell: (at: string) => `ô ${at}`,
  before: 'Trên hệ thống',
  after: 'Trong tệp',
  staleCell: (name: string, time: string) => `${name} đã sửa mục này lúc ${time}, sau khi tải tệp`,
  downloaded: 'Lúc tải tệp',
  takeFile: 'Lấy trong tệp',
  takeServer: 'Giữ trên hệ thống',
  inFile: (text: string) => `Trong tệp ghi: ${text}`,
  lacking: (faults: string) => `Để gửi được: ${faults}`,
  write: (cells: number) => `Ghi ${n(cells)} ô vào bản nháp`,
  send: (reports: number) => `Ghi và gửi ${n(reports)} báo cáo`,
  check: 'Ghi, kiểm tra và gửi',
  checkOnly: 'Kiểm tra và gửi',
  bar: 'Ghi nội dung của tệp',
  chosen: (reports: number, of: number) => `Ghi ${n(reports)}/${n(of)} đề án`,
  blocked: {
    none: 'Chọn ít nhất một đề án có ô ghi được',
    choose: (cells: number) => `Chọn nội dung cho ${n(cells)} ô đã được sửa trên hệ thống`,
  },
  written: (cells: number) => `Đã ghi ${n(cells)} ô vào bản nháp`,
  writtenNote: 'Báo cáo chưa được gửi. Kiểm tra rồi gửi trước hạn.',
  notSent: (reports: number) => `Đã ghi vào bản nháp; ${n(reports)} báo cáo chưa gửi được`,
  noReports: 'Đơn vị không có báo cáo nào trong kỳ này. Chọn kỳ khác.',
  changedMeanwhile: (codes: string) =>
    `Báo cáo vừa được sửa trên hệ thống: ${codes}. So sánh lại tệp rồi ghi.`,
  fault: {
    'no-stamp':
      'Tệp này không phải tệp nhập báo cáo tải từ hệ thống, hoặc đã mất dấu nhận biết. Tải tệp mới rồi chép nội dung sang.',
    'newer-format': 'Tệp được tải từ bản mới hơn của hệ thống. Tải tệp mới từ trang này.',
    'other-installation': 'Tệp được tải từ một hệ thống khác. Tải tệp mới từ trang này.',
    'other-unit': 'Tệp này của đơn vị khác. Chọn tệp của đơn vị mình.',
    'other-period': 'Tệp này của kỳ báo cáo khác. Mở đúng kỳ rồi tải lên.',
    'no-keys':
      'Tệp đã mất dòng hoặc cột ẩn để nhận biết báo cáo. Tải tệp mới rồi chép nội dung sang.',
  },
  rowFault: {
    duplicate: (rows: string) => `Báo cáo này có ở nhiều dòng: ${rows}. Để lại một dòng.`,
    code: (rows: string) =>
      `Dòng ${rows}: mã đề án không khớp khóa ẩn của dòng, có thể do sắp xếp thiếu cột ẩn. Tải tệp mới rồi chép nội dung sang.`,
    version: (rows: string) =>
      `Dòng ${rows}: không còn dấu phiên bản. Tải tệp mới rồi chép nội dung sang.`,
  },
  cellFault: {
    percent: 'Không phải số. Nhập số từ 0 đến 100.',
    'percent-range': 'Tỷ lệ phải từ 0 đến 100',
    'percent-decimals': 'Tỷ lệ có nhiều nhất một chữ số thập phân, ví dụ 62,5',
    choice: 'Không có trong danh sách. Chọn một giá trị của danh sách.',
    'not-claimable': 'Tình trạng này do Thành ủy quyết định. Chọn tình trạng khác.',
    'too-long': 'Nội dung dài quá mức cho phép. Rút gọn lại.',
    'keeps-other':
      '“Giữ nguyên” không khớp với tỷ lệ kỳ trước. Bỏ “Giữ nguyên”, hoặc để trống tỷ lệ.',
    'error-cell': 'Ô báo lỗi của công thức. Nhập lại giá trị.',
  },
}
