import { fromTheBeginning, programmeDocument, type Theme } from './theme.ts'

const common = {
  area: 'lanh-dao',
  document: programmeDocument,
  notBefore: fromTheBeginning,
} as const

/** Inspection, mass mobilisation, government and people's organisations. */
export const controlThemes: readonly Theme[] = [
  {
    ...common,
    id: 'kiem-tra',
    serves: 'TP-12',
    where: 'everywhere',
    titles: [
      'Nâng cao chất lượng công tác kiểm tra, giám sát của cấp ủy các cấp trong {party}',
      'Tăng cường giám sát chuyên đề đối với tổ chức đảng ở các {grass}',
      'Kiểm tra tổ chức đảng, đảng viên khi có dấu hiệu vi phạm {term}',
      'Nâng cao năng lực ủy ban kiểm tra cấp cơ sở thuộc {party}',
    ],
    product: 'Chương trình kiểm tra, giám sát hằng năm được hoàn thành; báo cáo tổng kết.',
    measure: { of: 'tổ chức đảng', from: 24, to: 70 },
    measured: [
      'Đã kiểm tra, giám sát {done}/{total} {of} theo chương trình toàn khóa.',
      'Lũy kế {done}/{total} {of} được giám sát; kết luận đều được thông báo công khai trong đảng bộ.',
    ],
    start: [
      'Ban hành {plan} kiểm tra, giám sát; phân công [5-9] thành viên ủy ban kiểm tra phụ trách địa bàn.',
      'Rà soát chương trình kiểm tra của [12-26] cơ sở, yêu cầu [2-6] nơi xây dựng lại.',
    ],
    doing: [
      'Kiểm tra [3-8] tổ chức đảng, giám sát [4-10] tổ chức đảng và [6-18] đảng viên; ban hành [3-7] thông báo kết luận.',
      'Tập huấn nghiệp vụ cho [40-130] cán bộ kiểm tra cơ sở.',
      'Theo dõi khắc phục sau kiểm tra tại [3-7] {grass}; [70-100]% nội dung đã khắc phục xong.',
      'Giải quyết [2-6] đơn tố cáo đối với đảng viên, không có đơn tồn quá hạn.',
    ],
    late: [
      'Hoàn thành các cuộc kiểm tra theo kế hoạch năm; đang tổng hợp kết quả khắc phục.',
      'Sơ kết công tác kiểm tra, giám sát; {notice} nêu [4-7] việc cần chấn chỉnh.',
    ],
    done: [
      'Hoàn thành chương trình kiểm tra, giám sát: {total}/{total} {of}; {report} đã trình {standing}.',
    ],
    shortcomings: [
      'Kiểm tra khi có dấu hiệu vi phạm ở cơ sở còn ít, còn nể nang.',
      'Một số kết luận chưa nêu rõ thời hạn khắc phục.',
    ],
    difficulties: [
      'Cán bộ kiểm tra cơ sở phần lớn kiêm nhiệm, thiếu nghiệp vụ tài chính.',
      'Hồ sơ, chứng từ của một số vụ việc để lâu năm, khó thu thập.',
    ],
    next: [
      'Giám sát chuyên đề tại [3-6] {grass} về quy chế làm việc và quản lý tài chính đảng.',
      'Phúc tra việc khắc phục tại các nơi đã có kết luận.',
    ],
    proposals: [
      'Đề nghị Ủy ban Kiểm tra Thành ủy mở lớp bồi dưỡng nghiệp vụ kiểm tra tài chính cho cơ sở.',
    ],
  },
  {
    ...common,
    id: 'don-thu',
    serves: 'TP-13',
    where: 'territory',
    titles: [
      'Nâng cao chất lượng tiếp dân, giải quyết đơn thư, khiếu nại, tố cáo ở {unit}',
      'Cấp ủy lãnh đạo giải quyết dứt điểm các vụ việc khiếu kiện kéo dài ở các {grass}',
      'Đối thoại trực tiếp giữa bí thư cấp ủy với nhân dân ở các {grass}',
    ],
    product: 'Danh mục vụ việc tồn đọng được giải quyết; quy định đối thoại định kỳ.',
    measure: { of: 'vụ việc tồn đọng', from: 12, to: 40 },
    measured: [
      'Đã giải quyết {done}/{total} {of} trong danh mục theo dõi.',
      '{done}/{total} {of} đã có kết luận và được công khai với người dân.',
    ],
    start: [
      'Rà soát, lập danh mục các vụ việc tồn đọng; ban hành {plan} phân công từng đồng chí phụ trách.',
      'Thành lập tổ công tác liên ngành gồm [6-11] đồng chí; thống nhất quy chế tiếp dân.',
    ],
    doing: [
      'Lãnh đạo {unit} tiếp [40-160] lượt công dân; đối thoại tại [3-8] {grass} có vụ việc đông người.',
      'Tiếp nhận [30-120] đơn, giải quyết [26-90] đơn thuộc thẩm quyền, đúng hạn [85-98]%.',
      'Vận động rút đơn [2-6] vụ; chuyển cơ quan có thẩm quyền [1-4] vụ.',
      'Kiểm tra trách nhiệm người đứng đầu trong tiếp dân tại [4-8] {grass}.',
    ],
    late: [
      'Còn {left} vụ việc phức tạp, đã có phương án giải quyết được Ban Thường vụ thông qua.',
      'Sơ kết công tác tiếp dân; biểu dương [3-6] {grass} không để phát sinh vụ việc mới.',
    ],
    done: [
      'Giải quyết xong {total}/{total} {of}; {report} kiến nghị đưa chế độ đối thoại định kỳ vào quy chế.',
    ],
    shortcomings: [
      'Một số nơi trả lời đơn còn chậm, văn bản trả lời chưa rõ căn cứ.',
      'Việc theo dõi thực hiện kết luận đối thoại chưa thường xuyên.',
    ],
    difficulties: [
      'Nhiều vụ việc liên quan thu hồi đất, hồ sơ qua nhiều thời kỳ, chính sách thay đổi.',
      'Một số hộ không hợp tác, đề nghị vượt quá quy định.',
    ],
    next: [
      'Tập trung giải quyết {left} vụ việc còn lại theo đúng lộ trình đã công khai.',
      'Tổ chức đối thoại định kỳ tại [2-5] {grass}.',
    ],
    proposals: [
      'Đề nghị UBND Thành phố sớm có ý kiến về chính sách hỗ trợ đối với [1-3] dự án còn vướng.',
    ],
  },
  {
    ...common,
    id: 'dan-van',
    serves: 'TP-15',
    where: 'territory',
    titles: [
      'Nâng cao chất lượng công tác dân vận của chính quyền ở các {grass}',
      'Thực hiện quy chế dân chủ ở cơ sở trên địa bàn {unit}',
      'Xây dựng mô hình “Dân vận khéo” ở các khu dân cư thuộc {unit}',
      'Công tác dân vận trong giải phóng mặt bằng, xây dựng hạ tầng ở {unit} {term}',
    ],
    product: 'Mô hình “Dân vận khéo” được công nhận; báo cáo thực hiện quy chế dân chủ.',
    measure: { of: 'khu dân cư', from: 40, to: 160 },
    measured: [
      '{done}/{total} {of} đã có mô hình được đăng ký và theo dõi.',
      'Quy chế dân chủ được thực hiện nền nếp ở {done}/{total} {of}.',
    ],
    start: [
      'Ban hành {plan}; kiện toàn khối dân vận ở [10-22] {grass}.',
      'Hướng dẫn cơ sở đăng ký mô hình “Dân vận khéo”, mỗi nơi từ [1-2] đến [3-4] mô hình.',
    ],
    doing: [
      'Vận động [120-900] hộ bàn giao mặt bằng, hiến đất mở đường; không phải cưỡng chế.',
      'Công nhận [6-24] mô hình “Dân vận khéo”; nhân rộng [2-6] cách làm ra toàn {unit}.',
      'Kiểm tra quy chế dân chủ tại [5-10] {grass}; nhắc nhở [1-3] nơi chưa công khai đủ nội dung.',
      'Tập huấn kỹ năng vận động quần chúng cho [80-260] cán bộ dân vận cơ sở.',
    ],
    late: [
      'Tổ chức hội thi “Dân vận khéo”, có [14-30] đội tham gia.',
      'Sơ kết thực hiện quy chế dân chủ, khen thưởng [8-20] tập thể, [10-35] cá nhân.',
    ],
    done: [
      'Tổng kết đề án: {total}/{total} {of} có mô hình hoạt động hiệu quả; {report} được hội nghị cấp ủy thông qua.',
    ],
    shortcomings: [
      'Một số mô hình đăng ký rồi nhưng hoạt động cầm chừng.',
      'Công khai thu chi đóng góp của dân ở vài nơi chưa kịp thời.',
    ],
    difficulties: [
      'Giá bồi thường giữa các dự án liền kề chênh lệch, khó vận động.',
      'Cán bộ dân vận ở tổ dân phố, thôn tuổi cao, phụ cấp thấp.',
    ],
    next: [
      'Nhân rộng [2-5] mô hình đã được công nhận; rà lại các mô hình yếu.',
      'Kiểm tra việc công khai các khoản đóng góp tại [4-8] {grass}.',
    ],
    proposals: [
      'Đề nghị Ban Dân vận Thành ủy hướng dẫn tiêu chí công nhận mô hình để áp dụng thống nhất.',
    ],
  },
  {
    ...common,
    id: 'doan-the',
    serves: 'TP-14',
    where: 'everywhere',
    titles: [
      'Đổi mới nội dung, phương thức hoạt động của Mặt trận Tổ quốc và các đoàn thể {unit}',
      'Nâng cao tỷ lệ tập hợp đoàn viên, hội viên của các đoàn thể ở {unit}',
      'Đoàn thanh niên tham gia xây dựng Đảng trong {party}',
      'Phát huy vai trò giám sát, phản biện xã hội của Mặt trận Tổ quốc và đoàn thể ở cơ sở',
    ],
    product: 'Quy chế hoạt động của đoàn thể được đổi mới; tỷ lệ tập hợp đoàn viên, hội viên tăng.',
    measure: { of: 'tổ chức đoàn thể cơ sở', from: 30, to: 95 },
    measured: [
      '{done}/{total} {of} đã đổi mới nội dung sinh hoạt, có kế hoạch hoạt động từng quý.',
      'Phân loại {done}/{total} {of} đạt loại khá trở lên.',
    ],
    start: [
      'Cấp ủy làm việc với từng đoàn thể, thống nhất nội dung đổi mới; ban hành {plan}.',
      'Khảo sát [600-1800] đoàn viên, hội viên về nhu cầu sinh hoạt.',
    ],
    doing: [
      'Kết nạp mới [150-900] đoàn viên, hội viên; giới thiệu [12-48] đoàn viên ưu tú cho Đảng.',
      'Giám sát [2-6] nội dung ở cơ sở, gửi [3-9] kiến nghị tới cấp ủy, chính quyền.',
      'Hướng dẫn [6-14] cơ sở yếu kém xây dựng chương trình hoạt động, cử cán bộ theo dõi trực tiếp.',
      'Tổ chức diễn đàn góp ý xây dựng Đảng tại [6-15] {grass}, tiếp thu [60-210] ý kiến.',
    ],
    late: [
      'Sơ kết phong trào thi đua; nhân rộng [3-6] cách làm được đoàn viên, hội viên đánh giá tốt.',
      'Còn {left} cơ sở chưa đạt yêu cầu, đang tập trung củng cố.',
    ],
    done: [
      'Tổng kết: {total}/{total} {of} hoạt động nền nếp; {report} đề xuất [3-5] nội dung duy trì thường xuyên.',
    ],
    shortcomings: [
      'Nội dung sinh hoạt ở một số nơi còn đơn điệu, ít thu hút người trẻ.',
      'Công tác giám sát, phản biện mới làm theo vụ việc, chưa thành nền nếp.',
    ],
    difficulties: [
      'Người lao động di chuyển nhiều, khó theo dõi đoàn viên, hội viên.',
      'Kinh phí hoạt động của chi đoàn, chi hội còn hạn hẹp.',
    ],
    next: [
      'Củng cố các cơ sở yếu; phân công cấp ủy viên dự sinh hoạt đoàn thể hằng tháng.',
      'Tổ chức giám sát theo chương trình đã hiệp thương.',
    ],
    proposals: [
      'Đề nghị Ban Dân vận Thành ủy có cơ chế kinh phí cho hoạt động giám sát của đoàn thể cơ sở.',
    ],
  },
  {
    ...common,
    id: 'dieu-hanh',
    serves: 'TP-02',
    where: 'territory',
    titles: [
      'Nâng cao năng lực quản lý, điều hành của chính quyền các {grass} thuộc {unit}',
      'Cải cách thủ tục hành chính, nâng cao thái độ phục vụ nhân dân ở {unit}',
      'Nâng cao chất lượng bộ phận một cửa ở các {grass} {term}',
      'Lãnh đạo xây dựng đội ngũ công chức {unit} trách nhiệm, gần dân',
    ],
    product: 'Bộ phận một cửa đạt chuẩn; mức hài lòng của người dân được khảo sát hằng năm.',
    measure: { of: 'thủ tục hành chính', from: 90, to: 220 },
    measured: [
      'Đã rà soát, rút ngắn thời gian giải quyết {done}/{total} {of}.',
      '{done}/{total} {of} được niêm yết công khai và giải quyết đúng hạn.',
    ],
    start: [
      'Ban hành {plan}; khảo sát mức hài lòng của [300-900] người dân đến giao dịch.',
      'Rà soát thủ tục hành chính; lập danh mục thủ tục đề nghị cắt giảm thời gian.',
    ],
    doing: [
      'Nâng cấp bộ phận một cửa tại [3-8] {grass}; lắp máy lấy số, màn hình tra cứu.',
      'Kiểm tra công vụ [3-6] đợt, phê bình [2-9] trường hợp vi phạm giờ giấc, thái độ.',
      'Tiếp nhận [4200-18000] hồ sơ, trả đúng hạn [93-99]%.',
      'Bồi dưỡng kỹ năng giao tiếp cho [60-180] công chức trực tiếp tiếp dân.',
    ],
    late: [
      'Khảo sát lần hai: [82-93]% số người được hỏi hài lòng, tăng [4-9] điểm so với lần đầu.',
      'Hoàn thiện quy trình liên thông cho [6-14] thủ tục về đất đai, hộ tịch.',
    ],
    done: [
      'Hoàn thành rà soát {total}/{total} {of}; {report} nêu kết quả khảo sát hài lòng theo từng {grass}.',
    ],
    shortcomings: [
      'Hồ sơ đất đai trả chậm còn nhiều, có nơi chưa xin lỗi người dân bằng văn bản.',
      'Trang thiết bị một cửa ở [2-5] nơi chưa đồng bộ.',
    ],
    difficulties: [
      'Quy định về đất đai, xây dựng thay đổi, phải sửa quy trình nhiều lần.',
      'Trụ sở [2-4] nơi chật, không bố trí được phòng tiếp nhận riêng.',
    ],
    next: [
      'Rút ngắn thời gian giải quyết các thủ tục còn lại; công khai kết quả hằng tháng.',
      'Kiểm tra công vụ đột xuất tại [4-8] {grass}.',
    ],
    proposals: [
      'Đề nghị UBND Thành phố bố trí vốn cải tạo trụ sở cho các nơi chưa đủ diện tích bộ phận một cửa.',
    ],
  },
]
