import { readFileSync } from 'node:fs'

/** What vite's manifest says of one file. */
interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
}

export interface Page {
  /** The source file that is loaded when it is needed, relative to the web app. */
  readonly name: string
  /** The scripts it needs beyond those of the frame. */
  readonly scripts: readonly string[]
}

/**
 * What people wait for, read from vite's manifest: the frame that every page needs (`index.html` with
 * everything it imports), and each part that is loaded later.
 */
export function readPages(manifestFile: string): { frame: string[]; pages: Page[] } {
  // Vite's own file; the pinned version decides its shape.
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry)
  if (!entry) throw new Error(`${manifestFile} names no entry`)
  const frame = scriptsOf(manifest, entry)
  const later = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry)
  const pages = later.map((name) => ({
    name,
    scripts: scriptsOf(manifest, name).filter((file) => !frame.includes(file)),
  }))
  return { frame, pages: pages.filter(({ scripts }) => scripts.length > 0) }
}

/** The file of a chunk and of everything it imports at once. */
function scriptsOf(manifest: Record<string, Chunk>, start: string): string[] {
  const names = new Set([start])
  for (const name of names) for (const next of manifest[name]?.imports ?? []) names.add(next)
  const files = [...names].map((name) => manifest[name]?.file ?? '')
  return files.filter((file) => file.endsWith('.js'))
}
