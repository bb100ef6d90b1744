import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** LibreOffice of this machine: a given one or the system's; absent: none is here. */
export function findOffice(): string | undefined {
  const places = [process.env['SOFFICE_PATH'], '/usr/bin/soffice', '/usr/local/bin/soffice']
  return places.find((place) => place !== undefined && existsSync(place))
}

/** How LibreOffice calls the formats that it writes. */
const filters = { xlsx: 'xlsx:Calc MS Excel 2007 XML', xls: 'xls:MS Excel 97', ods: 'ods:calc8' }

/**
 * Opens the files and saves them in another format, in one run with a profile of its own, under their names
 * in the folder. Throws where LibreOffice is not installed: nobody should take that for a success.
 */
export async function convertAll(
  files: readonly string[],
  format: keyof typeof filters,
  folder: string,
): Promise<void> {
  const office = findOffice()
  if (!office) {
    throw new Error('LibreOffice is not here: install libreoffice-calc-nogui or set SOFFICE_PATH')
  }
  const profile = await mkdtemp(join(tmpdir(), 'tiendo-office-'))
  try {
    await run(office, [
      ...['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile)}`],
      ...['--convert-to', filters[format], '--outdir', folder, ...files],
    ])
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}
