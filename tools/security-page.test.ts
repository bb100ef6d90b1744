import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Pages that name what shows them, and the words for the state of a line. */
const pages = {
  'docs/asvs.md': {
    lines: 62,
    shown: ['Shown'],
    otherwise: ['Partly', 'Operator', 'Not applicable', 'Not reached'],
  },
  'docs/qd742.md': {
    lines: 32,
    shown: ['Có'],
    otherwise: ['Một phần', 'Đơn vị vận hành', 'Không có'],
  },
} as const

const all = ['docs/security.md', ...Object.keys(pages)]

const filesIn = (text: string) =>
  [...text.matchAll(/`(?:node )?([\w./-]+\.tsx?)`/g)].map(([, file = '']) => file)

test.each(all)('the files that %s names are there', (page) => {
  const named = filesIn(read(page))
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
})

test.each(all)('where %s leads is there', (page) => {
  const leads = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path)
  expect(leads.filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([])
})

/** `file` (“a test”, “another”), whose names may hold quotes themselves. */
const quoted = /`([\w./-]+\.tsx?)` \((“.*?”)\)(?=[ ,.;:]|$)/gm

test.each(all)('the tests that %s names are in their files', (page) => {
  const missing = [...read(page).matchAll(quoted)].flatMap(([, file = '', names = '']) => {
    const source = read(file)
    return names
      .slice(1, -1)
      .split('”, “')
      .filter((name) => !source.includes(name))
      .map((name) => `${file}: ${name}`)
  })
  expect(missing).toEqual([])
})

test.each(Object.entries(pages))(
  '%s has every line, and each says its state and what shows it, or why not',
  (page, { lines, shown, otherwise }) => {
    const items = [...read(page).matchAll(/^(\d+)\. \*\*[^*]+\*\* (.+)$/gm)]
    expect(items.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: lines }, (_, at) => at + 1),
    )
    const bare = items.filter(([, , text = '']) => {
      const begins = (state: string) => text.startsWith(`${state}.`) || text.startsWith(`${state}:`)
      const isShown = shown.some((state) => new RegExp(`^${state}[.,: ]`).test(text))
      // A reason is a sentence and more than the word for it.
      const isReasoned = otherwise.some(begins) && text.length > 60
      const shows = filesIn(text).length > 0 || /\]\([^)]+\.md\)/.test(text)
      return !(isReasoned || (isShown && shows))
    })
    expect(bare.map(([line]) => line)).toEqual([])
  },
)
