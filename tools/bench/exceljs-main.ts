import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'

/** The yardstick for files: the same cells through exceljs, several times; answers milliseconds each. */
const [, , file = '', times = '1'] = process.argv
const rows = JSON.parse(readFileSync(file, 'utf8')) as (string | number | null)[][]
const taken: number[] = []
for (let time = 0; time < Number(times); time++) {
  const start = performance.now()
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Đề án', { views: [{ state: 'frozen', ySplit: 5, xSplit: 1 }] })
  sheet.addRows(rows)
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      cell.font = { name: 'Calibri', size: 11 }
      cell.alignment = { vertical: 'top', wrapText: true }
      cell.border = { bottom: { style: 'thin' } }
    }),
  )
  await book.xlsx.writeBuffer()
  taken.push(performance.now() - start)
}
process.send?.(taken)
