import type { EventEmitter } from 'node:events'
import type { Transferable } from 'node:worker_threads'

/**
 * Somebody who works: a thread, a process. Answers each message with one message; `error` and `exit` mean
 * that no answer will come.
 */
export interface Hand extends EventEmitter {
  /** A process copies what a thread takes over. */
  postMessage(job: unknown, transfer: readonly Transferable[]): void
  terminate(): unknown
  /** Whether it keeps this process alive. */
  ref(): unknown
  unref(): unknown
}

/** Why a job has no result. The cause is what the hand said, if anything. */
export class PoolFailure extends Error {
  override name = 'PoolFailure'
  readonly reason: 'busy' | 'slow' | 'crashed' | 'stopped'

  constructor(reason: PoolFailure['reason'], cause?: unknown) {
    super(`hand ${reason}`, { cause })
    this.reason = reason
  }
}

interface Options {
  readonly start: () => Hand
  /** Hands at most; each is started when it is first needed and stays. */
  readonly size: number
  /** Jobs that may wait for a free hand. */
  readonly queue: number
  /** Milliseconds for one job; then its hand is ended. */
  readonly limitMs: number
  /** Milliseconds after which a hand without work is ended too; absent: never. */
  readonly idleMs?: number
}

interface Manner {
  /** Ends the job, even while it runs. */
  readonly signal?: AbortSignal
  /** Parts of the job that the hand takes over. */
  readonly transfer?: readonly Transferable[]
}

interface Task<Job, Result> extends Manner {
  readonly job: Job
  readonly resolve: (result: Result) => void
  readonly reject: (failure: PoolFailure) => void
}

interface Resting {
  readonly hand: Hand
  timer: NodeJS.Timeout | undefined
}

/** Hands that work off one queue. They keep the process alive only while they have work. */
export function makePool<Job, Result>({ start, size, queue, limitMs, idleMs }: Options) {
  const waiting: Task<Job, Result>[] = []
  const idle: Resting[] = []
  let running = 0

  function run(job: Job, manner: Manner = {}): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (manner.signal?.aborted) return reject(new PoolFailure('stopped'))
      if (waiting.length >= queue) return reject(new PoolFailure('busy'))
      const task = { ...manner, job, resolve, reject }
      waiting.push(task)
      manner.signal?.addEventListener('abort', () => withdraw(task), { once: true })
      work()
    })
  }

  /** One that runs already ends itself. */
  function withdraw(task: Task<Job, Result>): void {
    const place = waiting.indexOf(task)
    if (place < 0) return
    waiting.splice(place, 1)
    task.reject(new PoolFailure('stopped'))
  }

  function work(): void {
    if (running >= size) return
    const task = waiting.shift()
    if (!task) return
    running += 1
    perform(task, waked(idle.pop()) ?? start())
  }

  function perform(task: Task<Job, Result>, hand: Hand): void {
    const { job, resolve, reject, signal, transfer = [] } = task
    const timer = setTimeout(() => fail(new PoolFailure('slow')), limitMs)
    const stop = () => fail(new PoolFailure('stopped'))
    const leave = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      running -= 1
      work()
    }
    const fail = (failure: PoolFailure) => {
      end(hand)
      leave()
      reject(failure)
    }
    hand.once('message', (result: Result) => {
      rest(hand)
      leave()
      resolve(result)
    })
    hand.once('error', (error) => fail(new PoolFailure('crashed', error)))
    hand.once('exit', (code, killedBy) =>
      fail(new PoolFailure('crashed', `exit code ${code ?? killedBy}`)),
    )
    signal?.addEventListener('abort', stop)
    hand.ref()
    hand.postMessage(job, transfer)
  }

  /** Without work; it may still die of itself, and then nobody should ask it any more. */
  function rest(hand: Hand): void {
    const resting: Resting = { hand, timer: undefined }
    const dismiss = () => {
      clearTimeout(resting.timer)
      idle.splice(idle.indexOf(resting), 1)
      end(hand)
    }
    forget(hand)
    hand.unref()
    hand.once('error', dismiss)
    hand.once('exit', dismiss)
    if (idleMs !== undefined) resting.timer = setTimeout(dismiss, idleMs).unref()
    idle.push(resting)
  }

  return { run }
}

function waked(resting: Resting | undefined): Hand | undefined {
  if (!resting) return undefined
  clearTimeout(resting.timer)
  forget(resting.hand)
  return resting.hand
}

/** One by one: the hand's own listeners for other events must stay. */
function forget(hand: Hand): void {
  for (const event of ['message', 'error', 'exit']) hand.removeAllListeners(event)
}

function end(hand: Hand): void {
  forget(hand)
  // One that is ended may still say why; nobody waits for it any more.
  hand.on('error', () => undefined)
  hand.unref()
  void hand.terminate()
}
