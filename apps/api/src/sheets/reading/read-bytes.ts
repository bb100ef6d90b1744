import type { ReadWorkbook } from '@app/shared/core/read-sheet.ts'
import { readCsv } from './csv.ts'
import { readOds } from './ods.ts'
import { Refusal } from './refusal.ts'
import { kindOf, oleKindOf } from './sniff.ts'
import { openParts, type Parts } from './unzip.ts'
import { readXls } from './xls.ts'
import { readXlsx } from './xlsx.ts'

/** A workbook out of the bytes of a file, whatever it is called. Only the child calls it. Throws `Refusal`. */
export async function readBytes(bytes: Buffer): Promise<ReadWorkbook> {
  const kind = kindOf(bytes)
  if (kind === 'zip') return readZipped(await openParts(bytes))
  if (kind === 'text') return { format: 'csv', sheets: readCsv(bytes) }
  if (kind !== 'ole') throw new Refusal('not-a-sheet', kind)
  const ole = oleKindOf(bytes)
  if (ole === 'xls') return { format: 'xls', sheets: readXls(bytes) }
  throw ole === 'encrypted' ? new Refusal('encrypted') : new Refusal('not-a-sheet', ole)
}

async function readZipped(parts: Parts): Promise<ReadWorkbook> {
  const { names } = parts
  const has = (start: string) => [...names].some((name) => name.startsWith(start))
  if (names.has('xl/workbook.bin')) throw new Refusal('not-a-sheet', 'binary-workbook')
  if (names.has('[Content_Types].xml') && !has('word/') && !has('ppt/')) {
    return { format: 'xlsx', sheets: await readXlsx(parts) }
  }
  if (has('ppt/')) throw new Refusal('not-a-sheet', 'slides')
  if (has('word/')) throw new Refusal('not-a-sheet', 'document')
  if (!names.has('mimetype')) throw new Refusal('not-a-sheet', 'archive')
  const type = (await parts.read('mimetype'))?.toString('latin1') ?? ''
  if (type.includes('spreadsheet')) return { format: 'ods', sheets: await readOds(parts) }
  if (type.includes('presentation')) throw new Refusal('not-a-sheet', 'slides')
  throw new Refusal('not-a-sheet', type.includes('opendocument') ? 'document' : 'other')
}
