import { readBytes } from './read-bytes.ts'
import { type ChildAnswer, Refusal } from './refusal.ts'

/** A file in, a workbook or a refusal out. Whatever else goes wrong with a file means that it is damaged. */
process.on('message', async (bytes: Uint8Array) => {
  process.send?.(await answerTo(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
})

async function answerTo(bytes: Buffer): Promise<ChildAnswer> {
  try {
    return { workbook: await readBytes(bytes) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.refused, detail: detailOf(error) }
    return { refused: { reason: 'damaged' }, detail: String(error) }
  }
}

function detailOf({ message, cause }: Refusal): string {
  return cause === undefined ? message : `${message}: ${cause}`
}
