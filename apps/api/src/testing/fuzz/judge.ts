import { Problem } from '@app/shared/core/problem.ts'
import { unzipSync } from 'fflate'

export interface FuzzAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly bytes: Uint8Array
}

/** What only the inside of the server says. */
const insides = [
  /\bat (async )?[^\s]*( \()?(file:|node:|\/)[^\s]*:\d+:\d+/,
  ...[/\.ts:\d+/, /node_modules/, /SQLITE_/, /SqliteError/, /PostgresError/, /DrizzleQueryError/],
  ...[/syntax error at or near/i, /(Type|Range|Syntax|Reference)Error: /, /\bZodError\b/],
]

/** What is wrong with an answer; none: nothing. `secret` must not be in it. */
export function faultsOf(answer: FuzzAnswer, secret: string | null): string[] {
  const text = textOf(answer)
  const { status, headers } = answer
  return [
    ...(status >= 500 && status !== 503 ? [`status ${status}`] : []),
    ...(status === 503 && !headers['retry-after'] ? ['503 that does not say when'] : []),
    ...insides.filter((inside) => inside.test(text)).map((inside) => `says ${inside.source}`),
    ...(status >= 400 && !isProblem(text) ? ['a refusal of another shape'] : []),
    ...(secret !== null && text.includes(secret) ? ['shows what is of another unit'] : []),
  ]
}

function isProblem(text: string): boolean {
  try {
    return Problem.strict().safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}

/** Of spreadsheets, what is packed in them. */
function textOf({ headers, bytes }: FuzzAnswer): string {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isPacked || headers['content-type'] === undefined) return new TextDecoder().decode(bytes)
  return Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join('\n')
}
