import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, matchesGlob } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { doors, type Imports, walls } from './walls.ts'

/**
 * Biome's overrides replace each other's options silently, and a wall that never fails looks like
 * one that stands. So a throw-away house is built with every forbidden and every allowed import,
 * and exactly the forbidden ones must be caught.
 */
const root = join(import.meta.dirname, '..')
let house = ''

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'walls-'))
  copyFileSync(join(root, 'biome.json'), join(house, 'biome.json'))
})

afterEach(() => rmSync(house, { recursive: true, force: true }))

test('the walls stand and the doors open', () => {
  const forbidden = build('forbidden', walls)
  const climbing = build('climbing', climbers())
  build('allowed', doors)
  expect(caught('style/noRestrictedImports')).toEqual([...forbidden, ...climbing].sort())
})

test('barrels, cycles and default exports are refused', () => {
  put('apps/api/src/core/barrel.ts', "export { a } from './cycle-a.ts'\n")
  put('apps/api/src/core/cycle-a.ts', "import { b } from './cycle-b.ts'\n\nexport const a = b\n")
  put('apps/api/src/core/cycle-b.ts', "import { a } from './cycle-a.ts'\n\nexport const b = a\n")
  put('packages/shared/src/core/one.ts', 'export default 1\n')
  put('apps/web/vite.config.ts', 'export default 1\n')
  expect(caught('performance/noBarrelFile')).toEqual(['apps/api/src/core/barrel.ts'])
  expect(caught('suspicious/noImportCycles')).toEqual([
    'apps/api/src/core/cycle-a.ts',
    'apps/api/src/core/cycle-b.ts',
  ])
  expect(caught('style/noDefaultExport')).toEqual(['packages/shared/src/core/one.ts'])
})

test('no file stands behind two walls, where the later would replace the earlier', () => {
  // Biome itself checks the shape of its configuration.
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as {
    overrides: Override[]
  }
  const imports = overrides.filter(({ linter }) => linter.rules.style?.noRestrictedImports)
  const { stdout } = spawnSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  const files = [...Object.keys(walls), ...Object.keys(doors), ...stdout.split('\n')]
  const twice = files.filter(
    (file) => imports.filter(({ includes }) => matches(file, includes)).length > 1,
  )
  expect(twice).toEqual([])
})

interface Override {
  readonly includes: readonly string[]
  readonly linter: {
    readonly rules: { readonly style?: { readonly noRestrictedImports?: unknown } }
  }
}

function matches(file: string, includes: readonly string[]): boolean {
  const without = includes.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1))
  return (
    includes.some((glob) => matchesGlob(file, glob)) &&
    !without.some((glob) => matchesGlob(file, glob))
  )
}

/** Each wall's list repeats the ground rule, or the override would lose it. */
function climbers(): Imports {
  return Object.fromEntries(Object.keys(walls).map((file) => [file, ['../../outside.ts']]))
}

/** One file per import, so that a diagnostic names the import. */
function build(label: string, imports: Imports): string[] {
  return Object.entries(imports).flatMap(([file, specifiers]) =>
    specifiers.map((specifier, at) => {
      const path = file.replace('*', `${label}-${at}${specifier.replace(/\W+/g, '-')}`)
      put(path, `import { x } from '${specifier}'\n\nexport const y = x\n`)
      return path
    }),
  )
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

/** The files that one rule of the real configuration refuses in the house. */
function caught(rule: string): string[] {
  const biome = join(root, 'node_modules/.bin/biome')
  // Not `--only`: it would switch on a rule that the configuration has off.
  const how = ['--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false']
  const { stdout } = spawnSync(biome, ['lint', ...how, '.'], { cwd: house, encoding: 'utf8' })
  // Biome's own reporter; the pinned version decides its shape.
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] }
  const ofRule = diagnostics.filter(({ category }) => category === `lint/${rule}`)
  return [...new Set(ofRule.map(({ location }) => location.path))].sort()
}

interface Diagnostic {
  readonly category: string
  readonly location: { readonly path: string }
}
