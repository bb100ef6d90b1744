import { legacyEncodingOf } from '@app/shared/core/legacy-text.ts'
import type { ReadCell, ReadSheet } from '@app/shared/core/read-sheet.ts'
import { looksLikeFormula } from '../cells.ts'
import { textCell } from './cell-of.ts'
import { makeGrids } from './grid.ts'

const delimiters = [';', '\t', ','] as const
/** Enough to tell delimiter and encoding. */
const sampleLength = 64_000
/** Of the records; titles above a table are not cut. */
const leastShare = 0.2

/** Rows of text; what it means is for its columns to say. */
export function readCsv(bytes: Buffer): ReadSheet[] {
  const text = textOf(bytes)
  const [, said] = /^sep=(.)\r?\n/i.exec(text) ?? []
  const body = said ? text.slice(text.indexOf('\n') + 1) : text
  const grid = makeGrids()()
  let row = 0
  for (const fields of recordsOf(body, said ?? delimiterOf(body))) {
    for (const [column, field] of fields.entries()) grid.put(row, column, cellOf(field))
    row += 1
  }
  return [grid.sheet('CSV', false)]
}

/** The apostrophe that keeps a spreadsheet from calculating a text is not of the text. */
function cellOf(field: string): ReadCell {
  return textCell(
    field.startsWith("'") && looksLikeFormula(field.slice(1)) ? field.slice(1) : field,
  )
}

/** With a mark, else UTF-8 if it is, else Windows: Vietnamese, or Western with an old font's letters. */
function textOf(bytes: Buffer): string {
  const zero = (from: number) =>
    bytes.subarray(0, 4096).some((byte, at) => at % 2 === from && !byte)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be')
  if (zero(1)) return decoded(bytes, 'utf-16le')
  if (zero(0)) return decoded(bytes, 'utf-16be')
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8')
  const western = decoded(bytes, 'windows-1252')
  return legacyEncodingOf(western.slice(0, sampleLength)) ? western : decoded(bytes, 'windows-1258')
}

function decoded(bytes: Buffer, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // The question was whether it can be decoded.
    return false
  }
}

/**
 * The one that cuts most records into the same number of fields, more than one; where it cuts hardly any,
 * there is one column, and what looks like a delimiter is part of a text.
 */
function delimiterOf(text: string): string {
  const sample = text.slice(0, sampleLength)
  const scored = delimiters.map((delimiter) => {
    const counts = new Map<number, number>()
    const lengths = [...recordsOf(sample, delimiter)].map((fields) => fields.length)
    for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
    counts.delete(1)
    return { delimiter, score: Math.max(0, ...counts.values()) / lengths.length }
  })
  const best = scored.reduce((first, next) => (next.score > first.score ? next : first))
  return best.score > leastShare ? best.delimiter : ';'
}

/** Quoted fields keep their line breaks and delimiters; a quote inside a field is a quote. */
function* recordsOf(text: string, delimiter: string): Generator<string[]> {
  let fields: string[] = []
  for (let at = 0; at < text.length; ) {
    const { field, end } = fieldAt(text, at, delimiter)
    fields.push(field)
    if (text[end] === delimiter) {
      at = end + 1
      if (at === text.length) fields.push('')
      else continue
    }
    yield fields
    fields = []
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
  }
}

function fieldAt(text: string, at: number, delimiter: string): { field: string; end: number } {
  if (text[at] === '"') {
    for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 2)) {
      if (text[quote + 1] === '"') continue
      const next = text[quote + 1]
      const isClosed = next === undefined || next === delimiter || next === '\r' || next === '\n'
      if (!isClosed) break
      return { field: text.slice(at + 1, quote).replaceAll('""', '"'), end: quote + 1 }
    }
  }
  let end = at
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r')
    end += 1
  return { field: text.slice(at, end), end }
}
