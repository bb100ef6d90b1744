import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../apps/web/src')
const markup =
  /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc/i

test('no text becomes markup in the web app', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: root })
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => markup.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})
