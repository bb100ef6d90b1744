import type { Otherwise } from './refusal.ts'

export type Kind = 'zip' | 'ole' | 'text' | Otherwise

const signatures: readonly (readonly [Kind, readonly (number | string)[]])[] = [
  ['zip', ['PK', 3, 4]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', ['%PDF']],
  ['document', ['{\\rtf']],
  ['image', [0x89, 'PNG']],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', ['GIF8']],
  ['image', ['BM']],
  ['image', ['RIFF']],
  ['archive', ['Rar!']],
  ['archive', ['7z', 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
]

/** What a file is by its first bytes; its name says nothing. */
export function kindOf(bytes: Buffer): Kind {
  const [known] = signatures.find(([, signature]) => startsWith(bytes, signature)) ?? []
  // Two letters alone also begin a text.
  if (known && !(known === 'image' && startsWith(bytes, ['BM']) && isText(bytes))) return known
  if (!isText(bytes)) return 'other'
  const head = bytes.subarray(0, 512).toString('latin1').replaceAll('\0', '').toLowerCase()
  const markup = /^[^<]{0,8}<(!doctype html|html|head|meta|body|table|style|div)/
  if (markup.test(head)) return 'web-page'
  return /^[^<]{0,8}<\?xml/.test(head) ? 'xml' : 'text'
}

/** An old binary file of Office, by the streams that it names. */
export function oleKindOf(bytes: Buffer): 'xls' | 'encrypted' | Otherwise {
  const names = (name: string) => bytes.includes(Buffer.from(`${name}\0`, 'utf16le'))
  if (names('EncryptedPackage')) return 'encrypted'
  if (names('Workbook') || names('Book')) return 'xls'
  if (names('WordDocument')) return 'document'
  return names('PowerPoint Document') ? 'slides' : 'other'
}

function startsWith(bytes: Buffer, signature: readonly (number | string)[]): boolean {
  const wanted = Buffer.concat(
    signature.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))),
  )
  return bytes.subarray(0, wanted.length).equals(wanted)
}

/** Text has no control characters but blanks; UTF-16 has a zero in every other byte at most. */
function isText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4096)
  const strange = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
  const zeros = strange.filter((byte) => byte === 0).length
  const isWide = zeros > head.length / 8
  return isWide ? zeros <= head.length * 0.6 : strange.length === 0
}
