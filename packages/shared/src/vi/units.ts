import { formatNumber } from '../core/format.ts'

const n = (value: number) => formatNumber(value, 'vi')

/** Words of the page of units. */
export const units = {
  title: 'Đơn vị',
  lead: 'Đơn vị tách, nhập hoặc đổi tên theo ngày có hiệu lực. Báo cáo cũ vẫn đứng tên đơn vị đã gửi.',
  sheet: {
    title: 'Danh sách đơn vị',
    tab: 'Đơn vị',
    file: 'Đơn vị',
    all: 'Đơn vị hiện có',
  },
  count: (count: number) => `${n(count)} đơn vị`,
  gone: 'Cả đơn vị không còn hoặc chưa thành lập',
  name: 'Tên đơn vị',
  kind: 'Loại',
  validFrom: 'Từ ngày',
  validTo: 'Đến hết ngày',
  predecessors: 'Tách, nhập từ',
  successors: 'Nay là',
  accounts: 'Số tài khoản',
  accountsOf: (name: string, count: number) => `${n(count)} tài khoản của ${name}`,
}
