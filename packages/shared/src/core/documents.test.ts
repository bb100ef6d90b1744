import { expect, test } from 'vitest'
import { splitDocuments, symbolIn } from './documents.ts'

test.each([
  ['07, 08-HD/TU', ['07-HD/TU', '08-HD/TU']],
  ['07,08 - HD/TU', ['07- HD/TU', '08- HD/TU']],
  ['07 và 08-HD/TU', ['07-HD/TU', '08-HD/TU']],
  ['05, 06/KH-UBND', ['05/KH-UBND', '06/KH-UBND']],
  ['07-HD/TU; 06-ĐA/TU ngày 24-9-2013', ['07-HD/TU', '06-ĐA/TU ngày 24-9-2013']],
  ['06-ĐA/TU ngày 24-9-2013, 07-ĐA/TU', ['06-ĐA/TU ngày 24-9-2013', '07-ĐA/TU']],
  ['Kế hoạch 20-KH/TU và Chỉ thị 07-CT/TU', ['Kế hoạch 20-KH/TU', 'Chỉ thị 07-CT/TU']],
  ['- 07-HD/TU\n- 08-HD/TU', ['07-HD/TU', '08-HD/TU']],
  [
    'Kế hoạch số 20-KH/TU ngày 25-8-2011 về tăng cường, đổi mới và nâng cao',
    ['Kế hoạch số 20-KH/TU ngày 25-8-2011 về tăng cường, đổi mới và nâng cao'],
  ],
  ['Chỉ thị 03 của Bộ Chính trị', ['Chỉ thị 03 của Bộ Chính trị']],
  ['15/2014/QĐ-UBND, 132/NQ-CP.', ['15/2014/QĐ-UBND', '132/NQ-CP']],
  [' ; ', []],
])('“%s” names %j', (text, documents) => {
  expect(splitDocuments(text)).toEqual(documents)
})

test('texts in NFD name the same', () => {
  expect(splitDocuments('06, 07-ĐA/TU'.normalize('NFD'))).toEqual(['06-ĐA/TU', '07-ĐA/TU'])
})

test.each([
  ['Đề án số 06-ĐA/TU ngày 24-9-2013', '06-ĐA/TU'],
  ['03-Ctr/TU', '03-CTr/TU'],
  ['12 - QĐi / TW', '12-QĐi/TW'],
  ['45-KH/QU', '45-KH/QU'],
  ['15/2014/QĐ-UBND', '15/2014/QĐ-UBND'],
  ['132/NQ-CP', '132/NQ-CP'],
  ['Chỉ thị 03 của Bộ Chính trị', null],
  ['07-XX/TU', null],
  // The letters are Cyrillic.
  ['07-КН/TU', null],
])('the symbol of “%s” is %s', (document, symbol) => {
  expect(symbolIn(document)).toBe(symbol)
})
