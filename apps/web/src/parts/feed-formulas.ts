/**
 * For the formula bar of Power Query. It takes JSON, whose numbers no setting of Windows can misread: a csv
 * with `62.5` is 625 where the comma is the decimal sign. Headings are the list's own.
 */
export function excelFormula(jsonAddress: string): string {
  return [
    `= let n = Json.Document(Web.Contents("${jsonAddress}")), `,
    'keys = List.Transform(n[columns], each [key]), ',
    'table = Table.FromRecords(n[rows], keys) ',
    'in Table.RenameColumns(table, List.Transform(n[columns], each {[key], [header]}))',
  ].join('')
}

/** Semicolons are understood in every language of a sheet; `en_US` reads the decimal points. */
export function googleFormula(csvAddress: string): string {
  return `=IMPORTDATA("${csvAddress}"; ","; "en_US")`
}
