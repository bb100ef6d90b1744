import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/security.md'), 'utf8')
const named = [...page.matchAll(/`(?:node )?([\w./-]+\.ts)`/g)].map(([, file = '']) => file)

test('what the page on security names as tried is there', () => {
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
})
