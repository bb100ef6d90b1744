import { constants, crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  /** ASCII. */
  readonly path: string
  /** Pieces are packed as they come: never the whole of them is kept. */
  readonly content: string | AsyncIterable<string>
  /** Not packed: some readers know a file by such an entry. */
  readonly stored?: true
}

interface Packed {
  readonly path: string
  readonly flags: number
  readonly method: 0 | 8
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** The sizes stand behind the content, because nobody knew them before. */
const sizesBehind = 0x08
const sizesLimit = 0xffff_ffff
/** Faster by half than the usual 6, for files larger by a twentieth. */
const level = 4

/**
 * An archive of the entries, in pieces as they come; the entries may be made one after the other, the
 * later ones from what the earlier ones brought. Throws when it would need the format for more than 4 GB.
 */
export async function* zipped(
  entries: Iterable<ZipEntry>,
  madeAt: number,
): AsyncGenerator<Uint8Array> {
  const done: Packed[] = []
  const time = dosTime(madeAt)
  let offset = 0
  for (const { path, content, stored } of entries) {
    if (typeof content === 'string') {
      const plain = Buffer.from(content)
      const data = stored ? plain : deflateRawSync(plain, { level })
      const method = stored ? 0 : 8
      const sizes = { crc: crc32(plain), packed: data.length, size: plain.length }
      const entry: Packed = { path, flags: 0, method, ...sizes, offset }
      const head = localHeader(entry, time)
      yield head
      yield data
      offset += head.length + data.length
      done.push(entry)
    } else {
      const head = { path, flags: sizesBehind, method: 8, offset } as const
      const opening = localHeader({ ...head, crc: 0, packed: 0, size: 0 }, time)
      yield opening
      const sizes = yield* packedPieces(content)
      yield behind(sizes)
      offset += opening.length + sizes.packed + 16
      done.push({ ...head, ...sizes })
    }
    if (offset > sizesLimit) throw new RangeError('an archive of more than 4 GB')
  }
  yield directory(done, { time, offset })
}

/**
 * Each piece is packed for itself and ends at a whole byte, which makes a valid stream of them and needs
 * no packer that remembers.
 */
async function* packedPieces(pieces: AsyncIterable<string>) {
  let [crc, packed, size] = [0, 0, 0]
  for await (const piece of pieces) {
    const plain = Buffer.from(piece)
    const data = deflateRawSync(plain, { level, finishFlush: constants.Z_SYNC_FLUSH })
    crc = crc32(plain, crc)
    packed += data.length
    size += plain.length
    if (size > sizesLimit) throw new RangeError('a part of more than 4 GB')
    yield data
  }
  const end = deflateRawSync('')
  yield end
  return { crc, packed: packed + end.length, size }
}

function localHeader({ path, ...entry }: Packed, time: number): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x0403_4b50, 0)
  writeFacts(header, 4, { ...entry, path, time })
  return Buffer.concat([header, Buffer.from(path)])
}

function behind({ crc, packed, size }: Pick<Packed, 'crc' | 'packed' | 'size'>): Buffer {
  const sizes = Buffer.alloc(16)
  sizes.writeUInt32LE(0x0807_4b50, 0)
  sizes.writeUInt32LE(crc, 4)
  sizes.writeUInt32LE(packed, 8)
  sizes.writeUInt32LE(size, 12)
  return sizes
}

function directory(
  entries: readonly Packed[],
  { time, offset }: { time: number; offset: number },
): Buffer {
  const list = entries.map((entry) => {
    const header = Buffer.alloc(46)
    header.writeUInt32LE(0x0201_4b50, 0)
    header.writeUInt16LE(20, 4)
    writeFacts(header, 6, { ...entry, time })
    header.writeUInt32LE(entry.offset, 42)
    return Buffer.concat([header, Buffer.from(entry.path)])
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(
    list.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...list, end])
}

/** What both headers of an entry say in the same order. */
function writeFacts(
  header: Buffer,
  at: number,
  { flags, method, time, crc, packed, size, path }: Packed & { time: number },
): void {
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(flags, at + 2)
  header.writeUInt16LE(method, at + 4)
  header.writeUInt32LE(time, at + 6)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(packed, at + 14)
  header.writeUInt32LE(size, at + 18)
  header.writeUInt16LE(path.length, at + 22)
}

/** On the office clock: this form knows no time zones. */
function dosTime(instant: number): number {
  const at = new Date(instant + 7 * 3_600_000)
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
