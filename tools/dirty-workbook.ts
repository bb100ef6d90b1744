import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDirtyWorkbook } from '../apps/api/src/testing/dirty/dirty-workbook.ts'

/** The workbook of 533 projects that has gone through many hands, as a file to choose. Answers with its path. */
export async function writeDirtyWorkbook(folder: string): Promise<string> {
  const { bytes } = await makeDirtyWorkbook()
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'De-an-cap-huyen-2014.xlsx')
  writeFileSync(path, bytes)
  return path
}
