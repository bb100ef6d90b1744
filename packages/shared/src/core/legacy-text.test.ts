import { expect, test } from 'vitest'
import { fromLegacy, legacyEncodingOf } from './legacy-text.ts'

test.each([
  ['Uû ban nh©n d©n thµnh phè Hµ Néi', 'Uỷ ban nhân dân thành phố Hà Nội'],
  ['TiÕng ViÖt rÊt hay', 'Tiếng Việt rất hay'],
  [
    '§· ban hµnh kÕ ho¹ch, tæ chøc 12 líp båi d­ìng cho c¸n bé ph­êng.',
    'Đã ban hành kế hoạch, tổ chức 12 lớp bồi dưỡng cho cán bộ phường.',
  ],
  ['Kh«ng ®ñ kinh phÝ; ®Ò nghÞ Thµnh uû bæ sung', 'Không đủ kinh phí; đề nghị Thành uỷ bổ sung'],
])('TCVN3 “%s”', (legacy, text) => {
  expect(legacyEncodingOf(legacy)).toBe('tcvn3')
  expect(fromLegacy(legacy, 'tcvn3')).toBe(text)
})

test.each([
  ['Tieáng Vieät raát hay', 'Tiếng Việt rất hay'],
  ['UÛY BAN NHAÂN DAÂN THAØNH PHOÁ HAØ NOÄI', 'ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI'],
  [
    'Ñaõ ban haønh keá hoaïch, toå chöùc 12 lôùp boài döôõng cho caùn boä phöôøng.',
    'Đã ban hành kế hoạch, tổ chức 12 lớp bồi dưỡng cho cán bộ phường.',
  ],
  [
    'Thieáu truï sôû, chöa giaûi quyeát; kyõ thuaät, lyù do',
    'Thiếu trụ sở, chưa giải quyết; kỹ thuật, lý do',
  ],
])('VNI “%s”', (legacy, text) => {
  expect(legacyEncodingOf(legacy)).toBe('vni')
  expect(fromLegacy(legacy, 'vni')).toBe(text)
})

test.each([
  'Đã ban hành kế hoạch, tổ chức 12 lớp bồi dưỡng cho cán bộ phường.',
  'Có khó khăn trong công tác vận động',
  'Không có khó gì',
  'lúc nào cũng có, ba tháng là xong',
  'Dung tien do, khong co vuong mac',
  'Ban thuong vu da hop ngay 25/8/2011 © 2014',
  'All of the results were reported on time; the café was closed.',
  'Les élèves ont été très intéressés par les résultats présentés à l’école où ils étaient déjà allés.',
  'Ça a été réalisé à Hué, à côté du marché; la durée était prévue.',
  'Der Ausschuß hat die Maßnahmen für nächste Jahr geprüft und größtenteils bestätigt.',
  'Tăng 5µm, 30° và ±2',
  '',
])('“%s” is in Unicode already', (text) => {
  expect(legacyEncodingOf(text)).toBeNull()
})

test('all 67 letters have their place in both encodings', () => {
  const letters =
    'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ'
  const tcvn3 =
    'µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00ad õ ö ÷ ø ù ú û ü ý þ'
  const vni =
    'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'
  expect(fromLegacy(tcvn3, 'tcvn3')).toBe(letters)
  expect(fromLegacy(vni, 'vni')).toBe(letters)
  expect(fromLegacy(vni.toUpperCase(), 'vni')).toBe(letters.toUpperCase())
})
