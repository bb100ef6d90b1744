import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of this screen. */
export const projectTable = {
  title: 'Đề án, chuyên đề',
  count: (rows: number) => `${n(rows)} đề án, chuyên đề`,
  caption: (rows: number, day: string) => `${n(rows)} đề án, chuyên đề. Số liệu tại ngày ${day}.`,
  sample: 'minh họa',
  add: 'Thêm đề án',
  pastDay: 'Đang xem số liệu của ngày đã qua. Bấm “Về hiện tại” để thêm, sửa.',
  search: 'Tìm đề án, chuyên đề',
  searchHint: 'Mã, tên hoặc đơn vị',
  searchIn: (list: string) => `Tìm trong “${list}”`,
  level: { all: 'Tất cả', city: 'Cấp thành phố', district: 'Cấp quận, huyện' },
  filter: 'Lọc',
  chosen: (label: string, count: number) => `${label} (${n(count)})`,
  any: 'Tất cả',
  conditions: 'Điều kiện lọc',
  condition: (label: string, value: string) => `${label}: ${value}`,
  upTo: (period: string) => `Số liệu đến ${period}`,
  unapproved: 'Gồm cả số liệu chưa duyệt',
  searched: (text: string) => `Tìm “${text}”`,
  remove: (condition: string) => `Bỏ điều kiện ${condition}`,
  clear: 'Bỏ lọc',
  ignored: (names: string) => `Địa chỉ có phần không dùng được, đã bỏ qua: ${names}`,
  noMatch: (filters: number) => `Không có dòng nào khớp với ${n(filters)} điều kiện lọc`,
  noMatchHint: 'Bỏ bớt điều kiện lọc để thấy nhiều dòng hơn.',
  notFound: (text: string) => `Không có đề án, chuyên đề khớp với “${text}”`,
  notFoundHint: 'Thử gõ không dấu hoặc bỏ bớt điều kiện lọc.',
  noSuchPage: (page: number) => `Bảng không có trang ${n(page)}`,
  firstPage: 'Về trang 1',
  none: 'Chưa có đề án, chuyên đề nào',
  noneHint: 'Liên hệ bộ phận thường trực của Thành ủy để bổ sung đề án của đơn vị.',
  noneYet: 'Đề án, chuyên đề đã thêm sẽ hiện ở đây.',
}
