import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const undo: (() => void)[] = []

/** At the end of each test. */
export function undoFolders(): void {
  for (const step of undo.splice(0).reverse()) step()
}

/** A folder for one test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-test-'))
  // Of use to whomever `seal` turns this process into.
  chmodSync(folder, 0o777)
  undo.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every file of a folder with a hash of its bytes: equal when nothing was touched. */
export function contentOf(folder: string): Record<string, string> {
  const names = globSync('**', { cwd: folder }).filter((name) => {
    return statSync(join(folder, name)).isFile()
  })
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return Object.fromEntries(names.sort().map((name) => [name, hash(name)]))
}

/**
 * Until the end of the test nobody can write to `path`. For root, whom access rights do not stop, by
 * the immutable attribute; where that is not to be had, root becomes nobody.
 */
export function seal(path: string): void {
  const isRoot = process.geteuid?.() === 0
  if (isRoot && spawnSync('chattr', ['+i', path]).status === 0) {
    undo.push(() => spawnSync('chattr', ['-i', path]))
    return
  }
  const { mode } = statSync(path)
  chmodSync(path, mode & 0o555)
  undo.push(() => chmodSync(path, mode))
  if (!isRoot) return
  const nobody = 65_534
  process.seteuid?.(nobody)
  undo.push(() => process.seteuid?.(0))
}
