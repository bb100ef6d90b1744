import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What only root on Linux may do. Throws elsewhere. */
export function assertLinuxRoot(): void {
  if (process.platform === 'linux' && process.getuid?.() === 0) return
  throw new Error('this needs Linux and root: it mounts disks and breaks what they answer')
}

export function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** A folder with mounts of its own; `remove` takes down all of them, the latest first. */
export function makeMounts(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `tiendo-${name}-`))
  const mounted: string[] = []
  function unmount(place: string): void {
    run('umount', place)
    mounted.splice(mounted.indexOf(place), 1)
  }
  return {
    folder,
    /** `mount('memory', 'size=24m', 'tmpfs')`: answers with the place. */
    mount(place: string, options: string, what: string, type = what): string {
      const target = join(folder, place)
      mkdirSync(target, { recursive: true })
      run('mount', '-t', type, '-o', options, what, target)
      mounted.push(target)
      return target
    },
    unmount,
    remount: (place: string, options: string) =>
      run('mount', '-o', `remount,${options}`, join(folder, place)),
    remove(): void {
      for (const place of [...mounted].reverse()) unmount(place)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** From now on the system's answers to a process are those of `inject` (strace). Answers how to end that. */
export async function breakAnswers(pid: number, inject: string): Promise<() => Promise<void>> {
  const args = ['-f', '-p', String(pid), '-o', '/dev/null', '-e', `inject=${inject}`]
  const [calls = ''] = inject.split(':')
  const tracer = spawn('strace', [...args, '-e', `trace=${calls}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(tracer, 'exit')
  await new Promise<void>((resolve, reject) => {
    tracer.once('error', reject)
    tracer.once('exit', (code) => reject(new Error(`strace ended with ${code}`)))
    tracer.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('attached')) resolve()
    })
  })
  return async () => {
    // Asked kindly it waits for threads that are dead already.
    tracer.kill('SIGKILL')
    await ended
  }
}
