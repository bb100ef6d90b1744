import type { Theme } from './theme.ts'

/**
 * The two city projects whose titles are known. Their prose names no figure but those the article
 * gives (`city-projects.ts`), so that nothing invented stands beside a fact.
 */
const common = {
  area: 'to-chuc-can-bo',
  serves: null,
  notBefore: '2013-09-24',
  where: 'everywhere',
  measure: { of: '', from: 1, to: 1 },
  measured: [],
} as const

export const residentialTheme: Theme = {
  ...common,
  id: '06-da-tu',
  document: 'Đề án số 06-ĐA/TU ngày 24/09/2013',
  titles: [
    'Kiện toàn, sắp xếp mô hình tổ chức đảng và các tổ chức trong hệ thống chính trị trên địa bàn dân cư, tổ dân phố, thôn, xóm ở xã, phường, thị trấn thuộc TP. Hà Nội',
  ],
  product:
    'Hướng dẫn 07-HD/TU, 08-HD/TU về chức năng, nhiệm vụ và tổ chức chi bộ thôn, tổ dân phố thuộc đảng bộ xã, phường, thị trấn; mô hình tổ chức được kiện toàn thống nhất.',
  start: [
    'Đã phổ biến đề án tới các quận ủy, huyện ủy, thị ủy; phân công cán bộ theo dõi từng địa bàn.',
    'Các quận ủy, huyện ủy, thị ủy xây dựng kế hoạch thực hiện; rà soát quy mô chi bộ, tổ dân phố, thôn.',
  ],
  doing: [
    'Hướng dẫn các đơn vị làm điểm trước khi triển khai diện rộng; nghe báo cáo kết quả bước đầu.',
    'Làm việc với các đơn vị về thứ tự kiện toàn: chi bộ trước, sau đó đến tổ dân phố, thôn và các đoàn thể.',
    'Kiểm tra việc sắp xếp chi bộ theo tổ dân phố, thôn; giải đáp vướng mắc của cơ sở về chi bộ ghép.',
    'Tổng hợp ý kiến về chức năng, nhiệm vụ của chi bộ thôn, tổ dân phố để bổ sung hướng dẫn.',
  ],
  late: ['Các đơn vị báo cáo kết quả kiện toàn; đang tổng hợp để sơ kết toàn Thành phố.'],
  done: ['Đã sơ kết việc kiện toàn theo Đề án số 06-ĐA/TU.'],
  shortcomings: ['Tiến độ giữa các đơn vị chưa đều; có nơi còn chờ hướng dẫn chi tiết.'],
  difficulties: [
    'Quy mô tổ dân phố, thôn rất khác nhau nên khó áp dụng một mô hình.',
    'Chế độ đối với cán bộ thôi giữ chức vụ sau sắp xếp chưa có quy định thống nhất.',
  ],
  next: [
    'Tiếp tục hướng dẫn các đơn vị triển khai diện rộng, theo dõi nơi có địa bàn phức tạp.',
    'Tổng hợp vướng mắc của cơ sở, báo cáo Thường trực Thành ủy.',
  ],
  proposals: [
    'Đề nghị Ban Thường vụ Thành ủy cho ý kiến về chế độ đối với cán bộ thôi giữ chức vụ sau sắp xếp.',
  ],
}

export const trainingTheme: Theme = {
  ...common,
  id: '07-da-tu',
  document: 'Đề án số 07-ĐA/TU ngày 24/09/2013',
  titles: ['Đào tạo đội ngũ cán bộ của TP. Hà Nội giai đoạn từ nay đến năm 2020'],
  product: 'Đào tạo 1.000 cán bộ nguồn cho Thành phố và cơ sở; kế hoạch đào tạo đến năm 2020.',
  start: [
    'Đã phổ biến đề án; hướng dẫn các đơn vị chọn, cử cán bộ dự các lớp nguồn theo chỉ tiêu 1.000 cán bộ.',
    'Phối hợp với các cơ sở đào tạo chuẩn bị chương trình, giảng viên và nơi ăn ở cho học viên.',
  ],
  doing: [
    'Theo dõi các lớp cán bộ nguồn; gặp mặt, nghe học viên góp ý về chương trình.',
    'Làm việc với các đơn vị có học viên về hướng bố trí, sử dụng sau đào tạo.',
    'Rà soát nhu cầu đào tạo theo vị trí công tác làm căn cứ cho kế hoạch những năm tiếp theo.',
  ],
  late: ['Đang tổng hợp kết quả đào tạo theo từng nhóm đối tượng.'],
  done: ['Đã tổng kết giai đoạn đào tạo theo Đề án số 07-ĐA/TU.'],
  shortcomings: ['Việc bố trí, sử dụng học viên sau đào tạo ở một số đơn vị còn chậm.'],
  difficulties: ['Nhiều học viên vừa học vừa làm, khó thu xếp thời gian thực tế tại cơ sở.'],
  next: [
    'Theo dõi việc bố trí, sử dụng học viên sau đào tạo; chuẩn bị kế hoạch các lớp tiếp theo.',
    'Lấy ý kiến các đơn vị về nhu cầu đào tạo giai đoạn đến năm 2020.',
  ],
  proposals: [
    'Đề nghị Ban Thường vụ Thành ủy có chủ trương về bố trí học viên các lớp nguồn sau đào tạo.',
  ],
}
