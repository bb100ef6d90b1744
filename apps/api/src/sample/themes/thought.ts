import { fromTheBeginning, programmeDocument, type Theme } from './theme.ts'

const common = {
  area: 'chinh-tri-tu-tuong',
  document: programmeDocument,
  notBefore: fromTheBeginning,
  where: 'everywhere',
} as const

export const thoughtThemes: readonly Theme[] = [
  {
    ...common,
    id: 'hoc-tap',
    serves: 'TP-04',
    document: 'Kế hoạch số 20-KH/TU ngày 25/08/2011',
    notBefore: '2011-09-01',
    titles: [
      'Đẩy mạnh học tập và làm theo tấm gương đạo đức Hồ Chí Minh trong {party}',
      'Đưa việc học tập và làm theo tấm gương đạo đức Hồ Chí Minh vào sinh hoạt chi bộ hằng tháng',
      'Xây dựng chuẩn mực đạo đức của cán bộ, đảng viên {unit} theo tấm gương Hồ Chí Minh',
      'Học tập và làm theo tấm gương đạo đức Hồ Chí Minh gắn với nhiệm vụ chính trị ở các {grass}',
      'Thực hiện chuyên đề toàn khóa về học tập và làm theo tấm gương đạo đức Hồ Chí Minh',
    ],
    product: 'Chuẩn mực đạo đức được ban hành; báo cáo kết quả học tập và làm theo từng năm.',
    measure: { of: 'chi bộ', from: 90, to: 320 },
    measured: [
      '{done}/{total} {of} đã đưa nội dung học tập và làm theo vào sinh hoạt thường kỳ.',
      'Đảng viên ở {done}/{total} {of} đã đăng ký việc làm cụ thể trong năm.',
    ],
    start: [
      'Ban hành {plan}; thành lập bộ phận giúp việc gồm [5-9] đồng chí.',
      'Tổ chức [2-5] hội nghị quán triệt chuyên đề năm, có [400-1600] cán bộ, đảng viên dự học.',
    ],
    doing: [
      'Tổ chức [2-6] hội thi kể chuyện, [1-4] tọa đàm về tấm gương đạo đức Hồ Chí Minh, thu hút [600-3200] lượt người.',
      'Ban hành chuẩn mực đạo đức tại [12-40] cơ quan, đơn vị; niêm yết công khai để quần chúng giám sát.',
      'Biểu dương [6-30] tập thể, [12-60] cá nhân điển hình; [3-8] gương được viết trên bản tin nội bộ.',
      'Kiểm tra việc đăng ký và thực hiện việc làm cụ thể tại [5-12] {grass}.',
      'Cấp phát [900-4200] cuốn tài liệu chuyên đề tới chi bộ, đảng viên.',
    ],
    late: [
      'Sơ kết việc học tập và làm theo, lấy ý kiến nhân dân nơi cư trú đối với [120-560] đảng viên.',
      'Tổng hợp kết quả từ [20-46] cơ sở, chọn [8-20] điển hình đề nghị Thành phố biểu dương.',
    ],
    done: [
      'Tổng kết chuyên đề: {total}/{total} {of} thực hiện nền nếp; {report} nêu [4-6] việc tiếp tục duy trì.',
    ],
    shortcomings: [
      'Ở một số chi bộ, phần liên hệ bản thân còn chung chung, ít nêu việc cụ thể.',
      'Việc phát hiện, nhân điển hình tiên tiến chưa kịp thời.',
    ],
    difficulties: [
      'Đảng viên đi làm ăn xa nhiều, khó dự đủ các buổi sinh hoạt chuyên đề.',
      'Tài liệu chuyên đề về cơ sở muộn so với lịch sinh hoạt.',
    ],
    next: [
      'Hướng dẫn chi bộ đăng ký việc làm cụ thể gắn với khâu yếu của từng nơi.',
      'Kiểm tra [5-9] {grass}, nhắc nơi chưa đăng ký việc cụ thể.',
      'Chọn điển hình để biểu dương dịp 19/5 và 2/9.',
    ],
    proposals: [
      'Đề nghị Ban Tuyên giáo Thành ủy gửi tài liệu chuyên đề trước ngày 15 của tháng đầu quý.',
    ],
  },
  {
    ...common,
    id: 'mo-hinh',
    serves: 'TP-04',
    document: 'Kế hoạch số 20-KH/TU ngày 25/08/2011',
    notBefore: '2011-10-01',
    titles: [
      'Xây dựng, nhân rộng mô hình làm theo tấm gương đạo đức Hồ Chí Minh ở các {grass}',
      'Đảng viên đăng ký việc làm cụ thể, thiết thực trong {party}',
      'Phổ biến các mô hình tiết kiệm, chống lãng phí trong cơ quan, đơn vị thuộc {unit}',
      'Xây dựng điển hình tiên tiến trong {party} {term}',
    ],
    product: 'Các mô hình được công nhận và phổ biến; sổ tay giới thiệu cách làm.',
    measure: { of: 'mô hình', from: 20, to: 60 },
    measured: [
      'Đã công nhận {done}/{total} {of} đăng ký.',
      '{done}/{total} {of} duy trì tốt, có số liệu theo dõi hằng tháng.',
    ],
    start: [
      'Ban hành {guide} về đăng ký mô hình; chọn [4-8] nơi làm điểm.',
      'Khảo sát [10-20] {grass}, lập danh sách các mô hình có thể nhân rộng.',
    ],
    doing: [
      'Sơ kết điểm tại [2-5] nơi; rút kinh nghiệm, bổ sung tiêu chí công nhận.',
      'Tiết kiệm chi hội nghị, điện, văn phòng phẩm [120-640] triệu đồng so với dự toán.',
      'Tổ chức [2-4] đoàn tham quan, học tập mô hình cho [60-180] bí thư chi bộ.',
      'Ra [3-6] số bản tin giới thiệu mô hình, mỗi số [400-1500] bản.',
    ],
    late: [
      'Rà lại toàn bộ mô hình, bỏ [2-5] mô hình trùng lặp hoặc hình thức.',
      'Biên soạn sổ tay giới thiệu [12-24] cách làm hay, đang in.',
    ],
    done: ['Công nhận {total}/{total} {of}, phát hành sổ tay tới các chi bộ theo {decision}.'],
    shortcomings: [
      'Một số mô hình đặt tên hay nhưng việc làm không khác nhiệm vụ thường xuyên.',
      'Số liệu theo dõi hiệu quả của mô hình còn thiếu.',
    ],
    difficulties: [
      'Chưa có kinh phí riêng để nhân rộng, chủ yếu dựa vào đóng góp tự nguyện.',
      'Người phụ trách mô hình thay đổi công tác, mô hình gián đoạn.',
    ],
    next: [
      'Nhân rộng [3-6] mô hình ra các {grass} lân cận.',
      'Bổ sung số liệu hiệu quả cho từng mô hình trước khi xét công nhận.',
    ],
    proposals: [
      'Đề nghị Ban Tuyên giáo Thành ủy giới thiệu các mô hình tốt của nơi khác để học tập.',
    ],
  },
  {
    ...common,
    id: 'trung-uong-4',
    serves: 'TP-07',
    document: 'Nghị quyết Trung ương 4 (khóa XI)',
    notBefore: '2012-03-01',
    titles: [
      'Khắc phục hạn chế, khuyết điểm sau kiểm điểm theo Nghị quyết Trung ương 4 (khóa XI) ở {party}',
      'Thực hiện kế hoạch khắc phục sau tự phê bình và phê bình của cấp ủy các {grass}',
      'Kiểm điểm tự phê bình và phê bình theo Nghị quyết Trung ương 4 (khóa XI) trong {party}',
      'Giám sát việc thực hiện cam kết khắc phục khuyết điểm của cán bộ chủ chốt {unit}',
    ],
    product: 'Danh mục hạn chế, khuyết điểm đã khắc phục, có xác nhận của cấp ủy cấp trên.',
    measure: { of: 'nội dung hạn chế, khuyết điểm', from: 18, to: 60 },
    measured: [
      'Đã khắc phục {done}/{total} {of} nêu trong kế hoạch.',
      '{done}/{total} {of} đã khắc phục và được cấp ủy xác nhận kết quả.',
    ],
    start: [
      'Ban hành {plan} khắc phục sau kiểm điểm, nêu rõ lộ trình, người chịu trách nhiệm từng việc.',
      'Tổng hợp ý kiến góp ý của [40-160] tập thể, cá nhân; phân loại việc làm ngay và việc cần thời gian.',
    ],
    doing: [
      'Kiểm tra tiến độ khắc phục tại [4-10] {grass}; [60-95]% việc làm ngay đã xong.',
      'Thông báo kết quả khắc phục tới cán bộ, đảng viên và nhân dân tại [8-18] hội nghị.',
      'Rà soát, sửa đổi [3-8] quy định về quản lý tài chính, đất đai, tuyển dụng theo kết luận kiểm điểm.',
      'Cấp ủy viên gặp gỡ, giải trình [6-20] nội dung cử tri và đảng viên nêu.',
    ],
    late: [
      'Còn {left} nội dung liên quan nhiều cấp, đã báo cáo Thành ủy và có phương án xử lý.',
      'Lấy ý kiến đánh giá của Mặt trận Tổ quốc, đoàn thể về kết quả khắc phục.',
    ],
    done: [
      'Khắc phục xong {total}/{total} {of}; kết quả được xác nhận tại {report} và công bố trong {party}.',
    ],
    shortcomings: [
      'Một số nơi nêu hạn chế chung chung nên khó đo kết quả khắc phục.',
      'Người chịu trách nhiệm ở vài việc chưa rõ, còn đùn đẩy.',
    ],
    difficulties: [
      'Một số tồn tại về đất đai, đầu tư kéo dài nhiều năm, vượt thẩm quyền của cấp ủy.',
      'Cần kinh phí để khắc phục triệt để nhưng chưa được bố trí trong năm.',
    ],
    next: [
      'Tập trung xử lý {left} nội dung còn lại, báo cáo từng việc tại giao ban tháng.',
      'Công khai kết quả khắc phục ở [4-8] {grass} để nhân dân giám sát.',
    ],
    proposals: ['Đề nghị Ban Thường vụ Thành ủy cho ý kiến về [1-3] nội dung vượt thẩm quyền.'],
  },
]
