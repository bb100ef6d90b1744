import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hand } from '../pool.ts'
import { makeCollector, type Piece } from './answer.ts'

const root = join(import.meta.dirname, '../../../../..')
/** All that a child may read: itself. It may write nothing, start nothing, load nothing native. */
const readable = [
  ...['apps/api/src', 'apps/api/package.json', 'apps/api/node_modules', 'packages/shared'],
  ...['node_modules', 'package.json'],
].map((path) => join(root, path))

/**
 * A process for files from outside: what kills or hangs it harms nobody, it has its own memory and no
 * secrets in its environment.
 */
export function startProcess(script: URL, memoryMb: number): Hand {
  const child = fork(script, {
    serialization: 'advanced',
    env: cacheOf(process.env),
    execArgv: [
      `--max-old-space-size=${memoryMb}`,
      '--permission',
      ...[fileURLToPath(script), ...readable].map((path) => `--allow-fs-read=${path}`),
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
