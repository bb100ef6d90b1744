import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')
const kinds = 'Chọn tệp .xlsx, .xls, .ods hoặc .csv.'

/** Why a file that somebody brings is not read. Each says what to do. */
export const reading = {
  bytes: (mebibytes: number) =>
    `Tệp lớn hơn ${n(mebibytes)} MB. Bỏ hình ảnh và các trang tính không cần rồi gửi lại.`,
  bomb: 'Tệp nở ra quá lớn khi giải nén. Mở tệp, chép phần cần nhập sang tệp mới rồi gửi lại.',
  rows: (most: number) =>
    `Trang tính có nhiều hơn ${n(most)} dòng. Xóa các dòng thừa ở cuối hoặc chia thành nhiều tệp.`,
  columns: (most: number) =>
    `Trang tính có nhiều hơn ${n(most)} cột. Xóa các cột thừa ở bên phải rồi gửi lại.`,
  cells: (most: number) =>
    `Tệp có nhiều hơn ${n(most)} ô có nội dung. Bỏ các trang tính không cần hoặc chia thành nhiều tệp.`,
  encrypted: 'Tệp có mật khẩu mở. Mở tệp, bỏ mật khẩu, lưu lại rồi gửi lại.',
  damaged:
    'Tệp bị hỏng, không đọc được. Mở bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi gửi lại.',
  notASheet: (what: string) => `Đây là ${what}, không phải bảng tính. ${kinds}`,
  otherwise: {
    pdf: 'tệp PDF',
    document: 'văn bản Word',
    slides: 'bài trình chiếu',
    'web-page': 'trang web (HTML) mang tên bảng tính; mở bằng Excel rồi lưu thành .xlsx',
    image: 'hình ảnh',
    archive: 'tệp nén',
    xml: 'tệp XML',
    'binary-workbook': 'bảng tính nhị phân (.xlsb); mở bằng Excel rồi lưu thành .xlsx',
    other: 'loại tệp khác',
  },
  empty: 'Tệp không có ô nào có nội dung. Kiểm tra lại tệp rồi gửi lại.',
  slow: 'Đọc tệp quá lâu nên đã dừng. Chép phần cần nhập sang tệp mới rồi gửi lại.',
  heavy: 'Tệp quá nặng nên không đọc được. Chép phần cần nhập sang tệp mới rồi gửi lại.',
  busy: 'Nhiều người đang gửi tệp cùng lúc. Đợi một lát rồi gửi lại.',
}
