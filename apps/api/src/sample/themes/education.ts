import { fromTheBeginning, programmeDocument, type Theme } from './theme.ts'

const common = {
  area: 'chinh-tri-tu-tuong',
  document: programmeDocument,
  notBefore: fromTheBeginning,
  where: 'everywhere',
} as const

/** Political education, public opinion, spoken propaganda. */
export const educationThemes: readonly Theme[] = [
  {
    ...common,
    id: 'ly-luan',
    serves: 'TP-05',
    where: 'territory',
    titles: [
      'Nâng cao chất lượng giáo dục lý luận chính trị ở Trung tâm Bồi dưỡng chính trị {unit}',
      'Đổi mới việc học tập, quán triệt nghị quyết của Đảng ở {party}',
      'Bồi dưỡng lý luận chính trị cho cán bộ, đảng viên các {grass} {term}',
      'Giáo dục truyền thống lịch sử đảng bộ địa phương cho thế hệ trẻ {unit}',
    ],
    product: 'Các lớp bồi dưỡng theo kế hoạch; giáo trình, bài giảng được thẩm định.',
    measure: { of: 'lớp bồi dưỡng', from: 36, to: 120 },
    measured: [
      'Lũy kế đã mở {done}/{total} {of} theo kế hoạch toàn khóa.',
      'Hoàn thành {done}/{total} {of}; tỷ lệ học viên đạt khá, giỏi [68-90]%.',
    ],
    start: [
      'Rà soát nhu cầu học tập của [18-30] {grass}; ban hành {plan}.',
      'Kiện toàn đội ngũ giảng viên kiêm chức gồm [12-24] đồng chí; thống nhất khung bài giảng.',
    ],
    doing: [
      'Mở [4-9] lớp cho [320-980] học viên, trong đó [2-4] lớp đảng viên mới.',
      'Dự giờ, góp ý [6-14] bài giảng; thay [2-4] chuyên đề không còn phù hợp.',
      'Học tập nghị quyết theo nhóm đối tượng, có thảo luận; [88-97]% đảng viên tham gia.',
      'Tổ chức [3-8] buổi nói chuyện truyền thống cho [700-2600] học sinh, đoàn viên.',
    ],
    late: [
      'Hoàn thành các lớp theo kế hoạch năm; đang tổng hợp đánh giá của học viên.',
      'Biên soạn xong [3-5] chuyên đề lịch sử đảng bộ, đang thẩm định.',
    ],
    done: [
      'Hoàn thành {total}/{total} {of}, tổng số [6200-14000] lượt học viên; {report} kiến nghị đổi mới [2-4] chuyên đề.',
    ],
    shortcomings: [
      'Cách truyền đạt còn nặng đọc chép, ít trao đổi.',
      'Một số lớp bố trí dồn vào cuối quý, học viên vắng nhiều.',
    ],
    difficulties: [
      'Thiếu giảng viên chuyên trách; hội trường xuống cấp.',
      'Lịch học trùng mùa vụ, đợt cao điểm công tác nên khó triệu tập.',
    ],
    next: [
      'Mở [3-7] lớp theo kế hoạch quý; gửi giấy triệu tập trước 10 ngày.',
      'Bồi dưỡng phương pháp giảng dạy tích cực cho giảng viên kiêm chức.',
    ],
    proposals: [
      'Đề nghị Ban Tuyên giáo Thành ủy mở lớp bồi dưỡng phương pháp cho giảng viên kiêm chức.',
    ],
  },
  {
    ...common,
    id: 'du-luan',
    serves: 'TP-06',
    titles: [
      'Nắm bắt, định hướng dư luận xã hội trong cán bộ, đảng viên và nhân dân ở {unit}',
      'Nâng cao chất lượng đội ngũ cộng tác viên dư luận xã hội của {committee}',
      'Chủ động đấu tranh với thông tin sai trái, giữ vững đoàn kết trong {party}',
    ],
    product: 'Mạng lưới cộng tác viên; báo cáo dư luận xã hội định kỳ.',
    measure: { of: 'cộng tác viên', from: 45, to: 150 },
    measured: [
      'Mạng lưới đã có {done}/{total} {of} hoạt động thường xuyên.',
      'Đã tập huấn {done}/{total} {of} về cách thu thập, phản ánh ý kiến.',
    ],
    start: [
      'Ban hành quy chế hoạt động của cộng tác viên dư luận xã hội kèm {plan}.',
      'Chọn cử cộng tác viên ở [12-24] {grass}; thống nhất mẫu phản ánh.',
    ],
    doing: [
      'Thu thập [240-900] ý kiến, gửi [3-6] báo cáo nhanh tới Thường trực cấp ủy.',
      'Điều tra dư luận [400-1200] phiếu về [1-3] chủ đề nhân dân quan tâm.',
      'Cung cấp thông tin chính thống về [3-7] vụ việc tại hội nghị báo cáo viên.',
      'Tổ chức [2-4] hội nghị định hướng thông tin cho bí thư chi bộ, trưởng đoàn thể.',
    ],
    late: [
      'Sơ kết hoạt động của mạng lưới, thay [5-12] cộng tác viên ít hoạt động.',
      'Xây dựng quy trình xử lý ý kiến phản ánh, thử nghiệm ở [3-6] {grass}.',
    ],
    done: [
      'Hoàn thiện mạng lưới {total}/{total} {of}; {report} tổng kết cách làm và đề nghị duy trì thường xuyên.',
    ],
    shortcomings: [
      'Báo cáo dư luận có kỳ còn chậm, thiên về kể việc, ít phân tích.',
      'Một số cộng tác viên chưa phản ánh kịp thời vấn đề nảy sinh.',
    ],
    difficulties: [
      'Cộng tác viên không có phụ cấp, phải kiêm nhiều việc.',
      'Thông tin trên mạng lan nhanh, cơ sở lúng túng khi cần trả lời.',
    ],
    next: [
      'Điều tra dư luận về [1-2] chủ đề trong quý; gửi báo cáo trước ngày 20 của tháng cuối.',
      'Tập huấn bổ sung cho cộng tác viên mới.',
    ],
    proposals: [
      'Đề nghị Ban Tuyên giáo Thành ủy cung cấp thông tin định hướng sớm hơn khi có vụ việc phức tạp.',
    ],
  },
  {
    ...common,
    id: 'bao-cao-vien',
    serves: 'TP-05',
    titles: [
      'Nâng cao chất lượng đội ngũ báo cáo viên, tuyên truyền viên của {party}',
      'Đổi mới công tác tuyên truyền miệng ở các {grass} {term}',
      'Nâng cao chất lượng bản tin nội bộ, hệ thống truyền thanh phục vụ công tác đảng ở {unit}',
    ],
    product: 'Đội ngũ báo cáo viên được kiện toàn; chương trình tuyên truyền hằng quý.',
    measure: { of: 'báo cáo viên', from: 30, to: 90 },
    measured: [
      '{done}/{total} {of} đã qua bồi dưỡng nghiệp vụ.',
      'Kiện toàn {done}/{total} {of}; mỗi cơ sở có ít nhất [1-2] đồng chí phụ trách.',
    ],
    start: [
      'Rà soát đội ngũ, ban hành {plan}; đề nghị công nhận bổ sung [8-20] đồng chí.',
      'Khảo sát nhu cầu thông tin của [300-900] đảng viên.',
    ],
    doing: [
      'Tổ chức [3-6] hội nghị báo cáo viên, mỗi hội nghị [60-150] người; gửi tài liệu hỏi đáp kèm theo.',
      'Tuyên truyền miệng [120-460] buổi tại chi bộ, khu dân cư, nơi làm việc.',
      'Thi báo cáo viên giỏi, chọn [3-6] đồng chí dự thi cấp Thành phố.',
      'Phát hành [3-6] số bản tin nội bộ, tăng phần hỏi đáp và gương người tốt, việc tốt.',
    ],
    late: [
      'Sơ kết, khen [4-10] báo cáo viên; rút [3-6] kinh nghiệm về cách chọn chủ đề.',
      'Hoàn chỉnh quy chế hoạt động của báo cáo viên, lấy ý kiến cơ sở.',
    ],
    done: [
      'Kiện toàn xong {total}/{total} {of} theo {decision}; chương trình tuyên truyền được duy trì hằng quý.',
    ],
    shortcomings: [
      'Một số báo cáo viên còn đọc tài liệu, ít liên hệ thực tế địa phương.',
      'Bản tin phát hành có kỳ chậm.',
    ],
    difficulties: [
      'Báo cáo viên có kinh nghiệm nghỉ hưu nhiều, người thay chưa quen việc.',
      'Chế độ thù lao tuyên truyền miệng thấp, quyết toán khó.',
    ],
    next: [
      'Tổ chức hội nghị báo cáo viên hằng tháng theo chủ đề.',
      'Dự và góp ý [6-12] buổi tuyên truyền tại cơ sở.',
    ],
    proposals: [
      'Đề nghị Ban Tuyên giáo Thành ủy hướng dẫn mức thù lao, thủ tục quyết toán cho báo cáo viên cơ sở.',
    ],
  },
]
