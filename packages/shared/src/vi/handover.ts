import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

interface Open {
  readonly todo: number
  readonly draft: number
  readonly returned: number
}

/** Words of the handover when an officer changes, and of its record. */
export const handover = {
  title: (name: string) => `Bàn giao công việc của ${name}`,
  lead: 'Lập khi thay cán bộ phụ trách. Báo cáo và bản nháp ở lại đơn vị; tên người bàn giao vẫn còn trên những gì đã nhập, gửi, duyệt.',
  city: 'Thành ủy',
  held: {
    title: 'Đang giữ',
    projects: 'Đề án phụ trách',
    reportsOf: (period: string) => `Báo cáo ${period}`,
    due: (time: string) => `; hạn gửi ${time}`,
    todo: (count: number) => `${n(count)} chưa nhập`,
    draft: (count: number) => `${n(count)} bản nháp`,
    returned: (count: number) => `${n(count)} bị trả lại`,
    allSent: 'Đã gửi đủ',
    noPeriod: 'Không có kỳ nào đang mở',
    reports: 'Báo cáo chưa gửi',
    feeds: 'Liên kết tự cập nhật',
    sessions: 'Nơi đang đăng nhập',
    none: 'Không có',
  },
  reports: {
    title: (count: number) => `Báo cáo dở dang (${n(count)})`,
    none: 'Không có bản nháp hoặc báo cáo bị trả lại trong kỳ đang mở.',
    returnReason: (reason: string) => `Lý do trả lại: ${reason}`,
  },
  feeds: {
    title: (count: number) => `Liên kết tự cập nhật (${n(count)})`,
    none: 'Không có liên kết nào đang dùng.',
    until: (time: string) => `dùng được đến ${time}`,
    note: 'Các liên kết này bị thu hồi khi bàn giao. Người nhận tạo liên kết riêng.',
  },
  projects: {
    title: 'Đề án, chuyên đề của đơn vị',
    lead: 'Đã chọn sẵn đề án ghi đúng tên người bàn giao ở mục “Cán bộ phụ trách”. Chọn thêm đề án ghi tên theo cách khác.',
    leadCity: 'Đề án, chuyên đề ghi đúng tên người bàn giao ở mục “Cán bộ phụ trách”.',
    none: 'Không có đề án, chuyên đề nào để bàn giao.',
    sameName: 'Người nhận đang là cán bộ phụ trách',
  },
  form: {
    title: 'Giao lại cho',
    successor: 'Người nhận',
    successorHint: (unit: string) => `Tài khoản đang hoạt động của ${unit}.`,
    noSuccessor: (unit: string) => `${unit} chưa có tài khoản nào khác đang hoạt động.`,
    create: 'Tạo tài khoản cho người nhận',
    on: 'Ngày bàn giao',
    onHint: 'Ghi trong biên bản, dạng 25/08/2014. Thay đổi có hiệu lực ngay khi bàn giao.',
    reason: 'Lý do',
    close: 'Ngừng tài khoản của người bàn giao',
    closeNote: 'Bỏ chọn khi người này còn làm việc khác trong hệ thống.',
    always: 'Liên kết tự cập nhật bị thu hồi, các phiên đăng nhập kết thúc ngay.',
    submit: 'Bàn giao công việc',
    back: 'Về tài khoản',
  },
  fault: {
    successor: 'Chọn người nhận bàn giao',
    on: 'Nhập ngày bàn giao',
    onTooLate: 'Ngày bàn giao không được sau hôm nay',
    reason: 'Nêu lý do, để sau này còn tra cứu được',
  },
  confirm: {
    title: (name: string) => `Bàn giao công việc của ${name}`,
    projects: (count: number, to: string) => `${n(count)} đề án đổi cán bộ phụ trách thành ${to}.`,
    noProjects: 'Không đề án nào đổi cán bộ phụ trách.',
    ends: (feeds: number, sessions: number) =>
      `Thu hồi ${n(feeds)} liên kết tự cập nhật, kết thúc ${n(sessions)} phiên đăng nhập.`,
    closes: (username: string) => `Ngừng tài khoản ${username}.`,
    stays: (username: string) => `Tài khoản ${username} vẫn hoạt động.`,
  },
  done: (to: string) => `Đã bàn giao cho ${to}`,
  records: 'Các lần bàn giao trước',
  recordOf: (day: string, to: string) => `Ngày ${day}, cho ${to}`,
  refusal: {
    'same-person': 'Người nhận phải khác người bàn giao',
    'closed-successor': 'Tài khoản người nhận đã ngừng. Chọn người khác hoặc mở lại tài khoản này.',
    'other-unit': 'Người nhận phải thuộc cùng đơn vị với người bàn giao',
  },
  changedMeanwhile: (codes: string) =>
    `Có người vừa sửa ${codes}. Tải lại để xem bản mới; những gì đã chọn và nhập vẫn còn.`,
  foreignProject: (codes: string) =>
    `${codes} không thuộc đơn vị của người bàn giao. Bỏ chọn rồi bàn giao lại.`,
  sheet: {
    title: 'Nội dung bàn giao công việc',
    tab: 'Bàn giao',
    file: 'Bàn giao',
    all: 'Tất cả nội dung bàn giao',
  },
  giver: 'Người bàn giao',
  column: {
    kind: 'Loại',
    code: 'Mã',
    title: 'Nội dung',
    before: 'Trước bàn giao',
    after: 'Sau bàn giao',
  },
  kinds: {
    project: 'Đề án, chuyên đề',
    report: 'Báo cáo dở dang',
    feed: 'Liên kết tự cập nhật',
    session: 'Phiên đăng nhập',
    account: 'Tài khoản',
  },
  row: {
    nobody: 'Chưa ghi',
    report: (period: string, title: string) => `${period}: ${title}`,
    reportStays: 'Ở lại đơn vị, người nhận làm tiếp',
    feedLive: 'Đang dùng',
    feedRevoked: 'Thu hồi',
    sessions: (count: number) => `${n(count)} nơi đang đăng nhập`,
    sessionOpen: 'Đang mở',
    sessionEnded: 'Kết thúc',
    standing: { active: 'Đang hoạt động', closed: 'Đã ngừng' },
    accountStays: 'Giữ nguyên',
  },
  record: {
    title: 'Biên bản bàn giao',
    print: 'In biên bản',
    account: 'Tài khoản của người bàn giao',
  },
  paper: {
    tab: 'Biên bản bàn giao',
    title: 'BIÊN BẢN BÀN GIAO CÔNG VIỆC',
    subtitle: 'khi thay cán bộ phụ trách đề án, chuyên đề',
    party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    place: (day: string) => `……………, ${day}`,
    giver: (name: string, username: string, unit: string) =>
      `Bên giao: ${name}, tài khoản ${username}, ${unit}`,
    taker: (name: string, username: string, unit: string) =>
      `Bên nhận: ${name}, tài khoản ${username}, ${unit}`,
    day: (day: string) => `Ngày bàn giao: ${day}`,
    reason: (reason: string) => `Lý do: ${reason}`,
    by: (name: string) => `Người lập trên hệ thống: ${name}`,
    due: (period: string, time: string, { todo, draft, returned }: Open) =>
      `Việc đến hạn: báo cáo ${period}, hạn gửi ${time}, còn ${n(todo)} chưa nhập, ${n(draft)} bản nháp, ${n(returned)} bị trả lại`,
    ordinal: 'TT',
    group: (kind: string, count: number) => `${kind} (${n(count)})`,
    note: 'Biên bản lập thành 3 bản: bên giao, bên nhận và người chứng kiến mỗi bên giữ 1 bản.',
    signers: { giver: 'BÊN GIAO', taker: 'BÊN NHẬN', witness: 'NGƯỜI CHỨNG KIẾN' },
    signHint: '(Ký, ghi rõ họ tên)',
  },
}
