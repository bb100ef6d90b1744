import { type Open, openSide } from './side.ts'

interface Outcome {
  readonly statuses: ReadonlyMap<number, number>
  /** `POST /api/periods` → how often it was let through. */
  readonly done: ReadonlyMap<string, number>
  /** The first answers that differ, with what was asked; `null` where none do. */
  readonly difference: string | null
}

/**
 * Tells two apps on two databases the same generated steps and compares what they answer, then everything
 * that can be asked. Ends at the first difference: what comes after it follows from it.
 */
export async function differ(
  open: { readonly one: Open; readonly other: Open },
  wanted: { readonly seed: number; readonly runs: number },
): Promise<Outcome> {
  const one = await openSide(open.one)
  const other = await openSide(open.other)
  const statuses = new Map<number, number>()
  const done = new Map<string, number>()
  const outcome = (difference: string | null) => ({ statuses, done, difference })
  for (const [at, step] of one.steps(wanted).entries()) {
    const left = await one.answerTo(step, at)
    const right = await other.answerTo(step, at)
    if (left !== right) {
      const { person, method, url, body = '' } = step
      const asked = `step ${at}, ${person.id}: ${method} ${url} ${body.slice(0, 1000)}`
      return outcome(`${asked}\n${apart(left, right)}`)
    }
    const status = Number(left.slice(0, 3))
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status === 200) done.set(step.operation, (done.get(step.operation) ?? 0) + 1)
  }
  const [left, right] = [await one.whole(), await other.whole()]
  await Promise.all([one.close(), other.close()])
  const at = left.findIndex((line, place) => line !== right[place])
  return outcome(at < 0 ? null : apart(left[at] ?? '', right[at] ?? ''))
}

/** Where two texts part, with what stands around. */
function apart(left: string, right: string): string {
  let at = 0
  while (left[at] === right[at]) at += 1
  const around = (text: string) =>
    `${text.slice(0, 80)} … ${text.slice(Math.max(0, at - 200), at + 200)}`
  return `  ${around(left)}\n  ${around(right)}`
}
