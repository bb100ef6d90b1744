import { SaxesParser } from 'saxes'
import { limits } from './limits.ts'
import { Refusal } from './refusal.ts'

/** Names without their prefix: writers choose prefixes as they like. */
export interface XmlHandlers {
  /** `path` are the open elements, this one last. */
  open?(name: string, attributes: Readonly<Record<string, string>>, path: readonly string[]): void
  text?(text: string, path: readonly string[]): void
  close?(name: string, path: readonly string[]): void
}

const chunkBytes = 2 ** 18

/**
 * Goes through a part from front to back; nothing of it is kept. Entities that a file declares are not
 * expanded: a workbook has none, so that one is a fault. Throws `damaged` for anything not well-formed.
 */
export function readXml(part: Buffer, { open, text, close }: XmlHandlers): void {
  const parser = new SaxesParser()
  const path: string[] = []
  parser.on('error', (error) => {
    throw new Refusal('damaged', undefined, error)
  })
  parser.on('doctype', () => {
    throw new Refusal('damaged')
  })
  parser.on('opentag', ({ name, attributes }) => {
    path.push(local(name))
    if (path.length > limits.depth) throw new Refusal('damaged')
    open?.(local(name), localAttributes(attributes), path)
  })
  if (text) {
    parser.on('text', (piece) => text(piece, path))
    parser.on('cdata', (piece) => text(piece, path))
  }
  parser.on('closetag', ({ name }) => {
    close?.(local(name), path)
    path.pop()
  })
  const decoder = new TextDecoder(encodingOf(part), { fatal: true })
  for (let at = 0; at < part.length; at += chunkBytes) {
    parser.write(decoded(decoder, part.subarray(at, at + chunkBytes)))
  }
  parser.close()
}

function encodingOf(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le'
  return part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function decoded(decoder: TextDecoder, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true })
  } catch (error) {
    throw new Refusal('damaged', undefined, error)
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Without a prototype: names come from the file. */
function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const plain: Record<string, string> = Object.create(null)
  for (const name in attributes) plain[local(name)] = attributes[name] ?? ''
  return plain
}
