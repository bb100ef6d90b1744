import { fromTheBeginning, programmeDocument, type Theme } from './theme.ts'

const common = {
  area: 'to-chuc-can-bo',
  document: programmeDocument,
  notBefore: fromTheBeginning,
  where: 'everywhere',
} as const

export const cadreThemes: readonly Theme[] = [
  {
    ...common,
    id: 'can-bo-tre-nu',
    serves: 'TP-09',
    document: 'Chỉ thị số 07-CT/TU ngày 30/12/2011',
    notBefore: '2012-01-15',
    titles: [
      'Quy hoạch, đào tạo, sử dụng cán bộ trẻ, cán bộ nữ của {party}',
      'Nâng tỷ lệ cán bộ nữ, cán bộ trẻ trong cấp ủy các {grass}',
      'Tạo nguồn cán bộ nữ tham gia lãnh đạo, quản lý ở {unit} {term}',
    ],
    product: 'Quy hoạch cán bộ trẻ, cán bộ nữ được phê duyệt; kế hoạch bồi dưỡng hằng năm.',
    measure: { of: 'chức danh quy hoạch', from: 60, to: 190 },
    measured: [
      '{done}/{total} {of} đã có nguồn cán bộ trẻ hoặc cán bộ nữ.',
      'Rà soát, bổ sung xong {done}/{total} {of} theo phương châm “động” và “mở”.',
    ],
    start: [
      'Quán triệt Chỉ thị số 07-CT/TU; ban hành {plan}.',
      'Rà soát đội ngũ, lập danh sách [60-180] cán bộ trẻ, cán bộ nữ có triển vọng.',
    ],
    doing: [
      'Đưa vào quy hoạch [12-46] cán bộ nữ, [14-52] cán bộ trẻ; đưa ra khỏi quy hoạch [2-9] trường hợp.',
      'Cử [16-60] đồng chí học trung cấp, cao cấp lý luận chính trị; trong đó nữ [38-55]%.',
      'Bổ nhiệm, giới thiệu ứng cử [4-15] cán bộ trẻ, cán bộ nữ.',
      'Gặp mặt, nghe nguyện vọng của [30-110] cán bộ trẻ tại [2-4] hội nghị.',
    ],
    late: [
      'Sơ kết thực hiện Chỉ thị số 07-CT/TU; so sánh tỷ lệ cán bộ nữ ở từng {grass}.',
      'Còn {left} chức danh chưa có nguồn tại chỗ, đã giới thiệu nguồn từ nơi khác.',
    ],
    done: ['Hoàn thành quy hoạch {total}/{total} {of} được phê duyệt theo {decision}.'],
    shortcomings: [
      'Tỷ lệ cán bộ nữ trong cấp ủy ở [3-6] {grass} còn thấp.',
      'Có nơi quy hoạch khép kín, ít nguồn từ ngoài.',
    ],
    difficulties: [
      'Cán bộ nữ trẻ bận việc gia đình, ngại đi học xa, đi luân chuyển.',
      'Biên chế đã đủ, khó bố trí việc để thử thách cán bộ trẻ.',
    ],
    next: [
      'Rà soát quy hoạch đợt cuối năm; bổ sung nguồn cho chức danh còn thiếu.',
      'Cử [8-20] đồng chí đi bồi dưỡng kỹ năng lãnh đạo.',
    ],
    proposals: [
      'Đề nghị Ban Tổ chức Thành ủy tăng chỉ tiêu lớp cao cấp lý luận dành cho cán bộ nữ.',
    ],
  },
  {
    ...common,
    id: 'dao-tao',
    serves: '07-ĐA/TU',
    document: 'Đề án số 07-ĐA/TU ngày 24/09/2013',
    notBefore: '2013-10-01',
    titles: [
      'Đào tạo, bồi dưỡng đội ngũ cán bộ của {party} {term}',
      'Bồi dưỡng kiến thức, kỹ năng cho cán bộ, công chức các {grass} thuộc {unit}',
      'Tạo nguồn cán bộ chủ chốt cho các {grass} qua đào tạo',
    ],
    product: 'Kế hoạch đào tạo đến năm 2020; các lớp bồi dưỡng theo vị trí công tác.',
    measure: { of: 'cán bộ trong diện đào tạo', from: 120, to: 420 },
    measured: [
      'Đã đào tạo, bồi dưỡng {done}/{total} {of}.',
      '{done}/{total} {of} có chứng chỉ theo yêu cầu vị trí công tác.',
    ],
    start: [
      'Quán triệt Đề án số 07-ĐA/TU; ban hành {plan} và phân bổ chỉ tiêu cho cơ sở.',
      'Khảo sát trình độ của [160-520] cán bộ, xác định nhu cầu từng nhóm.',
    ],
    doing: [
      'Mở [2-5] lớp bồi dưỡng kỹ năng cho [90-320] cán bộ, công chức.',
      'Cử [8-30] đồng chí dự lớp cán bộ nguồn của Thành phố.',
      'Mời [4-9] báo cáo viên có kinh nghiệm thực tiễn; học viên đánh giá hữu ích [86-96]%.',
      'Bồi dưỡng theo hình thức cầm tay chỉ việc tại [5-10] {grass}.',
    ],
    late: [
      'Hoàn thành các lớp trong năm; đang theo dõi kết quả công tác sau đào tạo.',
      'Rà lại danh sách, bổ sung [6-18] đồng chí chưa được cử đi học.',
    ],
    done: ['Hoàn thành chỉ tiêu {total}/{total} {of}; {report} đánh giá việc sử dụng sau đào tạo.'],
    shortcomings: [
      'Một số lớp nặng lý thuyết, ít tình huống thực tế.',
      'Cử cán bộ đi học chưa gắn với quy hoạch.',
    ],
    difficulties: [
      'Thiếu kinh phí hỗ trợ học viên ở xa.',
      'Cơ sở ít người, khó bố trí thay khi cán bộ đi học dài ngày.',
    ],
    next: [
      'Khai giảng [1-4] lớp theo kế hoạch; chốt danh sách học viên trước khi mở lớp.',
      'Theo dõi, đánh giá học viên sau 6 tháng.',
    ],
    proposals: ['Đề nghị Ban Tổ chức Thành ủy phân bổ chỉ tiêu lớp nguồn sớm từ đầu năm.'],
  },
  {
    ...common,
    id: 'quy-hoach',
    serves: 'TP-08',
    titles: [
      'Rà soát, bổ sung quy hoạch cán bộ lãnh đạo, quản lý {unit} theo phương châm “động” và “mở”',
      'Luân chuyển cán bộ giữa cơ quan {committee} và các {grass}',
      'Luân chuyển, điều động cán bộ chủ chốt các {grass} {term}',
    ],
    product: 'Quy hoạch được phê duyệt; kế hoạch luân chuyển từng năm.',
    measure: { of: 'chức danh', from: 70, to: 210 },
    measured: [
      'Đã rà soát, bổ sung quy hoạch {done}/{total} {of}.',
      '{done}/{total} {of} đã có từ 2 nguồn quy hoạch trở lên.',
    ],
    start: [
      'Ban hành {plan}; hướng dẫn quy trình giới thiệu nguồn ở cơ sở.',
      'Đánh giá cán bộ trước khi đưa vào quy hoạch tại [16-30] đơn vị.',
    ],
    doing: [
      'Luân chuyển, điều động [3-11] cán bộ; trao đổi với nơi đi, nơi đến trước khi quyết định.',
      'Bổ sung [14-48] đồng chí vào quy hoạch, đưa ra [3-12] đồng chí không còn đủ điều kiện.',
      'Làm việc với [4-9] {grass} về cán bộ luân chuyển; [85-100]% hoàn thành tốt nhiệm vụ.',
      'Thẩm định hồ sơ [24-80] nhân sự, trả lại [2-6] hồ sơ chưa đủ quy trình.',
    ],
    late: [
      'Trình Ban Thường vụ danh sách quy hoạch bổ sung; đang hoàn thiện nhận xét, đánh giá.',
      'Sơ kết công tác luân chuyển; nêu [3-5] kinh nghiệm về chế độ, chỗ ở cho cán bộ.',
    ],
    done: [
      'Phê duyệt quy hoạch {total}/{total} {of} theo {decision}; kế hoạch luân chuyển đã được thông báo tới cơ sở.',
    ],
    shortcomings: [
      'Quy hoạch ở một số nơi còn khép kín, thiếu nguồn từ đơn vị khác.',
      'Chính sách cho cán bộ luân chuyển chưa đồng bộ.',
    ],
    difficulties: [
      'Một số chức danh thiếu nguồn đủ tiêu chuẩn về lý luận chính trị.',
      'Bố trí cán bộ sau luân chuyển gặp khó do không còn vị trí.',
    ],
    next: [
      'Rà soát quy hoạch định kỳ; chuẩn bị danh sách luân chuyển quý sau.',
      'Làm việc với các nơi có cán bộ hết thời hạn luân chuyển.',
    ],
    proposals: ['Đề nghị Ban Tổ chức Thành ủy có chính sách hỗ trợ cán bộ luân chuyển về cơ sở.'],
  },
  {
    ...common,
    id: 'danh-gia-can-bo',
    serves: 'TP-08',
    titles: [
      'Đổi mới công tác đánh giá cán bộ lãnh đạo, quản lý ở {unit}',
      'Lấy phiếu tín nhiệm, đánh giá cán bộ chủ chốt các {grass}',
      'Đánh giá cán bộ gắn với kết quả công việc trong {party}',
    ],
    product: 'Quy định đánh giá cán bộ; kết quả đánh giá làm căn cứ bố trí, sử dụng.',
    measure: { of: 'cán bộ diện quản lý', from: 90, to: 260 },
    measured: [
      'Đã đánh giá {done}/{total} {of} theo quy định mới.',
      '{done}/{total} {of} có bản cam kết công việc làm căn cứ đánh giá.',
    ],
    start: [
      'Ban hành {guide} đánh giá cán bộ; làm điểm tại [3-6] đơn vị.',
      'Lấy ý kiến [80-260] cán bộ về tiêu chí đánh giá.',
    ],
    doing: [
      'Lấy phiếu tín nhiệm tại [4-9] {grass}; thông báo kết quả tới từng người.',
      'Nhận xét, đánh giá [24-90] cán bộ trước khi bổ nhiệm lại.',
      'Trao đổi với [3-8] cán bộ có tín nhiệm thấp; bố trí lại công việc [1-3] trường hợp.',
      'Tập huấn quy trình đánh giá cho [40-140] bí thư, thủ trưởng đơn vị.',
    ],
    late: [
      'So sánh kết quả đánh giá với kết quả nhiệm vụ của từng đơn vị, điều chỉnh [2-4] tiêu chí.',
      'Hoàn thiện dự thảo quy định, lấy ý kiến các đơn vị lần cuối.',
    ],
    done: ['Ban hành quy định đánh giá theo {decision}; đã áp dụng với {total}/{total} {of}.'],
    shortcomings: [
      'Nhận xét cán bộ còn chung chung, ngại nêu khuyết điểm.',
      'Một số đơn vị chưa gắn đánh giá với sản phẩm công việc.',
    ],
    difficulties: [
      'Công việc của cán bộ tham mưu khó lượng hóa thành tiêu chí.',
      'Hướng dẫn của các cấp còn khác nhau về mức xếp loại.',
    ],
    next: [
      'Đánh giá các đơn vị còn lại; công khai kết quả theo phạm vi quy định.',
      'Bổ sung tiêu chí cho nhóm cán bộ tham mưu.',
    ],
    proposals: ['Đề nghị Ban Tổ chức Thành ủy hướng dẫn thống nhất mức xếp loại cán bộ.'],
  },
  {
    ...common,
    id: 'bi-thu-chi-bo',
    serves: 'TP-11',
    titles: [
      'Nâng cao năng lực đội ngũ bí thư chi bộ, cấp ủy viên cơ sở của {party}',
      'Bồi dưỡng bí thư chi bộ, trưởng các đoàn thể ở các {grass}',
      'Trẻ hóa đội ngũ bí thư chi bộ trong {party} {term}',
      'Thí điểm bí thư chi bộ đồng thời là người đứng đầu đơn vị ở các {grass}',
    ],
    product: 'Đội ngũ bí thư chi bộ được chuẩn hóa; tài liệu nghiệp vụ cho chi ủy.',
    measure: { of: 'bí thư chi bộ', from: 90, to: 300 },
    measured: [
      '{done}/{total} {of} đã qua bồi dưỡng nghiệp vụ công tác đảng.',
      'Đã khảo sát, phân nhóm năng lực {done}/{total} {of}.',
    ],
    start: [
      'Ban hành {plan}; khảo sát độ tuổi, trình độ đội ngũ bí thư chi bộ.',
      'Biên soạn tài liệu nghiệp vụ gồm [6-10] chuyên đề, gửi cơ sở góp ý.',
    ],
    doing: [
      'Mở [2-5] lớp cho [120-380] bí thư, phó bí thư chi bộ; học theo tình huống.',
      'Thay [4-14] bí thư chi bộ tuổi cao, giới thiệu người trẻ hơn [8-15] tuổi.',
      'Tổ chức hội thi bí thư chi bộ giỏi ở [8-18] {grass}.',
      'Cấp phát [150-480] bộ tài liệu, sổ ghi nghị quyết theo mẫu.',
    ],
    late: [
      'Chọn [5-10] bí thư chi bộ giỏi dự hội thi cấp trên; rút kinh nghiệm về đề thi.',
      'Còn {left} đồng chí chưa dự lớp do sức khỏe, sẽ bồi dưỡng tại chỗ.',
    ],
    done: [
      'Bồi dưỡng xong {total}/{total} {of}; tài liệu nghiệp vụ được dùng chung theo {decision}.',
    ],
    shortcomings: [
      'Một số bí thư chi bộ điều hành sinh hoạt còn lúng túng.',
      'Nguồn thay thế ở khu dân cư khó tìm, tuổi bình quân còn cao.',
    ],
    difficulties: [
      'Phụ cấp bí thư chi bộ thấp, ít người trẻ muốn nhận việc.',
      'Lớp học ban ngày khó cho người đang đi làm.',
    ],
    next: [
      'Mở lớp buổi tối, cuối tuần cho người đang đi làm.',
      'Rà soát nguồn kế cận tại [6-12] {grass}.',
    ],
    proposals: ['Đề nghị Thành ủy kiến nghị nâng mức phụ cấp cho bí thư chi bộ thôn, tổ dân phố.'],
  },
  {
    ...common,
    id: 'dai-hoi',
    serves: 'TP-08',
    notBefore: '2014-10-01',
    titles: [
      'Chuẩn bị đại hội đảng bộ cơ sở nhiệm kỳ 2015-2020 ở {party}',
      'Chuẩn bị nhân sự cấp ủy nhiệm kỳ 2015-2020 của {party}',
      'Đổi mới cách xây dựng văn kiện đại hội đảng bộ các {grass}',
      'Phân tích kết quả nhiệm kỳ 2010-2015 phục vụ đại hội {party}',
    ],
    product: 'Kế hoạch, văn kiện và phương án nhân sự đại hội.',
    measure: { of: 'đảng bộ, chi bộ cơ sở', from: 28, to: 70 },
    measured: ['{done}/{total} {of} đã có kế hoạch đại hội được duyệt.'],
    start: ['Ban hành {plan}; thành lập các tiểu ban văn kiện, nhân sự.'],
    doing: ['Duyệt dự thảo văn kiện của [6-14] {grass}.'],
    late: ['Hoàn thành đại hội điểm tại [1-3] nơi, rút kinh nghiệm.'],
    done: ['Tổ chức xong đại hội ở {total}/{total} {of}; {report} đã gửi Thành ủy.'],
    shortcomings: ['Một số cơ sở chưa phân công người chuẩn bị văn kiện.'],
    difficulties: ['Chưa có hướng dẫn cụ thể về cơ cấu nhân sự.'],
    next: [
      'Chuẩn bị nội dung kế hoạch, phân công tiểu ban khi có hướng dẫn của cấp trên.',
      'Thu thập số liệu nhiệm kỳ từ các {grass}, xong trước khi bắt đầu đề án.',
    ],
    proposals: ['Đề nghị Ban Tổ chức Thành ủy sớm hướng dẫn về nhân sự đại hội.'],
  },
]
