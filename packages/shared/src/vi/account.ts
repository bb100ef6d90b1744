import { formatNumber } from '../core/format.ts'
import type { PasswordRules } from '../policy/rules.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of the sign-in page and of the own account. */
export const account = {
  signIn: {
    title: 'Đăng nhập',
    lead: 'Theo dõi, báo cáo tiến độ thực hiện chương trình công tác',
    username: 'Tên đăng nhập',
    password: 'Mật khẩu',
    show: 'Hiện mật khẩu',
    hide: 'Ẩn mật khẩu',
    submit: 'Đăng nhập',
    usernameNeeded: 'Nhập tên đăng nhập',
    passwordNeeded: 'Nhập mật khẩu',
    code: 'Mã xác thực',
    codeHint:
      'Mở ứng dụng xác thực trên điện thoại và nhập 6 chữ số đang hiện, hoặc nhập một mã dự phòng đã in.',
    codeNeeded: 'Nhập mã xác thực',
    help: 'Quên mật khẩu: liên hệ quản trị để được cấp lại.',
    sampleTitle: 'Tài khoản dùng thử',
    sampleLead: 'Hệ thống đang chạy với dữ liệu minh họa. Chọn một tài khoản để điền sẵn.',
    sampleMore: (accounts: number) => `Xem thêm ${n(accounts)} đơn vị`,
    filled: (name: string) => `Đã điền tài khoản ${name}`,
  },
  title: 'Tài khoản của tôi',
  profile: 'Thông tin',
  name: 'Họ và tên',
  username: 'Tên đăng nhập',
  unit: 'Đơn vị',
  roles: 'Vai trò',
  profileNote: 'Thông tin sai: liên hệ quản trị để sửa.',
  password: {
    title: 'Đổi mật khẩu',
    given:
      'Mật khẩu đang dùng là mật khẩu được cấp. Đặt mật khẩu của riêng mình trước khi làm việc tiếp.',
    aged: (days: number) =>
      `Mật khẩu đã dùng quá ${n(days)} ngày. Đặt mật khẩu mới trước khi làm việc tiếp.`,
    current: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    hint: 'Nên dùng một câu dễ nhớ, có dấu và dấu cách cũng được.',
    rule: {
      short: ({ minLength }: PasswordRules) => `Ít nhất ${n(minLength)} ký tự`,
      classes: ({ classes }: PasswordRules) =>
        `Có ${n(classes)} trong 4 loại: chữ thường, chữ hoa, chữ số, ký hiệu`,
      name: () => 'Không chứa tên đăng nhập',
      long: () => 'Không quá 128 ký tự',
    },
    met: 'đạt',
    unmet: 'chưa đạt',
    again: 'Nhập lại mật khẩu mới',
    different: 'Hai lần nhập mật khẩu mới chưa giống nhau',
    needed: 'Nhập mật khẩu hiện tại',
    submit: 'Đổi mật khẩu',
    others: 'Các phiên đăng nhập khác của tài khoản này sẽ kết thúc.',
    done: 'Đã đổi mật khẩu',
  },
  display: 'Hiển thị',
}
