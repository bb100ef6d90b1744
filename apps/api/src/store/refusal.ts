/**
 * The database must not be opened as it stands. Nothing has been changed; the message is for the
 * console of whoever starts the server.
 */
export class StoreRefused extends Error {
  override name = 'StoreRefused'
}

const restore = 'Khôi phục tệp từ bản sao lưu gần nhất rồi khởi động lại.'

/** What is wrong and what to do, in the words of the person who starts the server. */
export const refusals = {
  folder: (folder: string, reason: string) =>
    `Không ghi được vào thư mục dữ liệu ${folder} (${reason}). Cấp quyền ghi hoặc chọn thư mục khác bằng DATA_DIR.`,
  missing: (file: string) =>
    `Thư mục đã cài đặt nhưng không thấy tệp dữ liệu ${file}. ${restore} Để cài mới, chọn một thư mục trống bằng DATA_DIR.`,
  empty: (file: string) => `Thư mục đã cài đặt nhưng tệp dữ liệu ${file} rỗng. ${restore}`,
  damaged: (file: string, reason: string) =>
    `Tệp dữ liệu ${file} bị hỏng (${reason}). Chương trình không mở để tránh hỏng thêm. ${restore}`,
  foreign: (file: string) => `Tệp ${file} không phải dữ liệu của Tiến độ. Chọn thư mục khác.`,
  newer: (tag: string) =>
    `Dữ liệu do phiên bản mới hơn của chương trình ghi (${tag}). Chạy phiên bản đó hoặc mới hơn.`,
  notEmpty: (place: string) =>
    `Nơi nhận ${place} đã có dữ liệu. Chọn một thư mục trống hoặc một cơ sở dữ liệu mới.`,
  inUse: (folder: string) =>
    `Máy chủ đang chạy trên thư mục ${folder}. Dừng máy chủ rồi chạy lại lệnh.`,
  beingMade: (folder: string) =>
    `Một lệnh đang chép hoặc khôi phục thư mục ${folder}. Đợi lệnh đó xong rồi khởi động lại.`,
  readOnly: (place: string, reason: string) =>
    `Dữ liệu ở ${place} chỉ đọc được, không ghi được (${reason}). Cấp quyền ghi rồi khởi động lại.`,
  unreachable: (place: string, reason: string) =>
    `Không kết nối được cơ sở dữ liệu ${place} (${reason}). Kiểm tra máy chủ PostgreSQL và DATABASE_URL.`,
  encoding: (place: string, encoding: string) =>
    `Cơ sở dữ liệu ${place} dùng bảng mã ${encoding}. Tạo cơ sở dữ liệu mới với bảng mã UTF8.`,
  unsafe: (place: string, setting: string) =>
    `Máy chủ ${place} có thể làm mất dữ liệu đã ghi khi mất điện (${setting}). Sửa cấu hình PostgreSQL rồi khởi động lại.`,
}

/** The code of a system's or a database's error, else its words. */
export function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : String(error)
}

/** A server's address without the name and the password, which a console must not show. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
