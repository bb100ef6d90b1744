import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const sources = ['..', '../../../../packages/shared/src']

let known: Promise<string> | undefined

/**
 * Names what this program is: equal names, equal answers to equal data, also of other processes and after
 * a restart. It is the sum of the sources, which are what runs.
 */
export function releaseName(): Promise<string> {
  known ??= sumOf(sources.map((folder) => join(import.meta.dirname, folder)))
  return known
}

async function sumOf(folders: readonly string[]): Promise<string> {
  const sum = createHash('sha256')
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true })
    for (const name of names.filter((each) => /\.(ts|json)$/.test(each)).sort())
      sum.update(name).update(await readFile(join(folder, name)))
  }
  return sum.digest('base64url').slice(0, 16)
}
