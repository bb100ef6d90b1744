import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { floors, forTestsOnly, refused } from './known.ts'
import { isBelow, partsIn } from './parts.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const parts = partsIn(read('pnpm-lock.yaml'))

test('each weakness can be looked up by its name', () => {
  const known = [...floors, ...refused, ...forTestsOnly]
  const names = known.flatMap(({ advisories }) => advisories)
  const looksRight = /^(GHSA(-[a-z0-9]{4}){3}|CVE-20\d\d-\d{4,}|SNYK-JS-[A-Z]+-\d+)$/
  expect(names.filter((name) => !looksRight.test(name))).toEqual([])
  expect(known.filter(({ advisories }) => advisories.length === 0)).toEqual([])
})

test('the lockfile is read whole', () => {
  expect(parts.get('fastify')).toHaveLength(1)
  expect(parts.get('fast-uri')?.length).toBeGreaterThan(1)
  expect(parts.size).toBeGreaterThan(300)
})

test.each(floors)('$name is not older than what mends $advisories', ({ name, firstGood }) => {
  const versions = parts.get(name) ?? []
  expect(versions, `${name} is no part any more: its floor can go`).not.toEqual([])
  expect(versions.filter((version) => isBelow(version, firstGood))).toEqual([])
})

test.each(refused)('$name is no part: $why', ({ name }) => {
  expect(parts.get(name)).toBeUndefined()
})

test.each(forTestsOnly)('$name comes with the tests and with nothing else', ({ name }) => {
  for (const place of ['apps/api', 'apps/web', 'packages/shared']) {
    const { dependencies } = JSON.parse(read(`${place}/package.json`))
    expect(Object.keys(dependencies)).not.toContain(name)
  }
})

test('SQLite is one that loses nothing when its log begins anew', () => {
  const database = new Database(':memory:')
  const version = database.prepare('select sqlite_version()').pluck().get()
  expect(isBelow(String(version), ['3.51.3'])).toBe(false)
})

test('the list of parts is made by one command, and goes into the container image', () => {
  expect(JSON.parse(read('package.json')).scripts.parts).toMatch(/^pnpm sbom --prod .*cyclonedx/)
  expect(read('docs/deploy/Containerfile')).toContain('pnpm@12.21.0 parts')
})

describe('a version is below the first good one', () => {
  test.each([
    ['5.12.1', ['5.12.2'], true],
    ['5.12.2', ['5.12.2'], false],
    ['5.9.9', ['5.12.2'], true],
    ['6.0.0', ['5.12.2'], false],
    ['4.99.0', ['5.12.2'], true],
    // Each line of versions has a floor of its own; one without is none that was mended.
    ['3.1.6', ['3.1.7', '4.1.4'], true],
    ['3.1.9', ['3.1.7', '4.1.4'], false],
    ['4.1.3', ['3.1.7', '4.1.4'], true],
    ['3.0.0', ['1.1.18', '5.0.9'], true],
    ['9.0.0', ['1.1.18', '5.0.9'], false],
    // What comes before a release is not the release.
    ['5.12.2-beta.1', ['5.12.2'], true],
  ])('%s of %j: %s', (version, firstGood, below) => {
    expect(isBelow(version, firstGood)).toBe(below)
  })
})
