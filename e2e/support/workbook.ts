import exceljs from 'exceljs'

/** Filled by another program than the one that wrote it: cells by the code of their row and the key of their column. */
export async function fillWorkbook(
  path: string,
  cells: readonly (readonly [code: string, key: string, value: string | number | null])[],
): Promise<void> {
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(path)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error(`${path} has no sheet`)
  const rows = Array.from({ length: sheet.rowCount }, (_, at) => sheet.getRow(at + 1))
  const keys = rows.map(textsOf).find((texts) => texts.includes('reportId')) ?? []
  for (const [code, key, value] of cells) {
    const row = rows.find((each) => textsOf(each)[keys.indexOf('projectCode')] === code)
    if (!row) throw new Error(`no row of ${code}`)
    row.getCell(keys.indexOf(key) + 1).value = value
  }
  await book.xlsx.writeFile(path)
}

function textsOf(row: exceljs.Row): string[] {
  return Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text)
}
