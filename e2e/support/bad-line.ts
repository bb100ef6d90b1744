import type { Page } from '@playwright/test'

/** What has been written to reports on this line, and how many of the answers were lost. */
export interface Line {
  readonly written: number
  readonly lost: number
}

const lossRate = 0.35

/**
 * The server does everything that is written to reports, but some of its answers never come. What is sent
 * for several at once loses its first one for certain: it is a single request.
 */
export async function makeBad(page: Page, seed: number): Promise<Line> {
  const line = { written: 0, lost: 0 }
  const random = randomOf(seed)
  let isFirstOfSeveral = true
  await page.route('**/api/reports/**', async (route) => {
    if (route.request().method() === 'GET') return route.fallback()
    const isSeveral = route.request().url().endsWith('/api/reports/submit')
    const isLost = random() < lossRate || (isSeveral && isFirstOfSeveral)
    if (isSeveral) isFirstOfSeveral = false
    const response = await route.fetch()
    line.written += 1
    if (!isLost) return route.fulfill({ response })
    line.lost += 1
    return route.abort('connectionreset')
  })
  return line
}

/** Mulberry32: the same line in every run. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
