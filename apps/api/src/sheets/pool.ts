import { Worker } from 'node:worker_threads'

/** Why a job has no result. The cause is what the worker said, if anything. */
export class PoolFailure extends Error {
  override name = 'PoolFailure'
  readonly reason: 'busy' | 'slow' | 'crashed'

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

interface Task<Job, Result> {
  readonly job: Job
  readonly resolve: (result: Result) => void
  readonly reject: (failure: PoolFailure) => void
}

/** Threads that work off one queue. They keep the process alive only while they have work. */
export function makePool<Job, Result>({ script, size, queue, limitMs }: Options) {
  const waiting: Task<Job, Result>[] = []
  const idle: Worker[] = []
  let running = 0

  function run(job: Job): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (waiting.length >= queue) return reject(new PoolFailure('busy'))
      waiting.push({ job, resolve, reject })
      work()
    })
  }

  function work(): void {
    if (running >= size) return
    const task = waiting.shift()
    if (!task) return
    running += 1
    perform(task, idle.pop() ?? start(script))
  }

  function perform({ job, resolve, reject }: Task<Job, Result>, worker: Worker): void {
    const timer = setTimeout(() => fail(new PoolFailure('slow')), limitMs)
    const leave = () => {
      clearTimeout(timer)
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
    worker.ref()
    worker.postMessage(job)
  }

  return { run }
}

function start(script: URL): Worker {
  return new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 256 } })
}
