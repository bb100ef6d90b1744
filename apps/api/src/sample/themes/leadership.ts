import { fromTheBeginning, programmeDocument, type Theme } from './theme.ts'

const common = {
  area: 'lanh-dao',
  document: programmeDocument,
  notBefore: fromTheBeginning,
  where: 'everywhere',
} as const

export const leadershipThemes: readonly Theme[] = [
  {
    ...common,
    id: 'lam-viec',
    serves: 'TP-01',
    titles: [
      'Đổi mới phương thức lãnh đạo, lề lối làm việc của {committee} và cấp ủy cơ sở',
      'Xây dựng và thực hiện quy chế làm việc của cấp ủy ở các {grass} thuộc {unit}',
      'Nâng cao chất lượng hội nghị cấp ủy, giảm hội họp, giảm giấy tờ trong {party}',
      'Cấp ủy viên bám sát cơ sở, dự sinh hoạt chi bộ trong {party}',
      'Đổi mới chế độ thông tin, báo cáo của cấp ủy các {grass} {term}',
    ],
    product: 'Quy chế làm việc sửa đổi của cấp ủy các cấp; báo cáo tổng kết.',
    measure: { of: 'cấp ủy cơ sở', from: 18, to: 45 },
    measured: [
      'Đến hết kỳ, {done}/{total} {of} đã rà soát, sửa đổi quy chế làm việc.',
      '{done}/{total} {of} đã phân công cấp ủy viên phụ trách từng địa bàn, lĩnh vực.',
    ],
    start: [
      '{standing} ban hành {plan} về đổi mới lề lối làm việc, giao Văn phòng theo dõi, tổng hợp hằng quý.',
      'Khảo sát cách tổ chức hội nghị và chế độ báo cáo tại [6-14] {grass}, làm căn cứ xây dựng đề cương.',
    ],
    doing: [
      'Thường trực cấp ủy làm việc với [3-7] {grass}, ban hành [2-6] thông báo kết luận.',
      'Hội nghị cấp ủy rút từ một ngày xuống nửa ngày; tài liệu gửi trước ít nhất [3-5] ngày.',
      'Cấp ủy viên dự sinh hoạt tại [24-66] chi bộ, ghi nhận [30-90] ý kiến, đã chuyển cơ quan chuyên môn trả lời.',
      'Cắt giảm [4-9] loại báo cáo trùng lặp của cơ sở; gộp báo cáo tháng vào báo cáo quý ở [3-5] lĩnh vực.',
      'Kiểm tra việc thực hiện quy chế tại [4-9] {grass}; nhắc nhở [1-3] nơi gửi nghị quyết chậm.',
    ],
    late: [
      'Sơ kết việc thực hiện quy chế làm việc; {notice} chỉ rõ [3-5] nội dung cần điều chỉnh.',
      'Dự thảo quy chế sửa đổi đã lấy ý kiến [14-30] đơn vị, đang hoàn chỉnh để trình hội nghị cấp ủy.',
    ],
    done: [
      'Đã tổng kết và ban hành quy chế làm việc sửa đổi; {report} đánh giá {total}/{total} {of} thực hiện đúng quy chế.',
    ],
    shortcomings: [
      'Một số cấp ủy cơ sở sửa quy chế còn hình thức, chép lại mẫu chung.',
      'Việc gửi tài liệu trước hội nghị ở [2-5] {grass} chưa đúng thời gian quy định.',
      'Ý kiến của chi bộ có nơi chưa được trả lời đến cùng.',
    ],
    difficulties: [
      'Nhiều cuộc họp của các ngành trùng lịch nên khó bố trí cấp ủy viên dự sinh hoạt chi bộ.',
      'Yêu cầu báo cáo từ nhiều đầu mối, biểu mẫu chưa thống nhất nên khó cắt giảm.',
    ],
    next: [
      'Hoàn thành sửa đổi quy chế ở các cấp ủy cơ sở còn lại.',
      'Kiểm tra việc thực hiện quy chế tại [3-6] {grass}, thông báo kết quả trong tháng đầu quý sau.',
      'Công khai lịch làm việc của Thường trực cấp ủy với cơ sở.',
    ],
    proposals: [
      'Đề nghị Văn phòng Thành ủy thống nhất biểu mẫu báo cáo định kỳ để cơ sở không phải làm nhiều bản.',
    ],
  },
  {
    ...common,
    id: 'nghi-quyet',
    serves: 'TP-01',
    titles: [
      'Nâng cao chất lượng ban hành và tổ chức thực hiện nghị quyết của cấp ủy',
      'Đổi mới việc ra nghị quyết, cụ thể hóa nghị quyết thành chương trình hành động ở {party}',
      'Đưa nghị quyết của {committee} vào cuộc sống ở các {grass} {term}',
      'Theo dõi, đánh giá việc thực hiện nghị quyết, kết luận của {committee}',
    ],
    product: 'Quy trình xây dựng, theo dõi nghị quyết; báo cáo kết quả thực hiện từng năm.',
    measure: { of: 'nghị quyết, kết luận', from: 14, to: 32 },
    measured: [
      '{done}/{total} {of} đã có chương trình hành động, nêu rõ người chủ trì và thời hạn.',
      'Đã kiểm điểm tiến độ {done}/{total} {of} thuộc diện theo dõi.',
    ],
    start: [
      'Ban hành {plan} rà soát các nghị quyết, kết luận còn hiệu lực; phân công từng ban đảng theo dõi.',
      'Lập danh mục nghị quyết, kết luận phải cụ thể hóa; lấy ý kiến [8-16] {grass} về cách giao việc.',
    ],
    doing: [
      'Tổ chức [2-5] hội nghị quán triệt, có [180-620] cán bộ chủ chốt tham dự; đưa [3-6] nội dung vào kế hoạch quý.',
      'Kiểm tra việc cụ thể hóa nghị quyết tại [4-9] {grass}; yêu cầu xây dựng lại [1-4] chương trình hành động.',
      'Ban hành [3-8] kết luận giao việc, mỗi việc ghi rõ đơn vị chủ trì, thời hạn, sản phẩm.',
      'Giao ban hằng tháng với bí thư cấp ủy cơ sở; [70-95]% kết luận giao ban được thực hiện đúng hạn.',
    ],
    late: [
      'Sơ kết [2-4] nghị quyết chuyên đề, chỉ rõ việc chưa làm được và trách nhiệm của từng đơn vị.',
      'Đã có dự thảo quy trình ra nghị quyết, xin ý kiến lần cuối các ban đảng.',
    ],
    done: [
      'Ban hành quy trình xây dựng và theo dõi nghị quyết; {report} ghi nhận {total}/{total} {of} đã được kiểm điểm.',
    ],
    shortcomings: [
      'Một số chương trình hành động còn chung chung, chưa nêu sản phẩm và thời hạn.',
      'Việc sơ kết nghị quyết ở cơ sở có nơi chậm, thiếu số liệu so sánh.',
    ],
    difficulties: [
      'Chỉ tiêu của một số nghị quyết phụ thuộc nguồn ngân sách chưa được bố trí.',
      'Cán bộ tham mưu tổng hợp ở cơ sở kiêm nhiệm, hay thay đổi.',
    ],
    next: [
      'Kiểm điểm tiến độ các nghị quyết, kết luận đến hạn trong quý.',
      'Hướng dẫn [4-8] {grass} sửa chương trình hành động cho sát thực tế.',
    ],
    proposals: [
      'Đề nghị Thành ủy ban hành hướng dẫn chung về quy trình sơ kết, tổng kết nghị quyết ở cấp cơ sở.',
    ],
  },
  {
    ...common,
    id: 'phoi-hop',
    serves: 'TP-02',
    where: 'territory',
    titles: [
      'Thực hiện quy chế phối hợp giữa cấp ủy, chính quyền, Mặt trận Tổ quốc và các đoàn thể {unit}',
      'Phân định rõ chức năng, nhiệm vụ của tổ chức đảng và chính quyền ở các {grass}',
      'Đổi mới sự lãnh đạo của cấp ủy đối với hoạt động của chính quyền {unit}',
      'Nâng cao hiệu quả phối hợp giải quyết công việc giữa các cơ quan của {unit} với cơ sở',
    ],
    product: 'Quy chế phối hợp được ký kết và thực hiện ở hai cấp.',
    measure: { of: 'quy chế phối hợp', from: 12, to: 30 },
    measured: [
      '{done}/{total} {of} đã được ký kết, bảo đảm không chồng chéo, không làm thay.',
      'Đã rà soát {done}/{total} {of}; bãi bỏ những nội dung không còn phù hợp.',
    ],
    start: [
      '{standing} ban hành {plan}; giao các ban đảng rà soát quy chế phối hợp đang thực hiện.',
      'Khảo sát tại [5-12] {grass}, xác định [6-13] việc còn chồng chéo giữa cấp ủy và chính quyền.',
    ],
    doing: [
      'Tổ chức [3-6] hội nghị liên tịch; thống nhất đầu mối giải quyết [8-24] việc còn vướng giữa các cơ quan.',
      'Thường trực cấp ủy, HĐND, UBND và Mặt trận Tổ quốc giao ban hằng tháng, kết luận [12-36] nội dung.',
      'Ký kết bổ sung quy chế phối hợp giữa [3-5] đoàn thể với cơ quan chuyên môn.',
      'Giám sát việc thực hiện quy chế tại [3-8] {grass}; kiến nghị điều chỉnh [2-5] điểm.',
    ],
    late: [
      'Sơ kết quy chế phối hợp với sự tham gia của [24-60] đại biểu cơ sở; {notice} giao việc cho từng cơ quan.',
      'Đang hoàn thiện [2-4] quy chế cuối, lấy ý kiến Mặt trận Tổ quốc và các đoàn thể.',
    ],
    done: ['Hoàn thành việc ký kết và sơ kết {total}/{total} {of}; {report} đã gửi Thành ủy.'],
    shortcomings: [
      'Có nơi cấp ủy còn làm thay việc của chính quyền, có nơi buông lỏng lãnh đạo.',
      'Chế độ giao ban giữa các bên ở [2-4] {grass} chưa đều.',
    ],
    difficulties: [
      'Một số nhiệm vụ chưa có quy định rõ cơ quan chủ trì, phải chờ hướng dẫn.',
      'Thay đổi nhân sự chủ chốt ở [2-4] {grass} làm chậm việc ký kết.',
    ],
    next: [
      'Ký kết các quy chế còn lại; kiểm tra việc thực hiện tại [3-5] {grass}.',
      'Duy trì giao ban liên tịch, thông báo kết luận trong vòng [3-5] ngày.',
    ],
    proposals: [
      'Đề nghị Văn phòng Thành ủy hướng dẫn mẫu quy chế phối hợp áp dụng chung cho cấp cơ sở.',
    ],
  },
  {
    ...common,
    id: 'cong-nghe',
    serves: 'TP-03',
    titles: [
      'Ứng dụng công nghệ thông tin trong hoạt động của các cơ quan đảng {unit}',
      'Tổ chức hội nghị trực tuyến, gửi nhận văn bản điện tử giữa {committee} và cơ sở',
      'Xây dựng cơ sở dữ liệu đảng viên của {party} {term}',
      'Hiện đại hóa công tác văn phòng cấp ủy ở {party}',
    ],
    product: 'Hệ thống gửi nhận văn bản, cơ sở dữ liệu đảng viên được đưa vào sử dụng.',
    measure: { of: 'đầu mối cơ sở', from: 16, to: 42 },
    measured: [
      '{done}/{total} {of} đã gửi, nhận văn bản qua mạng (trừ văn bản mật).',
      'Đã kết nối {done}/{total} {of}; số còn lại đang kéo đường truyền.',
    ],
    start: [
      'Khảo sát hạ tầng mạng, máy tính tại [10-22] cơ sở; ban hành {plan}.',
      'Lập dự toán thiết bị giai đoạn đầu; cử [3-6] cán bộ văn phòng đi học quản trị mạng.',
    ],
    doing: [
      'Tổ chức [2-6] hội nghị trực tuyến tới [8-20] điểm cầu, giảm thời gian đi lại của cơ sở.',
      'Tập huấn sử dụng phần mềm cho [36-120] cán bộ văn phòng cấp ủy.',
      'Nhập [1200-6400] hồ sơ đảng viên vào cơ sở dữ liệu, đối chiếu xong [40-85]% số hồ sơ.',
      'Trang bị [12-40] máy tính, [2-5] máy quét; diệt vi-rút, sao lưu số liệu hằng tuần.',
    ],
    late: [
      'Chạy thử toàn hệ thống, khắc phục [6-15] lỗi do cơ sở phản ánh.',
      'Nghiệm thu kỹ thuật phần đường truyền; đang hoàn thiện quy chế sử dụng.',
    ],
    done: [
      'Nghiệm thu, đưa hệ thống vào sử dụng chính thức tại {total}/{total} {of} theo {decision}.',
    ],
    shortcomings: [
      'Một số cơ sở vẫn gửi song song bản giấy và bản điện tử.',
      'Dữ liệu nhập ban đầu còn sai sót, phải rà lại nhiều lần.',
    ],
    difficulties: [
      'Kinh phí mua sắm thiết bị cấp chậm so với dự toán được duyệt.',
      'Đường truyền ở [2-5] nơi xa trung tâm không ổn định.',
    ],
    next: [
      'Kết nối các đầu mối còn lại; tập huấn bổ sung cho cán bộ mới.',
      'Đối chiếu hồ sơ giấy với cơ sở dữ liệu trước khi chốt số liệu cuối năm.',
    ],
    proposals: [
      'Đề nghị Văn phòng Thành ủy bố trí kinh phí thiết bị và thống nhất phần mềm dùng chung.',
    ],
  },
]
