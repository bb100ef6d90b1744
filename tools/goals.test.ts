import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

test('what the goals name as their proof is there', () => {
  const text = readFileSync(join(root, 'docs/goals.md'), 'utf8')
  const named = [...text.matchAll(/`([\w./-]+\.tsx?)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(28)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
