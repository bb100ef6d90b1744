import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of the places where somebody is signed in. */
export const sessions = {
  title: 'Nơi đang đăng nhập',
  ownLead: 'Thấy nơi không phải của mình thì kết thúc ngay rồi đổi mật khẩu.',
  none: 'Tài khoản không đăng nhập ở đâu',
  device: 'Thiết bị',
  address: 'Địa chỉ mạng',
  createdAt: 'Đăng nhập lúc',
  seenAt: 'Hoạt động gần nhất',
  actions: 'Thao tác',
  isThis: 'Phiên này',
  end: 'Kết thúc',
  endOne: (device: string) => `Kết thúc phiên: ${device}`,
  endAll: 'Kết thúc mọi phiên',
  endOthers: 'Kết thúc phiên khác',
  endAllTitle: 'Kết thúc mọi phiên đăng nhập của tài khoản',
  endOthersTitle: 'Kết thúc các phiên đăng nhập khác',
  endNote:
    'Nơi đó phải đăng nhập lại mới làm tiếp được. Nội dung đang nhập dở vẫn giữ trên máy đang dùng.',
  ended: 'Đã kết thúc phiên đăng nhập',
  endedSeveral: (count: number) => `Đã kết thúc ${n(count)} phiên đăng nhập`,
  nothingElse: 'Không có phiên nào khác',
  unknown: 'Không rõ thiết bị',
  on: (browser: string, machine: string) => `${browser} trên ${machine}`,
  capital: (machine: string) => machine.charAt(0).toUpperCase() + machine.slice(1),
  systems: {
    iphone: 'điện thoại iPhone',
    ipad: 'máy tính bảng iPad',
    android: 'điện thoại Android',
    'android-tablet': 'máy tính bảng Android',
    windows: 'máy tính Windows',
    mac: 'máy tính Mac',
    linux: 'máy tính Linux',
  },
}
