import { fromTheBeginning, programmeDocument, type Theme } from './theme.ts'

const common = {
  area: 'to-chuc-can-bo',
  document: programmeDocument,
  notBefore: fromTheBeginning,
  where: 'everywhere',
} as const

/** Party cells, members and organisations. */
export const organisationThemes: readonly Theme[] = [
  {
    ...common,
    id: 'sinh-hoat-chi-bo',
    serves: 'TP-11',
    titles: [
      'Nâng cao chất lượng sinh hoạt chi bộ trong {party}',
      'Đổi mới nội dung, hình thức sinh hoạt chi bộ ở các {grass} thuộc {unit}',
      'Sinh hoạt chi bộ theo chuyên đề ở {party} {term}',
      'Củng cố chi bộ yếu, nâng cao năng lực lãnh đạo của chi bộ ở các {grass}',
      'Nâng cao chất lượng sinh hoạt chi bộ nơi có đông đảng viên cao tuổi',
    ],
    product: 'Hướng dẫn sinh hoạt chi bộ; tỷ lệ chi bộ sinh hoạt đạt loại tốt tăng hằng năm.',
    measure: { of: 'chi bộ', from: 90, to: 320 },
    measured: [
      '{done}/{total} {of} sinh hoạt chuyên đề ít nhất một lần trong quý.',
      'Chấm điểm chất lượng sinh hoạt: {done}/{total} {of} đạt loại khá, tốt.',
    ],
    start: [
      'Ban hành {guide} về nội dung sinh hoạt chi bộ; chọn [4-8] chi bộ làm điểm.',
      'Dự sinh hoạt, khảo sát [20-48] chi bộ; nêu rõ [4-6] điểm yếu cần sửa.',
    ],
    doing: [
      'Cấp ủy cấp trên dự sinh hoạt [30-96] chi bộ, góp ý trực tiếp về cách chuẩn bị nghị quyết.',
      'Tỷ lệ đảng viên dự sinh hoạt bình quân [84-96]%, tăng [1-4] điểm so với cùng kỳ.',
      'Tổ chức [2-5] lớp bồi dưỡng nghiệp vụ cho [120-420] bí thư, phó bí thư chi bộ.',
      'Củng cố [3-9] chi bộ yếu: thay bí thư [1-3] nơi, cử cấp ủy viên về sinh hoạt cùng.',
      'Cung cấp tài liệu sinh hoạt hằng tháng tới chi bộ trước ngày 25.',
    ],
    late: [
      'Sơ kết sinh hoạt chuyên đề; {notice} biểu dương [8-20] chi bộ, nhắc nhở [3-8] chi bộ.',
      'Còn {left} chi bộ chưa đạt yêu cầu, đã phân công cấp ủy viên theo dõi từng nơi.',
    ],
    done: [
      'Tổng kết: {total}/{total} {of} thực hiện đúng hướng dẫn; {report} được gửi tới các chi bộ.',
    ],
    shortcomings: [
      'Một số chi bộ chuẩn bị nội dung sơ sài, thời gian sinh hoạt ngắn.',
      'Phát biểu thảo luận tập trung ở một số đảng viên, tự phê bình còn nể nang.',
    ],
    difficulties: [
      'Nhiều chi bộ không có nơi sinh hoạt ổn định, phải mượn nhà văn hóa.',
      'Đảng viên tuổi cao, sức yếu được miễn sinh hoạt chiếm tỷ lệ lớn.',
    ],
    next: [
      'Dự sinh hoạt và góp ý tại [20-40] chi bộ; tập trung vào các chi bộ chưa đạt.',
      'Bồi dưỡng cách ra nghị quyết chi bộ cho bí thư mới.',
    ],
    proposals: [
      'Đề nghị Ban Tổ chức Thành ủy hướng dẫn thang điểm chấm chất lượng sinh hoạt dùng chung.',
    ],
  },
  {
    ...common,
    id: 'phan-loai',
    serves: 'TP-11',
    titles: [
      'Nâng cao chất lượng đánh giá, phân loại tổ chức đảng và đảng viên hằng năm',
      'Xây dựng tổ chức cơ sở đảng trong sạch, vững mạnh ở {party}',
      'Đánh giá thực chất chất lượng đảng viên ở các {grass} thuộc {unit}',
    ],
    product: 'Bộ tiêu chí đánh giá cụ thể; kết quả phân loại hằng năm được phúc tra.',
    measure: { of: 'tổ chức cơ sở đảng', from: 28, to: 72 },
    measured: [
      '{done}/{total} {of} đã cụ thể hóa tiêu chí đánh giá theo đặc điểm của từng loại hình.',
      'Đã phúc tra kết quả phân loại tại {done}/{total} {of}.',
    ],
    start: [
      'Ban hành {guide} đánh giá, phân loại; lấy ý kiến [20-40] cơ sở về tiêu chí.',
      'Rà soát kết quả phân loại năm trước, chỉ rõ [3-8] nơi đánh giá chưa sát.',
    ],
    doing: [
      'Phúc tra [6-14] cơ sở, điều chỉnh mức phân loại của [1-4] nơi.',
      'Tập huấn cách đánh giá cho [60-200] cấp ủy viên.',
      'Kiểm điểm [2-7] đảng viên vi phạm, xét lại tư cách theo đúng quy trình.',
      'Hướng dẫn chi bộ lấy ý kiến nơi cư trú đối với [180-760] đảng viên đang công tác.',
    ],
    late: [
      'Hoàn thành đánh giá cuối năm, đang thẩm định hồ sơ đề nghị trong sạch, vững mạnh tiêu biểu.',
      'Hội nghị rút kinh nghiệm, thống nhất [4-6] điểm sửa trong bộ tiêu chí.',
    ],
    done: ['Ban hành bộ tiêu chí chính thức theo {decision}, áp dụng tại {total}/{total} {of}.'],
    shortcomings: [
      'Có nơi đánh giá còn cào bằng, chưa gắn với kết quả nhiệm vụ.',
      'Hồ sơ đề nghị khen thưởng của một số cơ sở thiếu minh chứng.',
    ],
    difficulties: [
      'Tiêu chí chung khó áp dụng cho chi bộ cơ quan có ít đảng viên.',
      'Thời gian đánh giá dồn vào cuối năm, trùng nhiều việc.',
    ],
    next: [
      'Phúc tra [4-9] cơ sở; công khai kết quả phân loại.',
      'Sửa tiêu chí cho nhóm chi bộ cơ quan, trường học, doanh nghiệp.',
    ],
    proposals: ['Đề nghị Ban Tổ chức Thành ủy sớm ban hành hướng dẫn phân loại để cơ sở chủ động.'],
  },
  {
    ...common,
    id: 'dia-ban-dan-cu',
    serves: '06-ĐA/TU',
    document: 'Đề án số 06-ĐA/TU ngày 24/09/2013',
    notBefore: '2013-10-01',
    where: 'territory',
    titles: [
      'Kiện toàn tổ chức đảng và các tổ chức trong hệ thống chính trị trên địa bàn dân cư ở {unit}',
      'Sắp xếp chi bộ thôn, tổ dân phố ở các {grass} thuộc {unit}',
      'Thống nhất mô hình chi bộ, tổ dân phố, ban công tác mặt trận ở các {grass}',
    ],
    product: 'Chi bộ, tổ dân phố, thôn được sắp xếp theo mô hình thống nhất.',
    measure: { of: 'địa bàn dân cư', from: 45, to: 180 },
    measured: [
      'Đã kiện toàn tổ chức tại {done}/{total} {of}.',
      '{done}/{total} {of} đã bầu xong chi ủy và trưởng các đoàn thể theo mô hình mới.',
    ],
    start: [
      'Quán triệt Đề án số 06-ĐA/TU tới [18-30] {grass}; ban hành {plan}.',
      'Rà soát quy mô chi bộ, số hộ từng tổ dân phố, thôn; chọn [2-4] {grass} làm điểm.',
    ],
    doing: [
      'Làm điểm tại [2-4] {grass}, rút kinh nghiệm về thứ tự bầu chi ủy và trưởng các đoàn thể.',
      'Tách, nhập [6-24] chi bộ; chuyển sinh hoạt [240-900] đảng viên đúng địa bàn.',
      'Tập huấn cho [90-320] bí thư chi bộ, tổ trưởng dân phố, trưởng thôn mới.',
      'Họp dân lấy ý kiến tại [20-80] địa bàn, [88-97]% số hộ đồng tình.',
    ],
    late: [
      'Còn {left} địa bàn đang chờ thống nhất địa giới tổ dân phố.',
      'Sơ kết bước đầu, bổ sung [3-5] điểm vào hướng dẫn của {committee}.',
    ],
    done: [
      'Kiện toàn xong {total}/{total} {of}; {report} nêu số chi bộ, số tổ trước và sau khi sắp xếp.',
    ],
    shortcomings: [
      'Ở một số nơi, cán bộ sau sắp xếp còn lúng túng với nhiệm vụ mới.',
      'Việc bàn giao sổ sách giữa tổ cũ và tổ mới chưa kịp thời.',
    ],
    difficulties: [
      'Địa bàn chung cư mới đông hộ, chưa có nhà sinh hoạt cộng đồng.',
      'Giảm đầu mối nên một số cán bộ thôi phụ cấp, phải làm kỹ công tác tư tưởng.',
    ],
    next: [
      'Hoàn thành sắp xếp tại các địa bàn còn lại; rà soát nơi sinh hoạt chi bộ.',
      'Tập huấn nghiệp vụ cho chi ủy mới.',
    ],
    proposals: ['Đề nghị Thành phố bố trí quỹ nhà cho sinh hoạt cộng đồng ở khu chung cư mới.'],
  },
  {
    ...common,
    id: 'doanh-nghiep',
    serves: 'TP-10',
    document: 'Nghị quyết số 09-NQ/TU ngày 27/02/2012',
    notBefore: '2012-03-01',
    where: 'economy',
    titles: [
      'Xây dựng tổ chức đảng trong doanh nghiệp ngoài khu vực nhà nước ở {unit}',
      'Phát triển đảng viên, đoàn thể nhân dân trong doanh nghiệp ngoài khu vực nhà nước',
      'Nâng cao chất lượng hoạt động của chi bộ doanh nghiệp thuộc {party}',
      'Thành lập công đoàn, chi đoàn trong doanh nghiệp có từ 25 lao động trở lên ở {unit}',
    ],
    product: 'Tổ chức đảng, đoàn thể được thành lập trong doanh nghiệp đủ điều kiện.',
    measure: { of: 'doanh nghiệp đủ điều kiện', from: 16, to: 54 },
    measured: [
      'Đã thành lập tổ chức đảng hoặc đoàn thể tại {done}/{total} {of}.',
      '{done}/{total} {of} đã có chủ doanh nghiệp đồng ý bằng văn bản.',
    ],
    start: [
      'Ban hành {plan} thực hiện Nghị quyết số 09-NQ/TU; thành lập ban chỉ đạo [7-13] đồng chí.',
      'Khảo sát [120-480] doanh nghiệp, lập danh sách nơi có từ 3 đảng viên chính thức.',
    ],
    doing: [
      'Gặp gỡ [18-60] chủ doanh nghiệp; [6-20] nơi đồng ý tạo điều kiện thành lập tổ chức.',
      'Thành lập [2-6] chi bộ, [4-14] công đoàn, [2-8] chi đoàn; kết nạp [8-32] đảng viên.',
      'Tiếp nhận [20-90] đảng viên đang sinh hoạt ở nơi cư trú về chi bộ doanh nghiệp.',
      'Hội nghị đối thoại với doanh nghiệp, giải đáp [15-40] kiến nghị về thuế, đất, thủ tục.',
    ],
    late: [
      'Sơ kết thực hiện Nghị quyết số 09-NQ/TU, khen [4-10] doanh nghiệp, [6-15] cá nhân.',
      'Còn {left} doanh nghiệp đã thống nhất chủ trương, đang làm hồ sơ.',
    ],
    done: [
      'Hoàn thành chỉ tiêu: {total}/{total} {of} có tổ chức đảng hoặc đoàn thể; {report} đã gửi Ban Tổ chức Thành ủy.',
    ],
    shortcomings: [
      'Một số chi bộ mới thành lập sinh hoạt chưa đều, thiếu nội dung.',
      'Số đảng viên kết nạp trong doanh nghiệp còn thấp so với số lao động.',
    ],
    difficulties: [
      'Sản xuất khó khăn, nhiều doanh nghiệp giảm lao động hoặc chuyển địa điểm.',
      'Một số chủ doanh nghiệp còn e ngại mất thời gian sinh hoạt.',
    ],
    next: [
      'Vận động [6-14] chủ doanh nghiệp trong danh sách; hoàn thiện hồ sơ các nơi đã đồng ý.',
      'Cử cấp ủy viên hướng dẫn sinh hoạt cho chi bộ mới.',
    ],
    proposals: [
      'Đề nghị Ban Tổ chức Thành ủy hướng dẫn việc chuyển đảng viên từ nơi cư trú về doanh nghiệp.',
    ],
  },
  {
    ...common,
    id: 'phat-trien-dang',
    serves: 'TP-11',
    titles: [
      'Nâng cao chất lượng công tác phát triển đảng viên ở {party}',
      'Tạo nguồn, kết nạp đảng viên trẻ ở các {grass} {term}',
      'Phát triển đảng viên trong trường học, trạm y tế, hợp tác xã ở {unit}',
      'Quản lý đảng viên đi làm ăn xa, đảng viên mới chuyển về ở {party}',
    ],
    product: 'Chỉ tiêu kết nạp đảng viên hằng năm được hoàn thành; hồ sơ được thẩm tra.',
    measure: { of: 'đảng viên mới', from: 160, to: 620 },
    measured: [
      'Lũy kế kết nạp {done}/{total} {of} theo chỉ tiêu giai đoạn.',
      'Đã kết nạp {done}/{total} {of}, trong đó [58-78]% dưới 30 tuổi.',
    ],
    start: [
      'Giao chỉ tiêu tạo nguồn cho từng cơ sở kèm {plan}.',
      'Rà soát nguồn phát triển đảng ở [18-32] {grass}, [10-26] trường học.',
    ],
    doing: [
      'Mở [1-3] lớp bồi dưỡng nhận thức về Đảng cho [60-240] quần chúng ưu tú.',
      'Thẩm tra [24-90] hồ sơ, trả lại [2-7] hồ sơ chưa đủ điều kiện.',
      'Kết nạp [14-60] đảng viên, trong đó nữ chiếm [42-58]%.',
      'Chuyển chính thức [20-70] đảng viên dự bị đúng thời hạn.',
    ],
    late: [
      'Hoàn thành trên 90% chỉ tiêu; tập trung vào [3-6] chi bộ nhiều năm chưa kết nạp.',
      'Tổng hợp kết quả theo từng loại hình cơ sở, rút kinh nghiệm về thẩm tra lý lịch.',
    ],
    done: [
      'Hoàn thành chỉ tiêu {total}/{total} {of}; {report} phân tích theo độ tuổi, giới tính, nghề nghiệp.',
    ],
    shortcomings: [
      'Còn [3-9] chi bộ trong nhiều năm chưa kết nạp được đảng viên.',
      'Hồ sơ ở một số nơi sai sót, phải bổ sung nhiều lần.',
    ],
    difficulties: [
      'Thanh niên đi học, đi làm xa, nguồn tại chỗ ít.',
      'Thẩm tra lý lịch ở tỉnh ngoài mất nhiều thời gian.',
    ],
    next: [
      'Mở lớp bồi dưỡng nhận thức về Đảng; hoàn thiện [15-40] hồ sơ đã có.',
      'Giao chỉ tiêu cụ thể cho chi bộ chưa có nguồn.',
    ],
    proposals: [
      'Đề nghị Ban Tổ chức Thành ủy có hướng dẫn rút ngắn thời gian thẩm tra lý lịch ngoài thành phố.',
    ],
  },
]
