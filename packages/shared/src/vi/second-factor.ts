import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of the second step of signing in, on the own account. */
export const secondFactor = {
  title: 'Xác thực hai bước',
  lead: 'Khi đăng nhập, ngoài mật khẩu còn phải nhập mã 6 chữ số đang hiện trong ứng dụng xác thực trên điện thoại. Điện thoại không cần có mạng.',
  off: 'Đang tắt',
  on: (time: string) => `Đang bật từ ${time}`,
  left: (codes: number) => `Còn ${n(codes)} mã dự phòng chưa dùng`,
  few: 'Sắp hết mã dự phòng. Tạo mã mới và in ra.',
  compulsory: 'Vai trò này bắt buộc xác thực hai bước, nên không tắt được.',
  turnOn: 'Bật xác thực hai bước',
  turnOff: 'Tắt xác thực hai bước',
  renew: 'Tạo mã dự phòng mới',
  passwordLead: 'Nhập mật khẩu để tiếp tục.',
  renewLead: 'Các mã dự phòng cũ sẽ không dùng được nữa. Nhập mật khẩu để tiếp tục.',
  offLead: 'Sau đó đăng nhập chỉ cần mật khẩu. Nhập mật khẩu để tiếp tục.',
  scan: 'Mở ứng dụng xác thực (Google Authenticator, Microsoft Authenticator hoặc tương đương), chọn thêm tài khoản rồi quét mã này.',
  picture: 'Mã QR để thêm tài khoản vào ứng dụng xác thực',
  key: 'Không quét được thì nhập khóa này vào ứng dụng',
  codeLead: 'Nhập 6 chữ số ứng dụng đang hiện, để biết chắc ứng dụng đã nhận đúng.',
  confirm: 'Xác nhận mã',
  codes: {
    title: 'Mã dự phòng',
    lead: 'Dùng khi không có điện thoại. Mỗi mã chỉ dùng được một lần. In ra và cất nơi an toàn: các mã này chỉ hiện lần này.',
    of: (username: string) => `Tài khoản ${username}`,
    print: 'In mã dự phòng',
    done: 'Đã cất các mã',
  },
  turnedOn: 'Đã bật xác thực hai bước',
  turnedOff: 'Đã tắt xác thực hai bước',
}
