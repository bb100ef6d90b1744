import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { BlobStore } from './blob-store.ts'

/** In a folder, which is made when there is none. Only its owner may read what is written here. */
export function folderBlobs(folder: string): BlobStore {
  const pathOf = (name: string) => join(folder, name)
  return {
    place: folder,
    kind: 'folder',
    async list(prefix) {
      const names = (await unlessMissing(readdir(folder))) ?? []
      const found = names.filter((name) => name.startsWith(prefix) && !name.endsWith(partEnd))
      const blobs = found.map(async (name) => {
        const entry = await unlessMissing(stat(pathOf(name)))
        return entry?.isFile() ? [{ name, bytes: entry.size, writtenAt: entry.mtimeMs }] : []
      })
      return (await Promise.all(blobs)).flat()
    },
    async put(name, content) {
      await mkdir(folder, { recursive: true })
      const part = pathOf(`${name}${partEnd}`)
      try {
        await write(part, content)
        await rename(part, pathOf(name))
        await syncFolder(folder)
      } finally {
        await rm(part, { force: true })
      }
    },
    async open(name) {
      const entry = await unlessMissing(stat(pathOf(name)))
      if (!entry?.isFile()) return undefined
      return { content: createReadStream(pathOf(name)), expectedBytes: entry.size }
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  }
}

const partEnd = '.part'

/** On the disk, also after a power cut. */
async function write(file: string, content: Readable): Promise<void> {
  const handle = await open(file, 'w', 0o600)
  try {
    for await (const block of content) await handle.write(block)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
