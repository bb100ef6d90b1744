/** The programme as its documents state it. A `null` day: the source gives none. */

export const programme = {
  id: '01',
  code: '01',
  name: 'Chương trình 01 của Thành ủy Hà Nội',
  term: '2010-2015',
  aim: 'Nâng cao năng lực lãnh đạo, sức chiến đấu của các cấp ủy đảng và chất lượng đội ngũ đảng viên; nâng cao năng lực quản lý, điều hành của bộ máy chính quyền; nâng cao chất lượng hoạt động của mặt trận Tổ quốc, các đoàn thể nhân dân các cấp giai đoạn 2011-2015.',
  startsOn: '2011-01-01',
  endsOn: '2015-12-31',
}

export const workAreas = [
  { id: 'lanh-dao', name: 'Đổi mới phương thức lãnh đạo của Đảng' },
  {
    id: 'chinh-tri-tu-tuong',
    name: 'Đổi mới, nâng cao chất lượng công tác chính trị tư tưởng gắn với học tập và làm theo tấm gương đạo đức Hồ Chí Minh và thực hiện Nghị quyết Trung ương 4 (khóa XI)',
  },
  { id: 'to-chuc-can-bo', name: 'Đổi mới công tác tổ chức, cán bộ' },
].map((area, at) => ({ ...area, ordinal: at + 1 }))

/** Three of them carry the number 07: only the whole symbol names a document. */
export const documents = [
  {
    id: 'ct-03-bct',
    symbol: 'Chỉ thị 03 của Bộ Chính trị',
    issuedOn: null,
    title: 'Tiếp tục đẩy mạnh học tập và làm theo tấm gương đạo đức Hồ Chí Minh',
  },
  {
    id: '20-kh-tu',
    symbol: '20-KH/TU',
    issuedOn: '2011-08-25',
    title:
      'Kế hoạch thực hiện Chỉ thị 03 của Bộ Chính trị về tiếp tục đẩy mạnh học tập và làm theo tấm gương đạo đức Hồ Chí Minh',
  },
  {
    id: '07-ct-tu',
    symbol: '07-CT/TU',
    issuedOn: '2011-12-30',
    title:
      'Tăng cường sự lãnh đạo của cấp ủy đảng trong công tác quy hoạch, đào tạo, sử dụng cán bộ trẻ, cán bộ nữ của Đảng bộ thành phố',
  },
  {
    id: 'nq-tw4-khoa-xi',
    symbol: 'Nghị quyết Trung ương 4 (khóa XI)',
    issuedOn: null,
    title: 'Nghị quyết Trung ương 4 (khóa XI)',
  },
  {
    id: '09-nq-tu',
    symbol: '09-NQ/TU',
    issuedOn: '2012-02-27',
    title:
      'Tăng cường công tác xây dựng đảng và các đoàn thể nhân dân trong các doanh nghiệp ngoài khu vực nhà nước trên địa bàn TP. Hà Nội giai đoạn từ nay đến năm 2020',
  },
  {
    id: '06-da-tu',
    symbol: '06-ĐA/TU',
    issuedOn: '2013-09-24',
    title:
      'Kiện toàn, sắp xếp mô hình tổ chức đảng và các tổ chức trong hệ thống chính trị trên địa bàn dân cư, tổ dân phố, thôn, xóm ở xã, phường, thị trấn thuộc TP. Hà Nội',
  },
  {
    id: '07-da-tu',
    symbol: '07-ĐA/TU',
    issuedOn: '2013-09-24',
    title: 'Đào tạo đội ngũ cán bộ của TP. Hà Nội giai đoạn từ nay đến năm 2020',
  },
  {
    id: '07-hd-tu',
    symbol: '07-HD/TU',
    issuedOn: null,
    title:
      'Hướng dẫn chức năng, nhiệm vụ và tổ chức chi bộ thôn, tổ dân phố thuộc đảng bộ xã, phường, thị trấn',
  },
  {
    id: '08-hd-tu',
    symbol: '08-HD/TU',
    issuedOn: null,
    title:
      'Hướng dẫn chức năng, nhiệm vụ và tổ chức chi bộ thôn, tổ dân phố thuộc đảng bộ xã, phường, thị trấn',
  },
].map((document, at) => ({ ...document, ordinal: at + 1 }))
