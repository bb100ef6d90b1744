import { expect, test } from 'vitest'
import { excelFormula, googleFormula } from './feed-formulas.ts'

const address = 'https://tiendo.example/api/feeds/abc/feed'

test('Excel is given one line that makes a table under the headings of the list', () => {
  const formula = excelFormula(`${address}.json`)
  expect(formula).not.toContain('\n')
  expect(formula).toBe(
    `= let n = Json.Document(Web.Contents("${address}.json")), keys = List.Transform(n[columns], each [key]), table = Table.FromRecords(n[rows], keys) in Table.RenameColumns(table, List.Transform(n[columns], each {[key], [header]}))`,
  )
})

test('Google reads the csv with commas and decimal points, whatever the language of the sheet', () => {
  expect(googleFormula(`${address}.csv`)).toBe(`=IMPORTDATA("${address}.csv"; ","; "en_US")`)
})
