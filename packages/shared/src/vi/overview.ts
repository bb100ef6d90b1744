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
}
