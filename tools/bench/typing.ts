import { type CDPSession, chromium, type Page } from '@playwright/test'
import { browserOptions } from '../browser.ts'
import { atMost, type Line, median } from './figures.ts'
import type { Running } from './servers.ts'
import { getJson, password, signIn } from './setup.ts'

const rows = 550
const quarter = '2014-Q4'
const slowdown = 4

/** Typing, pasting and scrolling in the entry table of a unit with 550 projects, on a slow computer. */
export async function typing(product: Running): Promise<Line[]> {
  await fill(product)
  const browser = await chromium.launch(browserOptions())
  try {
    const context = await browser.newContext({
      ...{ baseURL: product.origin, viewport: { width: 1366, height: 600 } },
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await context.request.post('/api/session', { data: { username: 'badinh', password } })
    const page = await context.newPage()
    await page.addInitScript(watchKeys)
    await page.goto(`/bao-cao/${quarter}`)
    await page.getByRole('grid').waitFor()
    const client = await context.newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    return [...(await keys(page)), await pasting(page), await scrolling(page, client)]
  } finally {
    await browser.close()
  }
}

/** As the reviewer: the next quarter is open, and Ba Đình leads 550 projects in it. */
async function fill({ origin }: Running): Promise<void> {
  const cookie = await signIn(origin, 'thuongtruc')
  const post = async (path: string, body: object) => {
    const headers = { cookie, 'content-type': 'application/json' }
    const answer = await fetch(origin + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  }
  const { items } = await getJson<{ items: { id: string; version: number }[] }>(
    `${origin}/api/periods`,
    cookie,
  )
  const version = items.find(({ id }) => id === quarter)?.version
  await post(`/api/periods/${quarter}/open`, { version })
  const { total } = await getJson<{ total: number }>(
    `${origin}/api/reports?period=${quarter}&unit=ba-dinh`,
    cookie,
  )
  for (let n = total; n < rows; n++) {
    await post('/api/projects', {
      ...{ code: `DO-${n}`, title: `Đề án để đo ${n}`, level: 'district', kind: 'de_an' },
      ...{ unitId: 'ba-dinh', startsOn: '2013-01-01', dueOn: '2015-12-31' },
    })
  }
}

/**
 * In the page: milliseconds from each key to the frame drawn after it. Event Timing would say when it was
 * presented, but a browser without a screen presents frames when it likes.
 */
function watchKeys(): void {
  const durations: number[] = []
  Object.assign(window, { durations })
  const onKey = ({ timeStamp }: KeyboardEvent) => {
    requestAnimationFrame(() => {
      const drawn = new MessageChannel()
      drawn.port1.onmessage = () => durations.push(performance.now() - timeStamp)
      drawn.port2.postMessage(null)
    })
  }
  window.addEventListener('keydown', onKey, { capture: true })
}

async function keys(page: Page): Promise<Line[]> {
  for (let row = 0; row < 60; row++) {
    for (const key of ['6', '2', 'Enter']) {
      await page.keyboard.press(key)
      // As fast as a trained typist: eight keys a second.
      await page.waitForTimeout(125)
    }
  }
  const taken = await page.evaluate(() => (window as unknown as { durations: number[] }).durations)
  const sorted = taken.toSorted((left, right) => left - right)
  const middle = Math.round(median(sorted))
  const p95 = Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN)
  const of = (value: number) => ({ ours: `${value} ms`, theirs: '–' })
  return [
    { what: `typing in ${rows} rows, median`, ...of(middle), ...atMost(middle, 100) },
    { what: `typing in ${rows} rows, p95`, ...of(p95), ...atMost(p95, 200) },
  ]
}

/** 18 rows of 8 cells, from the key to the frame that shows them. */
async function pasting(page: Page): Promise<Line> {
  const block = Array.from({ length: 18 }, (_, row) =>
    ['', '', '', `${60 + row}`, 'dung tien do', `Ban hành kế hoạch ${row}`, '', ''].join('\t'),
  ).join('\n')
  const times: number[] = []
  for (let time = 0; time < 5; time++) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), block)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.evaluate(() => {
      const painted = new Promise<number>((resolve) => {
        window.addEventListener(
          'paste',
          () => {
            const start = performance.now()
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
          },
          { once: true, capture: true },
        )
      })
      Object.assign(window, { painted })
    })
    await page.keyboard.press('Control+v')
    times.push(
      await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted),
    )
    await page.keyboard.press('Control+z')
    await page.waitForTimeout(1500)
  }
  const taken = Math.round(median(times))
  return { what: 'paste of 18 × 8 cells', ours: `${taken} ms`, theirs: '–', ...atMost(taken, 300) }
}

/** Frames in which some of the visible place has no row. */
async function scrolling(page: Page, client: CDPSession): Promise<Line> {
  await page.evaluate(() => {
    const grid = document.querySelector('[role="grid"]')
    const box = grid?.getBoundingClientRect()
    const counted = { frames: 0, blank: 0 }
    Object.assign(window, { counted })
    const look = () => {
      if (!box) return
      counted.frames += 1
      const x = box.left + 60
      const places = [0.25, 0.5, 0.75, 0.95].map(
        (share) => box.top + 40 + share * (box.height - 60),
      )
      const isBlank = places
        .filter((y) => y < window.innerHeight - 40)
        .some((y) => !document.elementFromPoint(x, y)?.closest('[role="row"]'))
      if (isBlank) counted.blank += 1
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  for (let step = 0; step < 60; step++) {
    await client.send('Input.dispatchMouseEvent', {
      ...{ type: 'mouseWheel', x: 400, y: 400, deltaX: 0, deltaY: 360 },
    })
    await page.waitForTimeout(30)
  }
  const { frames, blank } = await page.evaluate(
    () => (window as unknown as { counted: { frames: number; blank: number } }).counted,
  )
  return {
    what: `blank frames while scrolling ${rows} rows`,
    ...{ ours: `${blank} of ${frames}`, theirs: '–' },
    ...atMost(blank, 0),
  }
}
