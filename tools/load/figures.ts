/** How one request went. */
interface Timing {
  /** From the moment it was due, not from when it could be sent: waiting counts. */
  readonly ms: number
  /** 0: no answer at all. */
  readonly status: number
  /** Why it was refused. */
  readonly code: string | undefined
  /** Seconds until another try makes sense, where the server said so. */
  readonly retryAfter: number | undefined
}

/** Requests of one kind in one phase. */
export class Tally {
  readonly #timings: Timing[] = []

  note(timing: Timing): void {
    this.#timings.push(timing)
  }

  add(other: Tally): void {
    this.#timings.push(...other.#timings)
  }

  get count(): number {
    return this.#timings.length
  }

  /** Milliseconds that `percent` of the answered requests stayed within. */
  within(percent: number): number {
    const sorted = this.#timings.map(({ ms }) => ms).sort((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
  }

  /** Broken by the server: 5xx, or no answer. */
  get broken(): number {
    return this.#timings.filter(({ status }) => status === 0 || status >= 500).length
  }

  /** Told when to come again. */
  get turnedAway(): number {
    return this.#timings.filter(({ status, retryAfter }) => status === 503 && retryAfter).length
  }

  /** 0 to 100: how many got what they asked for. */
  get success(): number {
    return (100 * this.#timings.filter(({ status }) => status === 200).length) / this.count
  }

  /** By status and reason, those that are not 200. */
  get refused(): string {
    const counts = new Map<string, number>()
    for (const { status, code } of this.#timings) {
      const reason = code === undefined ? String(status) : `${status} ${code}`
      if (status !== 200) counts.set(reason, (counts.get(reason) ?? 0) + 1)
    }
    return [...counts].map(([reason, count]) => `${reason}: ${count}`).join(', ') || '–'
  }
}

export interface Row {
  readonly phase: string
  readonly kind: string
  readonly tally: Tally
  readonly seconds: number
}

/** A table as `docs/performance.md` holds it. Times in milliseconds. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['phase', 'kind', 'requests', 'per s', 'p50', 'p95', 'p99', 'max', 'not 200']
  const lines = rows.map(({ phase, kind, tally, seconds }) => [
    ...[phase, kind, String(tally.count), (tally.count / seconds).toFixed(1)],
    ...[50, 95, 99, 100].map((percent) => tally.within(percent).toFixed(0)),
    tally.refused,
  ])
  const dashes = head.map(() => '---')
  return [head, dashes, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
