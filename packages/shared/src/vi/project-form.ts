import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of this screen. */
export const projectForm = {
  newTitle: 'Thêm đề án, chuyên đề',
  editTitle: (code: string) => `Sửa ${code}`,
  create: 'Thêm đề án',
  created: (code: string) => `Đã thêm ${code}`,
  save: 'Lưu thay đổi',
  saved: (code: string) => `Đã lưu ${code}`,
  unsaved: 'Có thay đổi chưa lưu',
  identity: 'Đề án, chuyên đề',
  codeHint: 'Ví dụ: 07-ĐA/TU',
  titleHint: 'Tên đầy đủ như trong văn bản',
  documentHint: 'Gõ số, ký hiệu và ngày ban hành, hoặc chọn trong danh sách',
  document: (symbol: string, day: string) => `${symbol} ngày ${day}`,
  cityProjectHint: 'Đề án cấp thành phố mà đề án này góp phần thực hiện',
  cityProjectOff: 'Chỉ dùng cho đề án cấp quận, huyện và tương đương',
  people: 'Đơn vị và người phụ trách',
  unitHint: 'Chỉ một đơn vị chủ trì',
  cooperatingHint: 'Có thể chọn nhiều đơn vị',
  time: 'Thời hạn và sản phẩm',
  dueHint: 'Để trống nếu không đặt hạn',
  weightHint: 'Mức đóng góp vào số bình quân, thường là 1',
  weightFault: 'Trọng số phải là số lớn hơn 0 và không quá 1.000, ví dụ 1 hoặc 1,5',
  productHint: 'Văn bản, công trình, chỉ tiêu sẽ có khi đề án hoàn thành',
  oldDue: (day: string) => `Hạn cũ: ${day}.`,
  extended: (times: number) =>
    times === 0 ? 'Chưa gia hạn lần nào.' : `Đã gia hạn ${n(times)} lần.`,
  willExtend: (times: number) => `Lưu thay đổi này là lần gia hạn thứ ${n(times)}.`,
  reason: 'Lý do thay đổi hạn hoàn thành',
  reasonHint: 'Hạn cũ và lý do được giữ trong lịch sử của đề án',
  plan: 'Kế hoạch từng kỳ',
  planHint:
    'Tỷ lệ lũy kế phải đạt vào cuối mỗi kỳ. Ô để trống thì tính đều theo thời gian từ ngày bắt đầu đến hạn hoàn thành.',
  line: 'Tính đều (%)',
  own: 'Mức riêng (%)',
  ownOf: (period: string) => `Kế hoạch ${period} (%)`,
  toLine: 'Bỏ các mức riêng',
  curve: 'Đường kế hoạch đang nhập, bên cạnh số liệu đã duyệt',
  noCurve: 'Đường kế hoạch hiện ở đây khi đã nhập ngày bắt đầu và hạn hoàn thành.',
  falls: (periods: string) => `Kế hoạch giảm so với kỳ trước: ${periods}. Xem lại số đã nhập.`,
  clashes: (fields: string) =>
    `Người khác cũng vừa sửa: ${fields}. Xem lại các mục này trước khi lưu.`,
}
