import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import type { Hand } from '../pool.ts'
import { makeCollector, type Piece } from './answer.ts'

const root = join(import.meta.dirname, '../../../../..')
/** All that a child may read: itself. It may write nothing, start nothing, load nothing native. */
const readable = [
  'apps/api/src',
  'apps/api/package.json',
  'apps/api/node_modules',
  'packages/shared',
]

/**
 * A process for files from outside: what kills or hangs it harms nobody, it has its own memory, no secrets
 * in its environment, and everybody else's requests go before it.
 */
export function startProcess(script: URL, memoryMb: number): Hand {
  const child = fork(script, {
    serialization: 'advanced',
    env: cacheOf(process.env),
    execArgv: [
      `--max-old-space-size=${memoryMb}`,
      '--permission',
      ...[...readable, 'node_modules', 'package.json'].map(
        (path) => `--allow-fs-read=${join(root, path)}`,
      ),
    ],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return handOf(child)
}

function cacheOf({ NODE_COMPILE_CACHE }: NodeJS.ProcessEnv) {
  return NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }
}

function handOf(child: ChildProcess): Hand {
  const hand = new EventEmitter()
  const collect = makeCollector()
  child.on('message', (piece: Piece) => {
    const answer = collect(piece)
    if (answer) hand.emit('message', answer)
  })
  for (const event of ['error', 'exit']) child.on(event, (...what) => hand.emit(event, ...what))
  child.once('spawn', () => stepBack(child))
  return Object.assign(hand, {
    postMessage: (job: unknown) =>
      void child.send(job as object, (error) => error && hand.emit('error', error)),
    terminate: () => child.kill('SIGKILL'),
    ref: () => {
      child.ref()
      child.channel?.ref()
    },
    unref: () => {
      child.unref()
      child.channel?.unref()
    },
  })
}

function stepBack({ pid }: ChildProcess): void {
  if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
}
