import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const own = join(import.meta.dirname, '../..')

/** What is committed, installed and built as the guide says, with nothing of what lies around here. */
export function installFresh(place: string): void {
  mkdirSync(place)
  const tar = execFileSync('git', ['archive', 'HEAD'], { cwd: own, maxBuffer: 1 << 30 })
  execFileSync('tar', ['-x'], { cwd: place, input: tar })
  const pnpm = (...args: string[]) =>
    execFileSync('npx', ['--yes', 'pnpm@12.21.0', ...args], { cwd: place, stdio: 'pipe' })
  pnpm('install', '--frozen-lockfile', '--prefer-offline')
  pnpm('build')
}

/** A command of whoever runs an installation, in this copy of the program. Throws with what it said. */
export function tiendo(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): void {
  execFileSync('npm', ['run', '--silent', 'tiendo', '--', ...args], {
    ...{ cwd: program, stdio: 'pipe' },
    env: { ...process.env, ...env },
  })
}
