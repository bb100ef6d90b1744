import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

/**
 * One file: a line that says what it is with the SHA-256 of everything after it, then compressed lines
 * of text. So every changed byte shows, before anything is read from it.
 */
const magic = 'tiendo-backup 1 '
const headLength = magic.length + 65
/** Bytes that are worked on at once. */
const chunkSize = 262_144

/** The file is no backup, or not as it was written. */
export class BackupDamaged extends Error {
  override name = 'BackupDamaged'
}

/**
 * Writes beside the place first: what bears the name is on the disk and has passed `check`. Only its owner
 * may read it, because it holds what opens accounts.
 */
export async function writeLines<T>(
  file: string,
  lines: AsyncIterable<Buffer>,
  check: (written: string) => Promise<T>,
): Promise<T> {
  const part = `${file}.part`
  try {
    const hash = createHash('sha256')
    const out = createWriteStream(part, { start: headLength, flags: 'w', mode: 0o600 })
    await pipeline(Readable.from(inBlocks(lines)), fastGzip(), hashing(hash), out)
    await seal(part, `${magic}${hash.digest('hex')}\n`)
    const found = await check(part)
    await rename(part, file)
    await syncFolder(dirname(file))
    return found
  } finally {
    await rm(part, { force: true })
  }
}

/** The lines of a file that is as it was written, each with its end. Throws `BackupDamaged` before the first one. */
export async function* readLines(file: string): AsyncGenerator<Buffer> {
  await assertIntact(file)
  const body = createReadStream(file, { start: headLength }).pipe(createGunzip({ chunkSize }))
  let begun: Buffer[] = []
  for await (const block of body as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = block.indexOf('\n'); end >= 0; end = block.indexOf('\n', from)) {
      const line = block.subarray(from, end + 1)
      yield begun.length > 0 ? Buffer.concat([...begun, line]) : line
      begun = []
      from = end + 1
    }
    if (from < block.length) begun.push(block.subarray(from))
  }
}

/** Of what may be damaged; `undefined` where nothing can be read. The rest is not asked for. */
export async function firstLine(backup: Readable): Promise<string | undefined> {
  const body = createGunzip()
  const reading = pipeline(backup, afterHead, body).catch(() => body.destroy())
  try {
    let text = ''
    for await (const block of body.setEncoding('utf8')) {
      text += String(block)
      const end = text.indexOf('\n')
      if (end >= 0) return text.slice(0, end)
    }
    return undefined
  } catch {
    // Whoever wants to know what is wrong with it checks it.
    return undefined
  } finally {
    backup.destroy()
    body.destroy()
    await reading
  }
}

async function* afterHead(blocks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let toSkip = headLength
  for await (const block of blocks) {
    yield block.subarray(toSkip)
    toSkip = Math.max(0, toSkip - block.length)
  }
}

async function assertIntact(file: string): Promise<void> {
  const head = Buffer.alloc(headLength)
  const handle = await open(file, 'r')
  try {
    await handle.read(head, 0, headLength, 0)
  } finally {
    await handle.close()
  }
  const text = head.toString('latin1')
  if (!text.startsWith(magic)) throw new BackupDamaged(`${file}: không phải bản sao lưu`)
  const sum = await sha256Of(createReadStream(file, { start: headLength }))
  if (`${magic}${sum}\n` !== text) {
    throw new BackupDamaged(`${file}: nội dung không khớp với dấu kiểm tra, tệp đã bị thay đổi`)
  }
}

/** As hexadecimal digits. */
export async function sha256Of(content: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const block of content) hash.update(block)
  return hash.digest('hex')
}

/** Lines are short and many; each write of its own would cost more than the line. */
async function* inBlocks(lines: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let block: Buffer[] = []
  let length = 0
  for await (const line of lines) {
    block.push(line)
    length += line.length
    if (length < chunkSize) continue
    yield Buffer.concat(block)
    block = []
    length = 0
  }
  yield Buffer.concat(block)
}

/** A third less time of the processor for a third more bytes: people work beside it. */
function fastGzip() {
  return createGzip({ level: 1, chunkSize })
}

function hashing(hash: ReturnType<typeof createHash>) {
  return async function* (blocks: AsyncIterable<Buffer>) {
    for await (const block of blocks) {
      hash.update(block)
      yield block
    }
  }
}

async function seal(file: string, head: string): Promise<void> {
  await using(await open(file, 'r+'), async (handle) => {
    await handle.write(head, 0, 'latin1')
    await handle.sync()
  })
}

async function syncFolder(folder: string): Promise<void> {
  await using(await open(folder, 'r'), (handle) => handle.sync())
}

async function using(handle: FileHandle, work: (handle: FileHandle) => Promise<void>) {
  try {
    await work(handle)
  } finally {
    await handle.close()
  }
}
