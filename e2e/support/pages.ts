/** Whose page it is, where it stands, and what its heading begins with. */
export const pages = [
  ['badinh', '/viec-can-lam', 'Việc cần làm'],
  ['badinh', '/bao-cao', 'Báo cáo'],
  ['badinh', '/bao-cao/2014-Q3', 'Nhập báo cáo'],
  ['badinh', '/bao-cao/2014-Q3/excel', 'Điền bằng Excel'],
  ['badinh', '/bao-cao/2014-Q3/gui', 'Kiểm tra và gửi'],
  ['badinh', '/bao-cao/2014-Q3/da-gui', 'Đã gửi báo cáo'],
  ['badinh', '/bao-cao/2014-Q3/bd-02_2014-Q3', 'BĐ-02'],
  ['badinh', '/thong-bao', 'Thông báo'],
  ['badinh', '/tai-khoan', 'Tài khoản của tôi'],
  ['badinh', '/tai-khoan/lien-ket', 'Liên kết tự cập nhật'],
  ['thuongtruc', '/duyet', 'Duyệt báo cáo'],
  ['thuongtruc', '/duyet?muc=khong-canh-bao', 'Duyệt báo cáo'],
  ['thuongtruc', '/duyet/bd-02_2014-Q3', 'Duyệt báo cáo'],
  ['thuongtruc', '/tong-quan', 'Tổng quan'],
  ['thuongtruc', '/tong-quan/don-vi-ky', 'Từng đơn vị qua các kỳ'],
  ['thuongtruc', '/tong-quan/tien-do', 'Tình hình gửi báo cáo'],
  ['thuongtruc', '/de-an', 'Đề án, chuyên đề'],
  ['thuongtruc', '/de-an/07-da-tu', '07-ĐA/TU'],
  ['thuongtruc', '/de-an/moi', 'Thêm'],
  ['thuongtruc', '/de-an/bd-02/sua', 'Sửa'],
  ['thuongtruc', '/bieu-mau', 'Biểu mẫu'],
  ['badinh', '/bieu-mau/bieu-01', 'Biểu số 01/CT01'],
  ['thuongtruc', '/bieu-mau/bieu-02', 'Biểu số 02/CT01'],
  ['thuongtruc', '/bieu-mau/moi', 'Thêm biểu mẫu'],
  ['thuongtruc', '/quan-tri/ky-bao-cao', 'Kỳ báo cáo'],
  ['thuongtruc', '/quan-tri/nhap', 'Nhập từ Excel'],
  ['quantri', '/quan-tri/nhap', 'Nhập từ Excel'],
] as const

/** Those with nothing to write in. One that gets its first field goes from this list. */
export const silentPages: readonly string[] = [
  ...[
    '/viec-can-lam',
    '/bao-cao/2014-Q3/excel',
    '/bao-cao/2014-Q3/gui',
    '/bao-cao/2014-Q3/da-gui',
    '/thong-bao',
  ],
  ...['/duyet', '/duyet?muc=khong-canh-bao', '/duyet/bd-02_2014-Q3', '/de-an/07-da-tu'],
  ...['/tong-quan', '/tong-quan/don-vi-ky', '/tong-quan/tien-do', '/bieu-mau'],
  ...['/bieu-mau/bieu-01', '/tai-khoan/lien-ket', '/quan-tri/nhap'],
]
