import { afterEach, expect, test, vi } from 'vitest'
import {
  bytesOf,
  csvRows,
  givenModel,
  givenTitles,
  standIn,
  timeZones,
  treacherousTexts,
} from '#testing/sheets.ts'

afterEach(() => void vi.unstubAllEnvs())

test.each(timeZones)('Excel reads it as it is, on a machine in %s', async (zone, behind) => {
  standIn(zone, behind)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await bytesOf('csv', givenModel()),
  )
  expect(text).toBe(
    [
      '\ufeffMã;Tên đề án;Thực hiện (%);Chênh lệch (điểm);Trọng số;Hạn hoàn thành;Gửi lúc',
      '01-ĐA/TU;Đổi mới sinh hoạt chi bộ;62,5;-4,2;1,5;25/08/2011;05/10/2014 23:59',
      '02-ĐA/TU;Phát triển đảng viên;;0;1;;',
      '',
    ].join('\r\n'),
  )
})

test('what Excel would evaluate begins with an apostrophe, everything else is untouched', async () => {
  const rows = csvRows(await bytesOf('csv', givenTitles(treacherousTexts)))
  const harmless = ['#N/A', '#REF!', 'a;b', 'nói "có"', '<b>&amp;</b>', "'=1", '07']
  expect(rows.slice(1).map(([title]) => title)).toEqual(
    treacherousTexts.map((text) => (harmless.includes(text) ? text : `'${text}`)),
  )
})

test('550 rows keep their order', async () => {
  const titles = Array.from({ length: 550 }, (_, at) => `Đề án số ${at + 1}`)
  expect(
    csvRows(await bytesOf('csv', givenTitles(titles)))
      .slice(1)
      .flat(),
  ).toEqual(titles)
})
