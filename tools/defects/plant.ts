import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Defect, planted } from './defect.ts'
import { defects } from './list.ts'

/**
 * Plants one defect after another in a copy of the last commit and asks the tests that must notice:
 * `pnpm defects [NAME …]`. One that nobody notices is a failure. It means something where
 * `npm test` passes: a test that fails anyhow notices everything.
 */
const root = join(import.meta.dirname, '../..')
const wanted = process.argv.slice(2)
const chosen = defects.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const unknown = wanted.filter((name) => !defects.some((defect) => defect.name === name))
if (unknown.length > 0) throw new Error(`no such defect: ${unknown.join(', ')}`)

const copy = join(mkdtempSync(join(tmpdir(), 'tiendo-defects-')), 'copy')
const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args])
git('worktree', 'add', '--quiet', '--detach', copy, 'HEAD')
try {
  // Not links to what is here: a file is read in a process that may look into its own folder only.
  execFileSync('pnpm', ['install', '--frozen-lockfile', '--prefer-offline', '--silent'], {
    cwd: copy,
  })
  const missed = chosen.filter((defect) => !isCaught(defect))
  console.log(`\n${chosen.length - missed.length} caught, ${missed.length} not`)
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  git('worktree', 'remove', '--force', copy)
  rmSync(join(copy, '..'), { recursive: true, force: true })
}

function isCaught(defect: Defect): boolean {
  const file = join(copy, defect.file)
  const content = readFileSync(file, 'utf8')
  writeFileSync(file, planted(content, defect))
  const failures = failuresOf(defect)
  writeFileSync(file, content)
  const [first] = failures
  console.log(`${first ? 'caught' : 'NOT CAUGHT'}  ${defect.name}: ${defect.what}`)
  if (first) console.log(`        ${failures.length} × ${first}`)
  return first !== undefined
}

/** What failed, by the name of the test; of a file that cannot be loaded, its name. */
function failuresOf({ tests, only }: Defect): string[] {
  const results = join(copy, '../results.json')
  rmSync(results, { force: true })
  const projects = ['api', 'shared', 'web'].flatMap((name) => ['--project', name])
  const reporter = ['--reporter=json', `--outputFile=${results}`]
  const names = only === undefined ? [] : ['-t', only]
  const { stderr } = spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    ['run', ...projects, ...reporter, '--testTimeout=300000', ...names, ...tests],
    { cwd: copy, encoding: 'utf8' },
  )
  const { testResults } = readResults(results, stderr)
  const isRun = testResults.some(
    ({ status, assertionResults }) =>
      status === 'failed' || assertionResults.some((result) => result.status === 'passed'),
  )
  if (!isRun) throw new Error(`no test was run:\n${stderr}`)
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed')
    if (failed.length > 0) return failed.map(({ fullName }) => fullName)
    return status === 'failed' ? [name.slice(copy.length + 1)] : []
  })
}

interface Results {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** Vitest's own file; the pinned version decides its shape. */
function readResults(file: string, stderr: string): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results
  } catch (cause) {
    throw new Error(`the tests said nothing:\n${stderr}`, { cause })
  }
}
