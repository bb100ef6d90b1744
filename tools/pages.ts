import { readFileSync } from 'node:fs'

/** What vite's manifest says of one file. */
interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/** Built files, relative to the folder of the build. */
interface Files {
  readonly scripts: readonly string[]
  readonly sheets: readonly string[]
}

/** What a part needs beyond the frame. */
export interface Page extends Files {
  /** The source file that is loaded when it is needed, relative to the web app. */
  readonly name: string
}

/**
 * What people wait for, read from vite's manifest: the frame that every page needs (`index.html` with
 * everything it imports), and each part that is loaded later.
 */
export function readPages(manifestFile: string): { frame: Files; pages: Page[] } {
  // Vite's own file; the pinned version decides its shape.
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry)
  if (!entry) throw new Error(`${manifestFile} names no entry`)
  const frame = filesOf(manifest, entry)
  const later = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry)
  const pages = later.map((name) => {
    const { scripts, sheets } = filesOf(manifest, name)
    return {
      name,
      scripts: scripts.filter((file) => !frame.scripts.includes(file)),
      sheets: sheets.filter((file) => !frame.sheets.includes(file)),
    }
  })
  return { frame, pages: pages.filter(({ scripts }) => scripts.length > 0) }
}

/** The files of a chunk and of everything it imports at once. */
function filesOf(manifest: Record<string, Chunk>, start: string): Files {
  const names = new Set([start])
  for (const name of names) for (const next of manifest[name]?.imports ?? []) names.add(next)
  const chunks = [...names].flatMap((name) => manifest[name] ?? [])
  return {
    scripts: chunks.map(({ file }) => file).filter((file) => file.endsWith('.js')),
    sheets: [...new Set(chunks.flatMap(({ css }) => css ?? []))],
  }
}
