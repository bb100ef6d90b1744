import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

const bySign = (sign: number, [below, equal, above]: readonly [string, string, string]) =>
  sign < 0 ? below : sign > 0 ? above : equal

/** Words of this screen. Numbers arrive written; `sign` says which way a difference goes. */
export const overview = {
  sentence: {
    progress: (percent: string, points: string, sign: number) =>
      `Thực hiện ${percent}%, ${bySign(sign, [`thấp hơn kế hoạch ${points} điểm`, 'đúng kế hoạch', `cao hơn kế hoạch ${points} điểm`])}`,
    basis: (projects: string, counted: string, of: string, includeUnapproved: boolean) =>
      `trên ${projects} đề án; dựa trên ${counted}/${of} báo cáo ${includeUnapproved ? 'đã gửi, gồm cả chưa duyệt' : 'đã duyệt'}`,
    noProjects: 'Chưa có đề án',
    reporting: (complete: string, units: string, overdue: string) =>
      `${complete}/${units} đơn vị đã gửi đủ, ${overdue} đơn vị quá hạn`,
    ownReporting: (sent: string, of: string, overdue: string) =>
      `${sent}/${of} báo cáo đã gửi, ${overdue} báo cáo quá hạn`,
    due: (period: string, day: string) => `${period}, hạn gửi ${day}`,
    noPeriod: 'Chưa mở kỳ báo cáo',
    trouble: (late: string, blocked: string) =>
      `${late} đề án chậm, ${blocked} đề án đang vướng mắc`,
    troubleDetail: (atRisk: string, overdue: string) =>
      `${atRisk} có nguy cơ chậm; ${overdue} quá hạn hoàn thành`,
    change: (period: string, better: string, worse: string) =>
      `Từ ${period}: ${better} đề án tốt lên, ${worse} đề án xấu đi`,
    changeDetail: (points: string, sign: number) =>
      `so với kế hoạch ${bySign(sign, [`xấu đi ${points} điểm`, 'không đổi', `tốt lên ${points} điểm`])}`,
    noPrevious: 'Chưa có kỳ trước để so sánh',
    toReview: (reports: string) => `${reports} báo cáo chờ duyệt`,
    toSend: (reports: string) => `${reports} báo cáo chưa gửi`,
    returned: (reports: string) => `${reports} báo cáo bị trả lại`,
  },
  title: 'Tổng quan',
  answers: 'Năm câu trả lời',
  seeList: 'Xem danh sách',
  tabs: 'Các trang tổng quan',
  unapproved: 'Gồm cả số liệu chưa duyệt',
  curve: {
    below: (points: number, since: string) => `Thấp hơn kế hoạch ${n(points)} điểm, từ ${since}`,
    above: (points: number) => `Cao hơn kế hoạch ${n(points)} điểm`,
    equal: 'Thực hiện bằng kế hoạch',
    none: 'Chưa có số liệu thực hiện được duyệt',
    label: 'Đường kế hoạch và đường thực hiện qua các kỳ',
    description: 'Tỷ lệ bình quân có trọng số của các đề án trong phạm vi đang xem.',
  },
  units: {
    worst: (unit: string, count: number, units: number) =>
      `${n(units)} đơn vị có đề án chậm hoặc vướng mắc, nhiều nhất là ${unit} (${n(count)})`,
    fine: 'Không đơn vị nào có đề án chậm hoặc vướng mắc',
    label: 'Số đề án của từng đơn vị theo tình trạng',
    heading: 'Đơn vị',
  },
  counts: {
    status: 'Theo tình trạng',
    deadline: 'Theo hạn hoàn thành',
    count: 'Số đề án',
    share: 'Tỷ trọng',
    total: 'Tổng cộng',
  },
  heat: {
    title: 'Từng đơn vị qua các kỳ',
    caption: 'Chênh lệch so với kế hoạch, tính bằng điểm',
    order: 'Xếp theo',
    byName: 'Tên',
    byGap: 'Chênh lệch',
    kind: 'Loại đơn vị',
    allKinds: 'Tất cả',
    unit: 'Đơn vị',
    until: (day: string) => `đến ${day}`,
    since: (day: string) => `từ ${day}`,
    noProjects: '~',
    legend: {
      title: 'Chú giải',
      points: (from: string, to: string) => `${from} đến ${to}`,
      under: (points: string) => `từ ${points} trở xuống`,
      over: (points: string) => `từ ${points} trở lên`,
      blocked: 'có đề án vướng mắc',
      missing: 'có đề án chưa báo cáo',
      none: 'chưa có số liệu hoặc không chủ trì đề án',
    },
    cell: {
      none: (unit: string, period: string) => `${unit}, ${period}: chưa có số liệu`,
      gap: (unit: string, period: string, points: string) =>
        `${unit}, ${period}: chênh lệch ${points} điểm`,
      blocked: (count: number) => `${n(count)} đề án vướng mắc`,
      missing: (count: number) => `${n(count)} đề án chưa báo cáo`,
    },
    keys: 'Mũi tên: di chuyển. Enter: mở báo cáo của đơn vị trong kỳ.',
    empty: 'Chưa có kỳ báo cáo nào được mở',
    last: 'Kỳ gần nhất',
    list: 'Xem theo danh sách',
    grid: 'Xem theo bảng',
  },
  completeness: {
    title: 'Tình hình gửi báo cáo',
    lead: (complete: number, units: number, missing: number) =>
      `${n(complete)}/${n(units)} đơn vị đã gửi đủ; còn ${n(missing)} báo cáo chưa gửi`,
    caption: (period: string) => `Tình hình gửi báo cáo ${period}`,
    onlyOpen: 'Chỉ đơn vị chưa gửi đủ',
    total: 'Phải gửi',
    sent: 'Đã gửi',
    approved: 'Đã duyệt',
    returned: 'Bị trả lại',
    missing: 'Chưa gửi',
    late: 'Gửi muộn',
    sum: 'Tổng cộng',
    none: 'Mọi đơn vị đã gửi đủ',
    noPeriod: 'Chưa có kỳ báo cáo nào được mở',
  },
}
