import { spawn, spawnSync } from 'node:child_process'
import { resolve4, resolve6 } from 'node:dns/promises'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { isIP } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a command and tells to whom it, or what it starts, speaks beyond this machine. */

interface Place {
  readonly address: string
  readonly port: number
}

/**
 * Whom one thread speaks to: with whom it opens a stream, and to whom it sends datagrams. To connect a
 * datagram socket sends nothing; browsers do it to learn whether there is a way.
 */
function placesIn(trace: string): Place[] {
  const connected = new Map<string, Place[]>()
  return trace.split('\n').flatMap((line) => {
    const [, call, socket = '', kind] = /^(\w+)\((\d+)<(TCP|UDP)/.exec(line) ?? []
    const named = namedIn(line)
    if (kind === 'TCP') return call === 'connect' ? named : []
    if (kind !== 'UDP') return []
    if (call !== 'connect')
      return named.length > 0 ? named : (connected.get(socket) ?? [unknown(line)])
    connected.set(socket, named)
    return []
  })
}

function namedIn(line: string): Place[] {
  const found = line.matchAll(
    /sin6?_port=htons\((\d+)\).*?inet_(?:addr\(|pton\(AF_INET6, )"([^"]+)"/g,
  )
  return [...found].map(([, port, address = '']) => ({ address, port: Number(port) }))
}

/** Connected by another thread: strace says where to, or nobody does. */
function unknown(line: string): Place {
  const [, address = line, port = '0'] = /->\[?([\da-f.:]+?)\]?:(\d+)\]>/.exec(line) ?? []
  return { address, port: Number(port) }
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address)
}

async function main([...args]: string[]): Promise<number> {
  const withRegistries = args[0] === '--registries'
  const [command, ...rest] = withRegistries ? args.slice(1) : args
  if (command === undefined) return refuse('node tools/quiet.ts [--registries] command …')
  if (spawnSync('strace', ['-V']).error) return refuse('strace is missing: apt-get install strace')
  const allowed = withRegistries ? await registryAddresses() : new Set<string>()
  const { code, traces } = await traced([command, ...rest])
  const isAllowed = ({ address, port }: Place) =>
    isLoopback(address) || (withRegistries && (port === 53 || allowed.has(address)))
  const found = traces.flatMap(placesIn).filter((place) => !isAllowed(place))
  const places = new Set(found.map(({ address, port }) => `${address} port ${port}`))
  for (const place of places) console.error(`quiet: spoke to ${place}`)
  console.error(`quiet: ${places.size} places beyond this machine; the command ended with ${code}`)
  return places.size > 0 ? 1 : code
}

function refuse(text: string): number {
  console.error(text)
  return 2
}

/** One file a process: lines of several would run into one another. */
async function traced(command: string[]): Promise<{ code: number; traces: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'quiet-'))
  try {
    const calls = 'trace=connect,sendto,sendmsg,sendmmsg'
    // The filter keeps all other calls as quick as they are.
    const options = [
      '-ff',
      '-yy',
      '--seccomp-bpf',
      '-qq',
      '-s',
      '0',
      '-e',
      calls,
      '-e',
      'signal=none',
    ]
    const all = [...options, '-o', join(folder, 'trace'), ...command]
    const child = spawn('strace', all, { stdio: 'inherit' })
    const code = await new Promise<number>((resolve) => {
      child.once('exit', (ended) => resolve(ended ?? 1))
    })
    const traces = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    return { code, traces }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Of the hosts that npm and apt are set up to ask. */
async function registryAddresses(): Promise<Set<string>> {
  const said = [
    spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).stdout,
    spawnSync('apt-get', ['indextargets', '--format', '$(SITE)'], { encoding: 'utf8' }).stdout,
    ...['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].map((name) => process.env[name]),
  ]
  const hosts = said.flatMap((text) => [
    ...(text ?? '').matchAll(/https?:\/\/(?:[^@/\s]*@)?([^/:\s]+)/g),
  ])
  const found = await Promise.all(hosts.map(([, host = '']) => addressesOf(host)))
  return new Set(found.flat())
}

async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host)) return [host]
  const asked = await Promise.allSettled([resolve4(host), resolve6(host)])
  return asked.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}

process.exitCode = await main(process.argv.slice(2))
