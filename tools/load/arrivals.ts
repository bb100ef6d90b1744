import { setTimeout as wait } from 'node:timers/promises'
import { Tally } from './figures.ts'
import type { Answer } from './http.ts'

/** One kind of request and how often it comes, on average. */
export interface Stream {
  readonly kind: string
  readonly perSecond: number
  perform(): Promise<Outcome>
}

type Outcome = Pick<Answer, 'status' | 'code' | 'retryAfter'>

/**
 * Open arrival: requests come when people send them, whether or not the server has answered the others,
 * at random moments (Poisson). Ends when all that came within `seconds` are answered.
 */
export async function arrive(
  streams: readonly Stream[],
  seconds: number,
): Promise<Map<string, Tally>> {
  const start = performance.now()
  const tallies = new Map(streams.map(({ kind }) => [kind, new Tally()]))
  const answers: Promise<void>[] = []
  const due = streams.map((stream) => ({ stream, at: start + gap(stream) }))
  while (performance.now() < start + seconds * 1000) {
    for (const next of due) {
      for (; next.at <= performance.now(); next.at += gap(next.stream)) {
        const tally = tallies.get(next.stream.kind)
        if (tally) answers.push(timed(next.stream, next.at, tally))
      }
    }
    await wait(1)
  }
  await Promise.all(answers)
  return tallies
}

/** All at once, spread evenly over one second. */
export async function within(stream: Stream): Promise<Tally> {
  const tally = new Tally()
  const start = performance.now()
  const each = Array.from({ length: stream.perSecond }, async (_, n) => {
    const at = start + (n * 1000) / stream.perSecond
    await wait(Math.max(0, at - performance.now()))
    await timed(stream, at, tally)
  })
  await Promise.all(each)
  return tally
}

async function timed({ perform }: Stream, at: number, tally: Tally): Promise<void> {
  const { status, code, retryAfter } = await perform().catch(
    (error: NodeJS.ErrnoException): Outcome => {
      // A broken line is the server's failure here; anything else is a mistake of this program.
      if (error.code === undefined) throw error
      return { status: 0, code: undefined, retryAfter: undefined }
    },
  )
  tally.note({ ms: performance.now() - at, status, code, retryAfter })
}

function gap({ perSecond }: Stream): number {
  return (-Math.log(1 - Math.random()) / perSecond) * 1000
}
