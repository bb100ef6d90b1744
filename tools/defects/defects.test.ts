import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planted } from './defect.ts'
import { defects } from './list.ts'

const root = join(import.meta.dirname, '../..')

test.each(defects.map((defect) => [defect.name, defect] as const))(
  '%s can still be planted, and names tests that are there',
  (_, defect) => {
    const content = readFileSync(join(root, defect.file), 'utf8')
    expect(planted(content, defect)).not.toBe(content)
    expect(defect.tests.filter((file) => !existsSync(join(root, file)))).toEqual([])
  },
)

test('every defect has a name of its own', () => {
  expect(new Set(defects.map(({ name }) => name)).size).toBe(defects.length)
})

test('a text that is gone, or stands twice, is no place for a defect', () => {
  const defect = { name: 'x', what: '', file: 'a.ts', text: 'one', replacement: '', tests: [] }
  expect(() => planted('two', defect)).toThrow('x: its text stands 0 times in a.ts')
  expect(() => planted('one one', defect)).toThrow('x: its text stands 2 times in a.ts')
})
