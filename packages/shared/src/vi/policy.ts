import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of the page that decides how people sign in. */
export const policy = {
  title: 'Mật khẩu và đăng nhập',
  lead: 'Áp dụng cho mọi tài khoản. Quy tắc mới được kiểm tra khi đặt mật khẩu mới. Mật khẩu đã quá số ngày quy định phải đổi ngay, kể cả của người lưu quy tắc này.',
  profile: {
    title: 'Bộ quy tắc',
    passphrase: 'Câu dài',
    passphraseNote: 'Ít nhất 12 ký tự, không bắt buộc loại ký tự, không bắt đổi định kỳ. Nên dùng.',
    composition: 'Nhiều loại ký tự, đổi định kỳ',
    compositionNote: 'Theo yêu cầu đối với phần mềm nội bộ tại Quyết định 742/QĐ-BTTTT.',
    own: 'Tự đặt',
    ownNote: 'Các giá trị bên dưới đã được sửa khác hai bộ có sẵn.',
  },
  password: 'Mật khẩu mới',
  minLength: 'Số ký tự tối thiểu',
  classes: 'Số loại ký tự phải có',
  classesHint: 'Trong 4 loại: chữ thường, chữ hoa, chữ số, ký hiệu. Số 1: không bắt buộc.',
  maxAgeDays: 'Số ngày phải đổi mật khẩu',
  maxAgeHint: 'Để trống: không bắt đổi định kỳ.',
  history: 'Số mật khẩu gần nhất không được dùng lại',
  historyHint: 'Mật khẩu đang dùng thì không bao giờ được đặt lại.',
  tries: 'Nhập sai',
  maxTries: 'Số lần nhập sai liên tiếp',
  lockMinutes: 'Thời gian phải đợi (phút)',
  lockHint: 'Máy đã từng đăng nhập đúng được tính riêng, nên người khác không khóa được tài khoản.',
  sessions: 'Phiên làm việc',
  idleMinutes: 'Kết thúc khi không thao tác (phút)',
  idleHint: 'Nội dung đang soạn vẫn còn: nhập lại mật khẩu là làm tiếp được ngay trên trang.',
  absoluteHours: 'Kết thúc sau khi đăng nhập (giờ)',
  secondFactor: 'Xác thực hai bước',
  secondFactorWho: 'Bắt buộc với',
  secondFactorOf: {
    optional: 'Không ai, mỗi người tự chọn',
    privileged: 'Quản trị và bộ phận thường trực',
  },
  range: (min: number, max: number) => `Từ ${n(min)} đến ${n(max)}`,
  number: (min: number, max: number) => `Nhập số nguyên từ ${n(min)} đến ${n(max)}`,
  save: 'Lưu quy tắc',
  saved: 'Đã lưu quy tắc đăng nhập',
  unchanged: 'Chưa có thay đổi để lưu',
  confirm: {
    title: 'Nhập lại mật khẩu',
    lead: 'Việc này ảnh hưởng đến an toàn của hệ thống, nên cần biết chắc ai đang làm.',
    password: 'Mật khẩu của tài khoản này',
    submit: 'Tiếp tục',
  },
}
