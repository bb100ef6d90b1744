import { beforeAll, expect, test } from 'vitest'
import { type SampleWorkbooks, sampleWorkbooks } from '#testing/sample-workbooks.ts'

let sample: SampleWorkbooks
beforeAll(async () => {
  sample = await sampleWorkbooks()
})

test('every unit that reports has a workbook of its reports', () => {
  const { reporters } = sample
  expect(reporters.length).toBe(41)
  expect(reporters.reduce((sum, { total }) => sum + total, 0)).toBe(499)
})

test.each(['vi', 'en'] as const)(
  'no unit’s workbook changes anything when it comes back in %s',
  async (lang) => {
    const changed: object[] = []
    for (const reporter of sample.reporters) {
      changed.push(...(await sample.changesIn(reporter, await sample.fileOf(reporter, lang))))
    }
    expect(changed).toEqual([])
  },
)
