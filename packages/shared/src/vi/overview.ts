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
  empty: 'Chưa có đề án, chuyên đề nào',
  emptyNote: 'Số liệu tổng quan hiện ở đây khi có đề án và báo cáo được duyệt.',
  unapproved: 'Gồm cả số liệu chưa duyệt',
  curve: {
    below: (period: string, points: number, since: string | null) =>
      `Hết ${period}, tiến độ thấp hơn kế hoạch ${n(points)} điểm${since === null ? '' : `, chậm từ ${since}`}`,
    above: (period: string, points: number, since: string | null) =>
      `Hết ${period}, tiến độ cao hơn kế hoạch ${n(points)} điểm${since === null ? '' : `, vượt từ ${since}`}`,
    equal: (period: string) => `Hết ${period}, tiến độ đúng kế hoạch`,
    none: 'Chưa có số liệu thực hiện được duyệt',
    label: 'Đường kế hoạch và đường thực hiện qua các kỳ',
    reach:
      'Đường thực hiện vẽ đến kỳ gần nhất đã qua hạn gửi, hoặc đến kỳ sớm hơn hạn nếu mọi báo cáo của kỳ đã có số liệu.',
  },
  units: {
    worst: (names: readonly string[], most: number, units: { troubled: number; of: number }) =>
      `${n(units.troubled)}/${n(units.of)} đơn vị có đề án chậm hoặc vướng mắc, nhiều nhất ${n(most)} đề án${names.length > 0 ? ` (${names.join(', ')})` : ' một đơn vị'}`,
    own: (unit: string, troubled: number, of: number) =>
      `${unit}: ${n(troubled)} trong ${n(of)} đề án chậm hoặc vướng mắc`,
    fine: 'Không đơn vị nào có đề án chậm hoặc vướng mắc',
    label: 'Số đề án của từng đơn vị theo tình trạng',
    heading: 'Đơn vị',
  },
  counts: {
    title: 'Số đề án theo tình trạng và theo hạn',
    status: 'Theo tình trạng',
    deadline: 'Theo hạn hoàn thành',
    count: 'Số đề án',
    total: 'Tổng cộng',
  },
  heat: {
    title: 'Từng đơn vị qua các kỳ',
    caption: 'Chênh lệch so với kế hoạch, tính bằng điểm',
    lead: (period: string, below: number, of: number) =>
      `Hết ${period}, ${n(below)}/${n(of)} đơn vị thấp hơn kế hoạch quá 5 điểm`,
    order: 'Thứ tự các đơn vị',
    byName: 'Theo tên',
    byGap: 'Theo chênh lệch',
    kind: 'Loại đơn vị',
    allKinds: 'Tất cả loại đơn vị',
    unit: 'Đơn vị',
    until: (day: string) => `đến ${day}`,
    since: (day: string) => `từ ${day}`,
    noProjects: '~',
    notDue: 'chưa đến hạn',
    legend: {
      title: 'Chú giải',
      points: (from: string, to: string) => `${from} đến ${to}`,
      under: (points: string) => `từ ${points} trở xuống`,
      over: (points: string) => `từ ${points} trở lên`,
      blocked: 'có đề án vướng mắc',
      missing: 'có báo cáo quá hạn chưa gửi',
      noFigure: 'chưa có số liệu',
      none: 'không chủ trì đề án trong kỳ',
    },
    /** Columns of the file for what a cell shows as a sign. */
    marks: {
      blocked: 'Đề án đang vướng mắc',
      missing: 'Báo cáo quá hạn chưa gửi',
      in: (period: string, count: number) => `${period}: ${n(count)}`,
    },
    cell: {
      noFigure: 'chưa có số liệu',
      noProjects: 'không chủ trì đề án trong kỳ',
      blocked: (count: number) => `${n(count)} đề án đang vướng mắc`,
      missing: (count: number) => `${n(count)} báo cáo quá hạn chưa gửi`,
    },
    keys: 'Mũi tên: di chuyển. Enter: mở báo cáo của đơn vị trong kỳ.',
    method:
      'Mỗi ô là trung bình có trọng số của thực hiện trừ kế hoạch, trên các đề án đơn vị chủ trì khi mở kỳ. Kỳ chưa đến hạn chỉ tính đơn vị đã có số liệu; đề án chưa có số liệu của kỳ đó vẫn so với kế hoạch của kỳ trước.',
    empty: 'Chưa có báo cáo nào để so với kế hoạch',
    emptyNote: 'Bảng hiện ở đây khi kỳ báo cáo đầu tiên được mở.',
    list: 'Xem theo danh sách',
    grid: 'Xem theo bảng',
  },
  completeness: {
    title: 'Tình hình gửi báo cáo',
    lead: (complete: number, units: number, left: { missing: number; returned: number }) =>
      `${n(complete)}/${n(units)} đơn vị đã gửi đủ; còn ${n(left.missing)} báo cáo chưa gửi, ${n(left.returned)} bị trả lại`,
    unit: 'Đơn vị',
    due: 'hạn gửi',
    method:
      'Đã gửi, bị trả lại và chưa gửi cộng lại bằng số phải gửi. Đã duyệt là một phần của đã gửi. Gửi muộn là lần gửi đầu sau hạn.',
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
    noPeriodNote: 'Tình hình từng đơn vị hiện ở đây khi kỳ đầu tiên được mở.',
    noReports: 'Kỳ này chưa có báo cáo nào phải gửi',
  },
}
