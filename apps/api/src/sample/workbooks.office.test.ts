import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { edited, keysOf, writing } from '#testing/filled-workbooks.ts'
import { tempFolder } from '#testing/folders.ts'
import { convertAll } from '#testing/office.ts'
import { type Reporter, type SampleWorkbooks, sampleWorkbooks } from '#testing/sample-workbooks.ts'

let sample: SampleWorkbooks
beforeAll(async () => {
  sample = await sampleWorkbooks()
})

interface Saved {
  readonly reporter: Reporter
  readonly lang: 'vi' | 'en'
  readonly bytes: Uint8Array
}

/** The workbooks of these units in both languages after LibreOffice has opened and saved them. */
async function savedAgain(
  reporters: readonly Reporter[],
  format: 'xlsx' | 'ods' | 'xls',
): Promise<Saved[]> {
  const folder = tempFolder()
  const saved = join(folder, 'saved')
  const files: (Omit<Saved, 'bytes'> & { name: string })[] = []
  for (const reporter of reporters) {
    for (const lang of ['vi', 'en'] as const) {
      const name = `${reporter.unitId}-${lang}`
      writeFileSync(join(folder, `${name}.xlsx`), await sample.fileOf(reporter, lang))
      files.push({ reporter, lang, name })
    }
  }
  await convertAll(
    files.map(({ name }) => join(folder, `${name}.xlsx`)),
    format,
    saved,
  )
  return files.map(({ reporter, lang, name }) => ({
    ...{ reporter, lang },
    bytes: new Uint8Array(readFileSync(join(saved, `${name}.${format}`))),
  }))
}

test('no unit’s workbook changes anything after LibreOffice has saved it, in both languages', async () => {
  const files = await savedAgain(sample.reporters, 'xlsx')
  const changed: object[] = []
  for (const { reporter, bytes } of files)
    changed.push(...(await sample.changesIn(reporter, bytes)))
  expect([files.length, changed]).toEqual([2 * 41, []])
}, 400_000)

test.each(['ods', 'xls'] as const)(
  'nor does one that was saved as .%s',
  async (format) => {
    const files = await savedAgain(sample.reporters.slice(0, 2), format)
    const changed: object[] = []
    for (const { reporter, bytes } of files)
      changed.push(...(await sample.changesIn(reporter, bytes)))
    expect(changed).toEqual([])
  },
  200_000,
)

test('five cells written there are the five that are shown, wherever rows and columns have gone', async () => {
  const reporter = sample.reporters.find(({ unitId }) => unitId === 'ba-dinh') ?? expect.fail()
  const [file] = await savedAgain([reporter], 'xlsx')
  const [first, second] = (await sample.reportsOf(reporter)).filter(({ allowedActions }) =>
    allowedActions.includes('save'),
  )
  if (!file || !first || !second) throw new Error('Ba Đình has nothing to report')
  const write = writing(
    [first.id, 'percent', 61.5],
    [first.id, 'status', 'Chậm tiến độ'],
    [first.id, 'results', 'Mở 4 lớp'],
    [second.id, 'difficulties', 'Thiếu kinh phí'],
    [second.id, 'nextSteps', 'Tổng kết'],
  )
  const filled = await edited(file.bytes, (rows) => {
    const written = write(rows)
    const width = keysOf(written).length
    const head = written.slice(0, written.indexOf(keysOf(written)) + 2)
    return [...head, ...written.slice(head.length).reverse()].map((row) =>
      Array.from({ length: width }, (_, place) => row[place] ?? null).reverse(),
    )
  })
  const { rows, reordered } = await sample.compare(reporter, filled)
  expect(rows.flatMap(({ report, cells }) => cells.map(({ field }) => [report.id, field]))).toEqual(
    [
      [first.id, 'percent'],
      [first.id, 'status'],
      [first.id, 'results'],
      [second.id, 'difficulties'],
      [second.id, 'nextSteps'],
    ],
  )
  expect(rows.flatMap(({ cells }) => cells.map(({ after }) => after))).toEqual([
    ...[61.5, 'late', 'Mở 4 lớp', 'Thiếu kinh phí', 'Tổng kết'],
  ])
  expect(reordered).toEqual({ rows: true, columns: true })
}, 200_000)
