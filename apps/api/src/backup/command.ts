import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'

const saidAtMost = 2000

/**
 * One of the commands in a process of its own, which others do not wait for. The database and the folder
 * are those of this process's own environment. Throws with what it said when it fails.
 */
export function runCommand(...args: string[]): Promise<void> {
  const script = join(import.meta.dirname, '../tiendo.ts')
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  child.once('spawn', () => child.pid && setPriority(child.pid, constants.priority.PRIORITY_LOW))
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-saidAtMost)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(said.trim() || `exit code ${code}`))
    })
  })
}
