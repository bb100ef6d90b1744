/**
 * What passwords here are made of, beside the world's common ones: without marks, as they are typed.
 * Numbers are runs and years; a password of nothing but these is no secret.
 */
export const knownWords: readonly string[] = [
  ...'matkhaumoi matkhaucu matkhau mkhau password passwd pass admin administrator root user'.split(
    ' ',
  ),
  ...'tiendo theodoi chuongtrinhcongtac chuongtrinh congtac dean chuyende baocao kybaocao'.split(
    ' ',
  ),
  ...'thanhuyhanoi thanhuy quanuy huyenuy thixauy danguykhoi danguy dangbo chibo dangvien'.split(
    ' ',
  ),
  ...'dangcongsan vanphong coquan bantochuc bantuyengiao bandanvan ubkt ubnd hdnd'.split(' '),
  ...'thudohanoi thudo hanoi saigon hochiminh tphcm danang haiphong cantho vietnam viet nam'.split(
    ' ',
  ),
  ...'quantrihethong quantri hethong taikhoan dangnhap canbo chuyenvien lanhdao bithu chutich'.split(
    ' ',
  ),
  ...'anhyeuem emyeuanh iloveyou yeuanh yeuem yeuemnhieu nguoiyeu tinhyeu hanhphuc maimai'.split(
    ' ',
  ),
  ...'giadinh bome bachao contrai congai vochong sinhnhat khongbiet khongco xinchao chaoban'.split(
    ' ',
  ),
  ...'nguyen tran pham hoang huynh phan dang duong quan huyen thixa phuong thanhpho'.split(' '),
  ...'qwertyuiop qwerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn qazwsx abcdef abcd abc'.split(' '),
  ...'welcome letmein dragon monkey football superman changeme default test demo'.split(' '),
  ...'1234567890 0123456789 123456789 12345678 1234567 123456 12345 1234 123 987654321'.split(' '),
  ...'654321 54321 4321 321 112233 121212 123123 111111 000000 888888 666666'.split(' '),
]
