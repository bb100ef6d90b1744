import type { Office } from './office.ts'

/** What is sent to take in a file as the guesses of its first reading understand it, checked already. */
export async function orderFor(office: Office, name: string, text: string) {
  const read = await office.uploads('admin', `/api/imports/read?name=${name}`, text)
  const { workbook, guesses, sha256 } = read as unknown as {
    readonly sha256: string
    readonly workbook: { readonly sheets: readonly { name: string; rows: unknown[] }[] }
    readonly guesses: readonly { kind: string; header: object; mapping: object }[]
  }
  const [sheet] = workbook.sheets
  const [guess] = guesses
  if (!sheet || !guess) throw new Error('the file was not understood')
  const { kind, header, mapping } = guess
  const asked = { file: { name, sha256, sheet: sheet.name }, kind, header, mapping }
  const order = { ...asked, decisions: {}, rows: sheet.rows }
  const { stamp, ...check } = await office.does('admin', 'POST /api/imports/check', order)
  return { order: { ...order, stamp }, check }
}
