/** Sentences that fit any project, and the reasons that people give for what they do. */

export const notStartedNext = [
  'Hoàn thành đề cương, trình cấp ủy trước ngày bắt đầu.',
  'Xây dựng kế hoạch chi tiết, phân công người phụ trách từng việc.',
]

/** Should have begun, has not. */
export const slowStart = [
  'Mới hoàn thành đề cương, chưa ban hành được kế hoạch chi tiết.',
  'Đã giao bộ phận tham mưu dự thảo kế hoạch; đang xin ý kiến các đơn vị liên quan.',
]

export const standing = [
  'Đề án đã hoàn thành từ {doneQuarter}. Trong kỳ tiếp tục duy trì nền nếp, kiểm tra lại [3-8] nơi.',
  'Đã hoàn thành từ {doneQuarter}; kết quả được duy trì, chưa phát sinh vấn đề mới.',
  'Duy trì kết quả của đề án đã hoàn thành từ {doneQuarter}; giải đáp [2-9] câu hỏi của cơ sở khi áp dụng.',
  'Tiếp tục thực hiện các quy định đã ban hành; tổng hợp [4-12] ý kiến cơ sở sau khi đề án hoàn thành ({doneQuarter}).',
]
export const standingNext = [
  'Duy trì kết quả; kiểm tra đột xuất khi có phản ánh.',
  'Lồng ghép vào nhiệm vụ thường xuyên của cấp ủy.',
]

export const earlyShortcomings = [
  'Một số nơi quán triệt kế hoạch còn chậm.',
  'Số liệu khảo sát ban đầu chưa đầy đủ, phải bổ sung.',
  'Phân công ở một số bộ phận chưa rõ người chịu trách nhiệm chính.',
]
export const earlyNext = [
  'Quán triệt kế hoạch tới cơ sở; phân công người phụ trách từng nội dung.',
  'Hoàn thành khảo sát, chọn nơi làm điểm trước khi triển khai diện rộng.',
  'Hướng dẫn cơ sở xây dựng kế hoạch riêng, đăng ký thời hạn từng việc.',
  'Kiện toàn tổ giúp việc, thống nhất biểu mẫu theo dõi.',
]
export const nextInGeneral = [
  'Giao ban tiến độ hằng tháng, việc nào chậm nêu rõ người chịu trách nhiệm.',
  'Tổng hợp vướng mắc của cơ sở, báo cáo cấp ủy trong tháng đầu kỳ sau.',
  'Rà soát khối lượng còn lại, chia theo từng tháng để theo dõi.',
  'Rút kinh nghiệm ở nơi làm tốt, phổ biến cách làm ra các nơi khác.',
  'Kiểm tra lại số liệu cơ sở gửi lên trước khi tổng hợp.',
  'Phân công cấp ủy viên theo dõi các nơi có tỷ lệ thấp.',
  'Đưa nội dung đề án vào chương trình kiểm tra của cấp ủy.',
]
export const catchingUp = [
  'Tập trung bù khối lượng chậm; phấn đấu trong hai kỳ tới theo kịp kế hoạch.',
  'Cử thêm cán bộ giúp các nơi chậm nhất, kiểm tra hai tuần một lần.',
  'Điều chỉnh thứ tự công việc, làm trước những việc không phụ thuộc kinh phí.',
]

export const objectiveCauses = [
  'Văn bản hướng dẫn của cấp trên ban hành muộn so với kế hoạch.',
  'Kinh phí được giao chậm, phải chuyển một số việc sang kỳ sau.',
  'Thời gian thực hiện trùng nhiều nhiệm vụ đột xuất của địa phương, đơn vị.',
  'Nhân sự chủ chốt ở một số cơ sở thay đổi trong kỳ.',
  'Phạm vi rộng, đối tượng nhiều, số liệu đầu kỳ thiếu thống nhất.',
  'Một số nội dung liên quan nhiều ngành, phải chờ ý kiến thống nhất.',
]
export const subjectiveCauses = [
  'Người đứng đầu một số cơ sở chưa sát việc, còn giao khoán cho bộ phận tham mưu.',
  'Cán bộ được giao theo dõi kiêm nhiệm, chưa dành đủ thời gian.',
  'Đôn đốc, kiểm tra chưa thường xuyên; phát hiện chỗ chậm muộn.',
  'Phối hợp giữa các bộ phận chưa chặt chẽ, thông tin qua lại chậm.',
  'Kế hoạch đầu kỳ đặt mốc chưa sát khả năng thực hiện.',
]

/** Why a project stands still: said on top of the theme's own difficulty. */
export const blockedBecause = [
  'Việc này vượt thẩm quyền của đơn vị, đã báo cáo bằng văn bản nhưng chưa có ý kiến trả lời.',
  'Từ đầu kỳ đến nay công việc tạm ngừng, chờ cấp trên cho chủ trương.',
  'Chưa có nguồn kinh phí nên các bước tiếp theo chưa thực hiện được.',
]
export const standstill = [
  'Trong kỳ chưa có thêm kết quả; duy trì phần việc đã làm ở kỳ trước.',
  'Khối lượng không tăng so với kỳ trước do vướng mắc chưa được giải quyết.',
  'Chỉ thực hiện được việc rà soát, đối chiếu; các bước chính phải tạm ngừng.',
]
/** City bodies do not write to themselves. */
export const cityProposals = [
  'Đề nghị Thường trực Thành ủy chủ trì họp với các cơ quan liên quan để thống nhất.',
  'Đề nghị Ban Thường vụ Thành ủy cho ý kiến về nội dung còn khác nhau giữa các đơn vị.',
  'Đề nghị Ban cán sự đảng UBND Thành phố bố trí kinh phí thực hiện.',
]

export const decreaseReasons = [
  'Rà soát lại, loại [2-6] đơn vị chưa đủ điều kiện đã tính ở kỳ trước.',
  'Đối chiếu sau kiểm tra, một phần khối lượng chưa nghiệm thu nên tính lại.',
  'Tổng số đối tượng tăng do bổ sung đơn vị mới, tỷ lệ giảm tương ứng.',
]

export const doneWithoutProof = [
  'Đề án đã hoàn thành các nội dung theo kế hoạch, được cơ sở đánh giá tốt.',
  'Đã hoàn thành, kết quả đạt yêu cầu đề ra, góp phần nâng cao chất lượng công tác.',
]

export const returns = [
  {
    reason: 'Kết quả nêu chung chung, chưa đủ căn cứ để duyệt.',
    fields: [{ field: 'results', reason: 'Nêu số liệu lũy kế, số và ngày văn bản đã ban hành.' }],
  },
  {
    reason: 'Tỷ lệ chưa khớp với khối lượng nêu trong phần kết quả.',
    fields: [{ field: 'percent', reason: 'Tính lại theo số đơn vị đã hoàn thành trên tổng số.' }],
  },
  {
    reason: 'Phần khó khăn và nguyên nhân chưa rõ.',
    fields: [
      { field: 'difficulties', reason: 'Nêu cụ thể vướng ở khâu nào, từ khi nào.' },
      {
        field: 'causesSubjective',
        reason: 'Nêu trách nhiệm của đơn vị, không chỉ nêu khách quan.',
      },
    ],
  },
  {
    reason: 'Nhiệm vụ kỳ tới chưa có thời hạn và người chịu trách nhiệm.',
    fields: [{ field: 'nextSteps', reason: 'Mỗi việc ghi thời hạn và đồng chí phụ trách.' }],
  },
  {
    reason: 'Tình trạng đơn vị báo khác với tiến độ so kế hoạch.',
    fields: [
      { field: 'status', reason: 'Chọn lại hoặc giải trình vì sao vẫn bảo đảm tiến độ.' },
      { field: 'percent', reason: 'Kiểm tra lại cách tính tỷ lệ.' },
    ],
  },
] as const
export const secondReturn = {
  reason: 'Đã bổ sung nhưng số liệu vẫn chưa thống nhất giữa các mục.',
  fields: [{ field: 'results', reason: 'Ghi thống nhất một số liệu, nêu nguồn.' }],
} as const
export const reopenings = [
  'Kiểm tra thực tế cho thấy khối lượng thấp hơn số đã duyệt, đề nghị đơn vị rà soát, gửi lại.',
  'Đơn vị đề nghị đính chính số liệu sau khi đối chiếu với cơ sở.',
]

export const extensions = [
  'Chờ hướng dẫn của cấp trên nên không kịp mốc ban đầu; {standing} đề nghị và được chấp thuận lùi hạn.',
  'Kinh phí cấp chậm, phải chuyển phần khối lượng còn lại sang năm sau.',
  'Bổ sung phạm vi thực hiện theo kết luận của Thường trực Thành ủy.',
  'Thay đổi nhân sự chủ trì, cần thêm thời gian hoàn thiện sản phẩm.',
]
export const pauses = [
  'Tạm dừng để chờ điều chỉnh nội dung theo chủ trương mới.',
  'Tạm dừng do nội dung trùng với một đề án khác đang triển khai, chờ rà soát.',
]
export const resumptions = ['Đã có chủ trương, tiếp tục thực hiện theo kế hoạch điều chỉnh.']
export const stops = [
  'Dừng thực hiện: nội dung đã được đưa vào nhiệm vụ thường xuyên của cấp ủy.',
  'Dừng thực hiện: ghép vào đề án cấp thành phố cùng nội dung.',
]
export const newOfficers = [
  'Đồng chí phụ trách cũ chuyển công tác, phân công người thay.',
  'Đồng chí phụ trách cũ nghỉ chế độ, phân công người thay.',
  'Phân công lại theo nhiệm vụ của cơ quan.',
]
export const transfer =
  'Chuyển đơn vị chủ trì theo việc chia tách huyện Từ Liêm thành hai quận từ ngày 01/04/2014.'
