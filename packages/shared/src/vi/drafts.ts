import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of what was typed and where it is kept until the server has it. */
export const drafts = {
  /** Under the form and at each row of the grid: where what was typed is now. */
  state: {
    saving: 'Đang lưu',
    saved: (time: string) => `Đã lưu lúc ${time}`,
    local: 'Chưa gửi lên máy chủ, đang giữ trên máy này',
    localShared: 'Chưa gửi lên máy chủ, chỉ giữ trong cửa sổ này',
    failed: (problem: string) => `Chưa lưu được: ${problem}`,
    conflict: 'Có mục hai người cùng sửa, cần chọn một nội dung',
  },
  clash: {
    title: (name: string, time: string) => `${name} cũng sửa mục này lúc ${time}`,
    mine: 'Nội dung của tôi',
    theirs: (name: string) => `Nội dung của ${name}`,
    keepMine: 'Giữ của tôi',
    takeTheirs: (name: string) => `Lấy của ${name}`,
    choose: 'Chọn một trong hai nội dung trước khi gửi',
    empty: 'Để trống',
    yes: 'Có',
    no: 'Không',
  },
  left: {
    title: 'Nội dung chưa lưu được, còn giữ trên máy này',
    note: 'Báo cáo đã gửi hoặc đã chốt trước khi nội dung này lên đến máy chủ.',
    drop: 'Bỏ nội dung này',
  },
  leave: {
    title: 'Còn nội dung chưa lên máy chủ',
    text: (reports: number) =>
      `${n(reports)} báo cáo có nội dung chưa lên máy chủ. Đăng xuất sẽ xóa nội dung đó khỏi máy này.`,
    tryAgain: 'Gửi lại rồi đăng xuất',
    stay: 'Ở lại',
    lose: 'Đăng xuất, bỏ nội dung',
  },
  shared: {
    label: 'Máy dùng chung',
    hint: 'Nội dung đang soạn không được lưu trên máy này: đóng cửa sổ khi chưa lên máy chủ thì mất.',
  },
}
