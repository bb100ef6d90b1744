import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { limits } from './limits.ts'
import { Refusal } from './refusal.ts'

/** The parts of a zipped file: all their names, and the contents of those that are wanted. */
export interface Parts {
  readonly names: ReadonlySet<string>
  read(name: string): Promise<Buffer | undefined>
}

/**
 * Opens a zipped file without trusting it: names that lead out of it are refused, parts that become too
 * large are never inflated, and neither is what nobody asks for.
 */
export async function openParts(bytes: Buffer): Promise<Parts> {
  const zip = await opened(bytes)
  const entries = await entriesOf(zip)
  let left: number = limits.inflatedBytes
  return {
    names: new Set(entries.keys()),
    async read(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (entry.isEncrypted()) throw new Refusal('encrypted')
      const part = await inflated(zip, entry, left)
      left -= part.length
      return part
    },
  }
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(new Refusal('damaged')) : resolve(zip),
    ),
  )
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let declared = 0
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(new Refusal('damaged')))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry) => {
      declared += entry.uncompressedSize
      entries.set(entry.fileName, entry)
      const isTooMuch = entries.size > limits.parts || declared > 4 * limits.inflatedBytes
      if (isTooMuch) reject(new Refusal('bomb'))
      else zip.readEntry()
    })
    zip.readEntry()
  })
}

/** Within what the file says of its size, to the byte: yauzl counts while it inflates. */
function inflated(zip: ZipFile, entry: Entry, left: number): Promise<Buffer> {
  const { compressedSize, uncompressedSize } = entry
  const most = Math.min(left, Math.max(limits.ratioFrom, compressedSize * limits.ratio))
  if (uncompressedSize > most) return Promise.reject(new Refusal('bomb'))
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(new Refusal('damaged'))
      const chunks: Buffer[] = []
      stream.on('error', () => reject(new Refusal('damaged')))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    })
  })
}
