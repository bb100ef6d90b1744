import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { browserOptions } from '../browser.ts'
import { type Server, startServer } from '../server.ts'

/**
 * Somebody writes in the entry table without a line to the server, and a second after the last key the
 * browser is killed. Opened again it shows every letter, and the server has them all five seconds after
 * the line is back. `--rounds 100`; exit code 1 when a letter is lost.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } })
const folder = mkdtempSync(join(tmpdir(), 'tiendo-browser-'))
const password = 'tiendo-mau-2014'
const reportPath = '/api/reports/bd-02_2014-Q3'

const server = await startServer({ dataDir: join(folder, 'data') })
try {
  for (let round = 1; round <= Number(values.rounds); round++) {
    await writeAndDie(
      server,
      `Lần ${round}: mở ${round} lớp bồi dưỡng, ban hành kế hoạch số ${round}-KH/QU`,
    )
    console.log(`round ${round}: nothing lost`)
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function writeAndDie({ origin }: Server, text: string): Promise<void> {
  const before = await open(origin)
  await before.context.setOffline(true)
  await resultsOf(before.page).fill(text)
  await before.page.waitForTimeout(1000)
  await kill(before.context)
  const after = await open(origin)
  const shown = await resultsOf(after.page).inputValue()
  if (shown !== text) throw new Error(`typed “${text}”, found “${shown}”`)
  const saved = await after.page.waitForFunction(
    async ([path, wanted]) => {
      const answer = await fetch(path)
      return ((await answer.json()) as { results: string }).results === wanted
    },
    [reportPath, text] as const,
    { timeout: 5000, polling: 200 },
  )
  await saved.dispose()
  await after.context.close()
}

/** The same computer each time: what the browser keeps, it keeps in one folder. */
async function open(origin: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...browserOptions(),
    baseURL: origin,
    locale: 'vi-VN',
  })
  await context.request.post('/api/session', { data: { username: 'badinh', password } })
  const page = await context.newPage()
  await page.goto('/bao-cao/2014-Q3/bd-02_2014-Q3')
  await resultsOf(page).waitFor()
  return { context, page }
}

function resultsOf(page: Page) {
  return page.getByLabel('Kết quả đạt được trong kỳ')
}

/** As a power cut does it: nothing is told to the page. */
async function kill(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession()
  const info = await session?.send('SystemInfo.getProcessInfo')
  const main = info?.processInfo.find(({ type }) => type === 'browser')
  if (!main) throw new Error('the browser told no process')
  const closed = context.waitForEvent('close')
  process.kill(main.id, 'SIGKILL')
  await closed
}
