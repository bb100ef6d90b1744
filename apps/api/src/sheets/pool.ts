import { type Transferable, Worker } from 'node:worker_threads'

/** Why a job has no result. The cause is what the worker said, if anything. */
export class PoolFailure extends Error {
  override name = 'PoolFailure'
  readonly reason: 'busy' | 'slow' | 'crashed' | 'stopped'

  constructor(reason: PoolFailure['reason'], cause?: unknown) {
    super(`worker ${reason}`, { cause })
    this.reason = reason
  }
}

interface Options {
  /** Answers each message with one message. */
  readonly script: URL
  /** Threads at most; each is started when it is first needed and stays. */
  readonly size: number
  /** Jobs that may wait for a free thread. */
  readonly queue: number
  /** Milliseconds for one job; then its thread is ended. */
  readonly limitMs: number
}

interface Manner {
  /** Ends the job, even while it runs. */
  readonly signal?: AbortSignal
  /** Parts of the job that the thread takes over. */
  readonly transfer?: readonly Transferable[]
}

interface Task<Job, Result> extends Manner {
  readonly job: Job
  readonly resolve: (result: Result) => void
  readonly reject: (failure: PoolFailure) => void
}

/** Threads that work off one queue. They keep the process alive only while they have work. */
export function makePool<Job, Result>({ script, size, queue, limitMs }: Options) {
  const waiting: Task<Job, Result>[] = []
  const idle: Worker[] = []
  let running = 0

  function run(job: Job, manner: Manner = {}): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (manner.signal?.aborted) return reject(new PoolFailure('stopped'))
      if (waiting.length >= queue) return reject(new PoolFailure('busy'))
      const task = { ...manner, job, resolve, reject }
      waiting.push(task)
      manner.signal?.addEventListener('abort', () => forget(task), { once: true })
      work()
    })
  }

  /** One that runs already ends itself. */
  function forget(task: Task<Job, Result>): void {
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
    perform(task, idle.pop() ?? start(script))
  }

  function perform(task: Task<Job, Result>, worker: Worker): void {
    const { job, resolve, reject, signal, transfer = [] } = task
    const timer = setTimeout(() => fail(new PoolFailure('slow')), limitMs)
    const stop = () => fail(new PoolFailure('stopped'))
    const leave = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      // One by one: the thread's own listeners for other events must stay.
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
      worker.unref()
      running -= 1
      work()
    }
    const fail = (failure: PoolFailure) => {
      leave()
      // A thread that is ended may still say why; nobody waits for it any more.
      worker.on('error', () => undefined)
      void worker.terminate()
      reject(failure)
    }
    worker.once('message', (result: Result) => {
      idle.push(worker)
      leave()
      resolve(result)
    })
    worker.once('error', (error) => fail(new PoolFailure('crashed', error)))
    worker.once('exit', (code) => fail(new PoolFailure('crashed', `exit code ${code}`)))
    signal?.addEventListener('abort', stop)
    worker.ref()
    worker.postMessage(job, transfer)
  }

  return { run }
}

function start(script: URL): Worker {
  return new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 256 } })
}
