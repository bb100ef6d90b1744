import type { BackupWarning } from '../backups/contract.ts'
import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of the page of backups, and of `doctor`. */
export const backups = {
  title: 'Sao lưu',
  latest: (age: string, at: string) => `Bản sao lưu gần nhất: ${age}, lúc ${at}`,
  ages: {
    now: 'vừa xong',
    minutes: (count: number) => `${n(count)} phút trước`,
    hours: (count: number) => `${n(count)} giờ trước`,
    days: (count: number) => `${n(count)} ngày trước`,
  },
  none: 'Chưa có bản sao lưu nào',
  noneNote: 'Nếu đĩa hỏng lúc này thì toàn bộ số liệu sẽ mất. Nên sao lưu ngay.',
  make: 'Sao lưu ngay',
  making: 'Đang sao lưu. Mọi người vẫn làm việc bình thường.',
  checking: 'Đang kiểm tra một bản sao lưu.',
  busy: 'Máy chủ đang làm một việc sao lưu khác',
  made: 'Đã bắt đầu sao lưu',
  failed: (reason: string) => `Lần sao lưu vừa rồi chưa xong: ${reason}`,
  caption: 'Các bản sao lưu',
  sheet: {
    title: 'Danh sách bản sao lưu',
    tab: 'Bản sao lưu',
    file: 'Sao lưu',
    all: 'Tất cả bản sao lưu',
  },
  madeAt: 'Thời điểm',
  kind: 'Lý do',
  kinds: {
    nightly: 'Tự động hằng đêm',
    upgrade: 'Trước khi nâng cấp',
    page: 'Bấm “Sao lưu ngay”',
    command: 'Bằng lệnh trên máy chủ',
  },
  size: 'Dung lượng',
  bytes: (bytes: number) => {
    if (bytes >= 1_073_741_824) return `${n(Math.round(bytes / 107_374_182.4) / 10)} GB`
    return bytes < 1_048_576
      ? `${n(Math.max(1, Math.round(bytes / 1024)))} KB`
      : `${n(Math.round(bytes / 104_857.6) / 10)} MB`
  },
  check: 'Kết quả kiểm tra',
  good: 'Dùng được',
  damaged: 'Đã hỏng, không dùng được',
  checkedAt: 'Kiểm tra lúc',
  file: 'Tên tệp',
  actions: 'Thao tác',
  checkNow: 'Kiểm tra',
  checkBegun: 'Đã bắt đầu kiểm tra',
  download: 'Tải về',
  taking: 'Đang tải về một bản khác',
  of: (verb: string, at: string) => `${verb}: bản lúc ${at}`,
  secret:
    'Tệp sao lưu chứa toàn bộ số liệu và tài khoản. Chỉ cất ở nơi được bảo vệ; mỗi lần tải về đều được ghi nhật ký.',
  facts: 'Nơi cất và lịch',
  places: { folder: 'Thư mục trên máy chủ', bucket: 'Kho S3' },
  free: 'Đĩa còn trống',
  data: 'Cơ sở dữ liệu chiếm',
  schedule: 'Lịch',
  nightly: 'Mỗi đêm một bản, từ 1 giờ đến 5 giờ; máy tắt ban đêm thì sao lưu bù khi bật lại',
  noSchedule: 'Không tự sao lưu. Đặt BACKUP=daily trên máy chủ để sao lưu mỗi đêm.',
  sampleSchedule: 'Không tự sao lưu, vì đây là dữ liệu minh họa',
  kept: 'Giữ lại',
  keeps: 'Mọi bản trong 14 ngày, mỗi tuần một bản trong 8 tuần, mỗi tháng một bản trong 1 năm',
  restore: 'Khôi phục khi có sự cố',
  restoreNote:
    'Khôi phục chỉ làm trên máy chủ, không làm từ trang này. Người quản lý máy chủ lần lượt làm các bước sau.',
  steps: [
    'Dừng máy chủ và để nguyên thư mục dữ liệu cũ, không xóa.',
    'Chạy lệnh dưới đây để khôi phục bản sao lưu vào một thư mục mới; lệnh đối chiếu từng bảng trước khi báo xong.',
    'Khởi động máy chủ với thư mục mới (DATA_DIR), đăng nhập và xem lại số liệu mới nhất.',
  ],
  command: 'Lệnh khôi phục',
  copy: 'Chép lệnh',
  copied: 'Đã chép',
  notCopied: 'Chưa chép được. Chọn chữ trong ô rồi nhấn Ctrl+C.',
  warning: ({ code, about, amount }: BackupWarning): string =>
    ({
      folder: `Không ghi được vào ${about}. Kiểm tra quyền ghi và đĩa của máy chủ.`,
      disk: `Đĩa chứa ${about} chỉ còn ${n(amount ?? 0)} MB trống. Dọn bớt tệp hoặc thêm đĩa trước khi đầy.`,
      network: `Thư mục ${about} nằm trên ổ mạng, nơi dữ liệu có thể hỏng. Chuyển sang đĩa của máy chủ.`,
      none: `Chưa có bản sao lưu nào trong ${about}.`,
      store: about,
      old: `Bản sao lưu mới nhất trong ${about} đã ${n(amount ?? 0)} ngày. Sao lưu ngay và xem vì sao lịch hằng đêm không chạy.`,
    })[code],
}
