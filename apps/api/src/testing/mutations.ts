import type { Random } from '#sample/random.ts'

const worstBytes = 40

/** A file after an accident: bytes changed, a piece lost, doubled or moved, the end missing. */
export function mutated(file: Buffer, random: Random): Buffer {
  const from = random.int(0, file.length - 1)
  const piece = file.subarray(from, from + random.int(1, 200))
  const to = random.int(0, file.length - 1)
  const rest = file.subarray(from + piece.length)
  switch (random.int(0, 5)) {
    case 0:
      return Buffer.concat([file.subarray(0, from), rest])
    case 1:
      return Buffer.concat([file.subarray(0, to), piece, file.subarray(to)])
    case 2:
      return file.subarray(0, from)
    default:
      return withOtherBytes(file, random)
  }
}

/** One byte or a few; those that programs trip over come often. */
function withOtherBytes(file: Buffer, random: Random): Buffer {
  const copy = Buffer.from(file)
  for (let left = random.int(1, worstBytes); left > 0; left--) {
    const byte = random.chance(0.5) ? random.pick([0, 1, 0x7f, 0x80, 0xff]) : random.int(0, 255)
    copy[random.int(0, copy.length - 1)] = byte
  }
  return copy
}
