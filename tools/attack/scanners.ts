import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

interface Target {
  readonly origin: string
  readonly cookie: string
  /** For what the scanners write. */
  readonly folder: string
  /** For each scan, at most. */
  readonly seconds: number
  /** As sqlmap calls it. */
  readonly dbms: 'sqlite' | 'postgresql'
}

const run = promisify(execFile)

/** Throws when sqlmap came to no verdict: no answer is not a good one. */
export async function sqlmapFindings(
  { origin, cookie, folder, seconds, dbms }: Target,
  { address, parameters }: { address: string; parameters: string },
): Promise<string[]> {
  const { stdout } = await run(
    'sqlmap',
    [
      ...['-u', origin + address, '-p', parameters, '--cookie', cookie, '--dbms', dbms],
      ...['--level', '2', '--risk', '1', '--batch', '--flush-session', '--disable-coloring'],
      ...['--threads', '2', '--output-dir', join(folder, 'sqlmap')],
    ],
    { timeout: seconds * 1000, maxBuffer: 2 ** 26 },
  ).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }))
  const isFound = /identified the following injection point|is vulnerable/.test(stdout)
  if (isFound) return [`sqlmap ${address}\n${stdout.slice(-3000)}`]
  if (/all tested parameters do not appear to be injectable/.test(stdout)) return []
  throw new Error(`sqlmap came to no end at ${address} in ${seconds} s:\n${stdout.slice(-2000)}`)
}

/** No `ssrf` and `xxe`: they let a server elsewhere be called. */
const modules = 'sql,blindsql,xss,permanentxss,file,exec,crlf,redirect,csp,cookieflags,http_headers'

/** No browser reads it any more; it could be turned against pages. */
const obsolete = 'X-XSS-Protection is not set'

/** What wapiti's own report holds. */
interface Report {
  readonly vulnerabilities: Readonly<Record<string, readonly Found[]>>
  readonly anomalies: Readonly<Record<string, readonly Found[]>>
}

interface Found {
  readonly info: string
}

export async function wapitiFindings(
  { origin, cookie, folder, seconds }: Target,
  addresses: readonly string[],
): Promise<string[]> {
  const report = join(folder, 'wapiti.json')
  await run(
    'wapiti',
    [
      ...['-u', `${origin}/`, '--scope', 'domain', '-d', '2', '-m', modules],
      ...addresses.flatMap((address) => ['-s', origin + address]),
      ...['-H', `Cookie: ${cookie}`, '--no-bugreport'],
      ...['--max-scan-time', String(seconds), '--max-attack-time', String(seconds / 4)],
      ...['--flush-session', '--store-session', join(folder, 'wapiti')],
      ...['-f', 'json', '-o', report],
    ],
    { timeout: (seconds * 4 + 60) * 1000, maxBuffer: 2 ** 26 },
  )
  // The installed version decides its shape; a report of another one is no report without findings.
  const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, 'utf8')) as Report
  return Object.entries({ ...vulnerabilities, ...anomalies }).flatMap(([kind, found]) =>
    found
      .filter(({ info }) => info !== obsolete)
      .map((one) => `wapiti ${kind}: ${JSON.stringify(one)}`),
  )
}
