import { constants, setPriority } from 'node:os'
import { type Answer, piecesOf } from './answer.ts'
import { readBytes } from './read-bytes.ts'
import { Refusal } from './refusal.ts'

// Everybody else's requests go before a file.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

/** A file in, a workbook or a refusal out. Whatever else goes wrong with a file means that it is damaged. */
process.on('message', async (bytes: Uint8Array) => {
  const answer = await answerTo(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  for (const piece of piecesOf(answer)) process.send?.(piece)
})

async function answerTo(bytes: Buffer): Promise<Answer> {
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
