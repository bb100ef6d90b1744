import { expect, test } from 'vitest'
import { isGuessable } from './guessable.ts'

const about = ['badinh.an', 'Trần Văn An', 'Quận Ba Đình', 'Ba Đình', 'Chương trình 01-CTr/TU']

test.each([
  // Of the world.
  ...['password', 'Password2014', 'p@ssw0rd', 'qwertyuiop123', 'iloveyou2014', '2014football'],
  // Of Viet Nam.
  ...[
    'matkhau',
    'Mật khẩu 2014',
    'm@tkh4u123456',
    '123456a@',
    'a@123456789',
    'hanoi2014',
    'HàNội@2014',
  ],
  ...['AnhYeuEm@1314', 'thanhuyhanoi2014', 'TienDo@2026', 'quantri@123456'],
  // Of the person and the place.
  ...['tranvanan1980', 'Ba Dinh 2014', 'QuanBaDinh@123', 'chuongtrinh01ctr', 'Trần-Ba-Đình-2014'],
  // No words at all.
  ...['112233445566', 'aaaaaaaaaaaa', 'abababababab', '2014-09-29-2014'],
])('“%s” is among the first that somebody tries', async (password) => {
  expect(await isGuessable(password, about)).toBe(true)
})

test.each([
  ...[
    'tiendo-mau-2014',
    'một câu khác, cũng dễ nhớ',
    'sáng nào cũng uống trà',
    'k7mp-xw3d-9qfa-t2hn',
  ],
  ...['Sen nở tháng sáu', 'xe đạp xanh ở Ba Đình', '8392!74aB61', 'Con mèo nhà tôi tên Vàng'],
])('“%s” is not', async (password) => {
  expect(await isGuessable(password, about)).toBe(false)
})
