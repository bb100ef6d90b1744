import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { memoryOf } from '../bench/servers.ts'

const tiendo = join(import.meta.dirname, '../../apps/api/src/tiendo.ts')

/** Runs a command of `tiendo`: how long it took, and the most memory it had, in MB. Throws with what it said. */
export async function measured(args: readonly string[], env: Readonly<Record<string, string>>) {
  const start = performance.now()
  const child = spawn(process.execPath, [tiendo, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  let memory = 0
  const looking = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0))
  }, 200)
  const [code] = await once(child, 'exit')
  clearInterval(looking)
  if (code !== 0) throw new Error(`tiendo ${args.join(' ')}: ${said}`)
  return { seconds: (performance.now() - start) / 1000, memory }
}
