import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of live links: making one, and the list of one's own. */
export const feeds = {
  title: 'Liên kết tự cập nhật',
  lead: 'Bảng tính lấy số liệu mới từ địa chỉ của liên kết mà không cần xuất lại tệp.',
  secret:
    'Ai có địa chỉ đều đọc được những dòng mà người tạo được xem. Chỉ gửi cho người cần dùng; lộ địa chỉ thì thu hồi.',
  views: {
    projects: 'Danh sách đề án',
    reports: 'Danh sách báo cáo',
    reporting: 'Tình hình gửi báo cáo',
    units: 'Đề án của từng đơn vị',
    heatmap: 'Từng đơn vị qua các kỳ',
  },
  name: 'Tên liên kết',
  nameHint: 'Để sau này nhận ra, ví dụ: Đề án chậm cho cuộc họp giao ban',
  lifetime: 'Dùng được trong',
  lifetimes: { 30: '30 ngày', 90: '90 ngày', 365: '1 năm' },
  content: 'Liên kết sẽ có',
  columns: (columns: string) => `Các cột: ${columns}`,
  eyes: 'Ai có địa chỉ đều đọc được, nhưng chỉ những dòng và số liệu mà tài khoản này được xem vào lúc lấy.',
  create: 'Tạo liên kết',
  made: 'Đã tạo liên kết',
  once: 'Địa chỉ chỉ hiện một lần. Chép ngay vào bảng tính; đóng cửa sổ này thì phải tạo liên kết khác.',
  excel: {
    title: 'Excel',
    formula: 'Công thức cho Excel',
    steps: [
      'Chép công thức dưới đây.',
      'Trong Excel chọn Dữ liệu → Lấy dữ liệu → Từ nguồn khác → Truy vấn trống, dán vào thanh công thức rồi nhấn Enter.',
      'Nếu Excel hỏi cách truy nhập, chọn Ẩn danh → Kết nối.',
      'Chọn Đóng & Tải. Từ lần sau chỉ cần Dữ liệu → Làm mới tất cả.',
    ],
    fromWeb: 'Cũng có thể chọn Dữ liệu → Từ Web rồi dán địa chỉ JSON ở cuối cửa sổ này.',
  },
  google: {
    title: 'Google Trang tính',
    formula: 'Công thức cho Google Trang tính',
    steps:
      'Dán công thức vào một ô trống. Chỉ dùng được khi hệ thống này mở ra Internet; số liệu được lấy lại khoảng mỗi giờ.',
  },
  address: { title: 'Địa chỉ', json: 'Địa chỉ JSON', csv: 'Địa chỉ CSV' },
  csvNote: 'Tệp CSV ngăn cột bằng dấu phẩy, phần thập phân bằng dấu chấm, ngày viết 2014-10-05.',
  copyFormula: 'Chép công thức',
  copyAddress: 'Chép địa chỉ',
  copied: 'Đã chép',
  notCopied: 'Chưa chép được. Chọn chữ trong ô rồi nhấn Ctrl+C.',
  done: 'Đã chép, đóng',
  sheet: {
    title: 'Các liên kết tự cập nhật',
    tab: 'Liên kết',
    file: 'Liên kết',
    all: 'Tất cả liên kết',
  },
  list: {
    open: 'Xem các liên kết',
    caption: 'Các liên kết tự cập nhật',
    none: 'Chưa có liên kết nào',
    noneNote:
      'Liên kết giúp Excel hoặc Google Trang tính tự lấy số liệu mới của một danh sách. Để tạo, mở danh sách, lọc và chọn cột như cần, rồi chọn “Tạo liên kết tự cập nhật” cạnh nút xuất Excel.',
    toProjects: 'Mở danh sách đề án',
    content: 'Nội dung',
    owner: 'Người tạo',
    createdAt: 'Ngày tạo',
    usedAt: 'Lần lấy gần nhất',
    never: 'Chưa lấy lần nào',
    expiresAt: 'Hết hạn',
    state: 'Trạng thái',
    states: {
      live: 'Đang dùng',
      revoked: 'Đã thu hồi',
      'owner-closed': 'Tài khoản đã ngừng',
      expired: 'Đã hết hạn',
      outdated: 'Bộ lọc cũ, cần tạo lại',
    },
    actions: 'Thao tác',
    of: (verb: string, name: string) => `${verb}: ${name}`,
  },
  rename: 'Đổi tên',
  renameTitle: 'Đổi tên liên kết',
  save: 'Lưu tên',
  renamed: 'Đã đổi tên liên kết',
  revoke: 'Thu hồi',
  revokeTitle: (name: string) => `Thu hồi liên kết “${name}”`,
  revokeConfirm: 'Thu hồi liên kết',
  revokeNote:
    'Bảng tính dùng liên kết này sẽ không lấy được số liệu mới nữa; số liệu đã lấy vẫn còn ở đó. Không dùng lại được liên kết đã thu hồi.',
  revoked: (name: string) => `Đã thu hồi “${name}”`,
  tooMany: (minutes: number) =>
    `Liên kết này được gọi quá nhiều lần. Đợi ${n(minutes)} phút, rồi giảm số lần làm mới.`,
}
