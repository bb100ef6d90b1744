import { formatNumber } from '../core/format.ts'
import { type Deadline, dueSoonDays, type Limits, type ProjectStatus } from '../projects/rules.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** The rules of `projects/rules.ts` in words, as every screen shows them under “Cách tính”. */
export const method = {
  status: {
    title: 'Tình trạng',
    intro:
      'Xét theo số liệu của báo cáo đã duyệt gần nhất, lần lượt từ trên xuống; gặp điều kiện nào trước thì lấy tình trạng đó. Chênh lệch là thực hiện trừ kế hoạch; đề án chưa có số liệu thì thực hiện tính là 0.',
    rules: ({ atRiskGap, lateGap }: Limits) =>
      ({
        stopped: 'Thành ủy đã quyết định dừng thực hiện.',
        paused: 'Thành ủy đã quyết định tạm dừng.',
        done: 'Đơn vị báo hoàn thành, tỷ lệ 100%.',
        blocked: 'Đơn vị báo đang vướng mắc.',
        'not-started': 'Thực hiện và kế hoạch đều bằng 0.',
        late: `Đã qua hạn hoàn thành, hoặc thấp hơn kế hoạch quá ${n(-lateGap)} điểm.`,
        'at-risk': `Thấp hơn kế hoạch quá ${n(-atRiskGap)} đến ${n(-lateGap)} điểm.`,
        'on-track': `Bằng, cao hơn, hoặc thấp hơn kế hoạch không quá ${n(-atRiskGap)} điểm.`,
      }) satisfies Record<ProjectStatus, string>,
  },
  deadline: {
    title: 'Theo hạn',
    intro: 'So ngày xem với hạn hoàn thành hiện hành, gồm cả gia hạn.',
    rules: {
      none: 'Đề án không đặt hạn, hoặc đã tạm dừng, dừng thực hiện.',
      met: 'Đã hoàn thành, ngày hoàn thành không sau hạn.',
      missed: 'Đã hoàn thành, ngày hoàn thành sau hạn.',
      overdue: 'Chưa hoàn thành, đã qua ngày hạn.',
      'due-soon': `Chưa hoàn thành, còn không quá ${n(dueSoonDays)} ngày.`,
      within: `Chưa hoàn thành, còn hơn ${n(dueSoonDays)} ngày.`,
    } satisfies Record<Deadline, string>,
    completion:
      'Ngày hoàn thành là ngày cuối của kỳ đầu tiên được duyệt hoàn thành và giữ nguyên từ đó, hoặc ngày duyệt nếu duyệt trước khi kỳ kết thúc.',
  },
  plan: {
    title: 'Kế hoạch',
    text: 'Lấy tỷ lệ đã giao cho từng kỳ. Kỳ nào không giao thì tính tăng đều theo số ngày, từ ngày bắt đầu đến hạn hoàn thành; đề án không đặt hạn thì kế hoạch bằng 0.',
  },
  mean: {
    title: 'Tỷ lệ chung',
    text: 'Trung bình có trọng số của tỷ lệ đã duyệt. Đề án chưa báo cáo kỳ này lấy số đã duyệt của kỳ gần nhất; đề án chưa có số nào được duyệt tính là 0.',
  },
  reference: {
    title: 'Kỳ so sánh',
    text: 'Kế hoạch được lấy tại kỳ gần nhất đã qua hạn gửi, hoặc tại kỳ của số liệu mới nhất nếu kỳ đó muộn hơn. Đơn vị không bị tính chậm vì báo cáo chưa đến hạn, và không tránh được chậm bằng cách không báo cáo.',
  },
  change: {
    title: 'Tốt lên, xấu đi',
    text: 'So tình trạng của từng đề án với kỳ trước, theo thứ bậc từ thấp lên cao: dừng thực hiện, tạm dừng, đang vướng mắc, chậm tiến độ, có nguy cơ chậm, chưa triển khai và đúng tiến độ ngang nhau, hoàn thành. Đề án chưa có ở kỳ trước thì không tính.',
  },
}
