import { expect } from '@playwright/test'
import { faultsByDayAndNight } from '../support/barriers.ts'
import { enter } from '../support/sign-in.ts'
import { password, test } from '../support/world.ts'

test.use({ world: 'accounts' })

test('a new officer gets a slip, chooses a password, works, and is out at once when closed', async ({
  signIn,
  page: officer,
}) => {
  const admin = await signIn('quantri')
  await admin.goto('/quan-tri/tai-khoan')
  await admin.getByRole('link', { name: 'Thêm tài khoản' }).click()
  await admin.getByLabel('Họ và tên').fill('Trần Văn An')
  await admin.getByLabel('Tên đăng nhập').fill('badinh.an')
  await admin.getByLabel('Cán bộ đơn vị').check()
  await admin.getByRole('button', { name: 'Thêm tài khoản' }).click()
  await expect(admin.getByRole('link', { name: /phải thuộc một đơn vị/ })).toBeVisible()
  await admin.getByRole('combobox', { name: 'Đơn vị' }).click()
  await admin.getByRole('option', { name: 'Quận Ba Đình' }).click()
  await admin.getByRole('button', { name: 'Thêm tài khoản' }).click()
  const slip = admin.getByRole('region', { name: 'Mật khẩu dùng một lần' })
  const given = await slip.locator('[data-given]').innerText()
  expect(given).toMatch(/^(\w{4}-){3}\w{4}$/)
  await admin.emulateMedia({ media: 'print' })
  await expect(slip.getByText(given)).toBeVisible()
  await expect(slip.getByRole('button', { name: 'In phiếu mật khẩu' })).toBeHidden()
  await admin.emulateMedia({ media: 'screen' })
  await slip.getByRole('button', { name: 'Đã ghi lại, đóng' }).click()
  await expect(admin.getByRole('heading', { name: 'Trần Văn An', level: 1 })).toBeVisible()
  await expect(admin.getByText(given)).toHaveCount(0)

  await enter(officer, 'badinh.an', given)
  await expect(officer).toHaveURL(/\/tai-khoan$/)
  const own = 'gió mùa thổi qua cầu Long Biên'
  await officer.getByLabel('Mật khẩu hiện tại').fill(given)
  await officer.getByLabel('Mật khẩu mới', { exact: true }).fill(own)
  await officer.getByLabel('Nhập lại mật khẩu mới').fill(own)
  await officer.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await expect(officer).toHaveURL(/\/viec-can-lam$/)

  await admin.reload()
  await expect(admin.getByText('Đang hoạt động').first()).toBeVisible()
  await expect(admin.getByRole('region', { name: 'Nơi đang đăng nhập' })).toContainText('127.0.0.1')
  await admin.getByRole('button', { name: 'Ngừng tài khoản' }).click()
  await admin.getByLabel('Lý do').fill('Chuyển công tác')
  await admin.getByRole('dialog').getByRole('button', { name: 'Ngừng tài khoản' }).click()
  await expect(admin.getByRole('button', { name: 'Mở lại tài khoản' })).toBeVisible()
  await expect(admin.getByRole('row', { name: /Ngừng tài khoản.*Chuyển công tác/ })).toBeVisible()
  await officer.getByRole('link', { name: 'Đề án' }).first().click()
  await expect(officer.getByText('Phiên làm việc đã hết').first()).toBeVisible()
})

test('an officer who leaves hands over to a new one; the record is printed and signed', async ({
  signIn,
}) => {
  const officer = await signIn('myduc')
  const admin = await signIn('quantri')
  await admin.goto('/quan-tri/tai-khoan/myduc')
  await admin.getByRole('link', { name: 'Bàn giao công việc' }).click()
  await expect(admin.getByText('Đã chọn 6 dòng')).toBeVisible()
  await admin.getByLabel('Lý do').fill('Luân chuyển về xã')

  await admin.getByRole('link', { name: 'Tạo tài khoản cho người nhận' }).click()
  await admin.getByLabel('Họ và tên').fill('Trần Văn Bình')
  await admin.getByLabel('Tên đăng nhập').fill('myduc.binh')
  await admin.getByLabel('Cán bộ đơn vị').check()
  await admin.getByRole('button', { name: 'Thêm tài khoản' }).click()
  await admin.getByRole('button', { name: 'Đã ghi lại, đóng' }).click()

  await expect(admin.getByLabel('Lý do')).toHaveValue('Luân chuyển về xã')
  await expect(admin.getByRole('cell', { name: 'Trần Văn Bình' })).toHaveCount(6)
  await admin.getByRole('button', { name: 'Bàn giao công việc' }).click()
  const question = admin.getByRole('dialog')
  await expect(question).toContainText('6 đề án đổi cán bộ phụ trách thành Trần Văn Bình')
  await question.getByRole('button', { name: 'Bàn giao công việc' }).click()

  await expect(admin.getByRole('heading', { name: 'Biên bản bàn giao', level: 1 })).toBeVisible()
  const handedOver = admin.getByRole('row', { name: /Nguyễn Văn Chiến Trần Văn Bình$/ })
  await expect(handedOver).toHaveCount(6)
  expect(await faultsByDayAndNight(admin)).toEqual({ day: [], night: [] })
  await admin.emulateMedia({ media: 'print' })
  for (const text of ['HUYỆN ỦY MỸ ĐỨC', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'NGƯỜI CHỨNG KIẾN'])
    await expect(admin.getByText(text, { exact: true })).toBeVisible()
  await expect(admin.getByRole('button', { name: 'In biên bản' })).toBeHidden()
  await expect(admin.getByRole('navigation').first()).toBeHidden()

  await officer.getByRole('link', { name: 'Đề án' }).first().click()
  await expect(officer.getByText('Phiên làm việc đã hết').first()).toBeVisible()
})

test('people end a session that they left open elsewhere', async ({ signIn }) => {
  const here = await signIn('dongda')
  const elsewhere = await signIn('dongda')
  await here.goto('/tai-khoan')
  const places = here.getByRole('region', { name: 'Nơi đang đăng nhập' })
  await expect(places.getByText('Phiên này')).toHaveCount(1)
  await places.getByRole('button', { name: 'Kết thúc phiên khác' }).click()
  await here.getByRole('dialog').getByRole('button', { name: 'Kết thúc phiên khác' }).click()
  await expect(places.getByRole('listitem')).toHaveCount(1)
  await elsewhere.getByRole('link', { name: 'Đề án' }).first().click()
  await expect(elsewhere.getByText('Phiên làm việc đã hết').first()).toBeVisible()
  await enter(elsewhere, 'dongda', password)
  await expect(elsewhere).toHaveURL(/\/viec-can-lam$/)
})

test('a unit that is no more is found among the units, and its accounts with it', async ({
  signIn,
}) => {
  const admin = await signIn('quantri')
  await admin.goto('/quan-tri/don-vi')
  const tuLiem = admin.getByRole('row', { name: /^Huyện Từ Liêm/ })
  await expect(admin.getByRole('row', { name: /^Quận Nam Từ Liêm/ })).toBeVisible()
  await expect(tuLiem).toHaveCount(0)
  await admin.getByRole('checkbox', { name: /Cả đơn vị không còn/ }).check()
  await expect(tuLiem).toContainText('31/03/2014')
  await tuLiem.getByRole('link', { name: '1 tài khoản của Huyện Từ Liêm' }).click()
  await expect(admin.getByRole('status').filter({ hasText: /^1 tài khoản$/ })).toBeVisible()
  await expect(admin.getByRole('main').getByText('Huyện Từ Liêm (đến 31/03/2014)')).toBeVisible()
})
