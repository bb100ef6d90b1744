import { test as base, expect, type Page } from '@playwright/test'
import type { Server } from '#tools/server.ts'
import { keepKilling, startBalanced } from './balanced.ts'
import { makeOwnWorld } from './own-world.ts'
import { violationsIn } from './policy.ts'

/** Of every account of the sample. */
export const password = 'tiendo-mau-2014'

interface Person {
  /**
   * A page of a browser of his own, signed in as this account of the sample (`badinh`, `thuongtruc`,
   * `lanhdao`, `quantri` …), at the page where his work begins. Twice the same name: twice signed in.
   */
  signIn(username: string): Promise<Page>
}

interface World {
  /**
   * Journeys with the same name share a server and its database, if they run in one worker. A file
   * that changes much takes a name of its own: `test.use({ world: 'officer reports' })`.
   */
  world: string
  /** The real server on a copy of the loaded sample; with `E2E_SERVER`, a balancer before two of them. */
  server: Pick<Server, 'origin'>
}

export const test = base.extend<Person, World>({
  world: ['shared', { scope: 'worker', option: true }],

  server: [
    // `world` is not used, but names the worker.
    async ({ world: _ }, use) => {
      const { E2E_SERVER } = process.env
      if (E2E_SERVER) return useBalanced(E2E_SERVER, use)
      const own = await makeOwnWorld()
      await use(own.server)
      await own.remove()
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ server }, use) => use(server.origin),

  context: async ({ context }, use) => {
    const violations = await violationsIn(context)
    await use(context)
    expect(violations, 'the content security policy stops nothing of ours').toEqual([])
  },

  signIn: async ({ browser, server }, use, { project }) => {
    const opened: Page[] = []
    const violations: string[][] = []
    await use(async (username) => {
      const { viewport, locale, timezoneId } = project.use
      const context = await browser.newContext({
        ...(viewport && { viewport }),
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId }),
        baseURL: server.origin,
      })
      violations.push(await violationsIn(context))
      const page = await context.newPage()
      opened.push(page)
      // A server may have died just now: whoever signs in presses again.
      await expect(async () => {
        const answer = await context.request.post('/api/session', {
          data: { username, password },
          headers: { origin: server.origin },
        })
        expect(answer.ok(), `${username} signs in`).toBe(true)
      }).toPass({ timeout: 30_000 })
      await page.goto('/')
      return page
    })
    await Promise.all(opened.map((page) => page.context().close()))
    expect(violations.flat(), 'the content security policy stops nothing of ours').toEqual([])
  },
})

async function useBalanced(
  serverUrl: string,
  use: (server: Pick<Server, 'origin'>) => Promise<void>,
) {
  const pair = await startBalanced(serverUrl)
  const stopKilling = keepKilling(pair, 15_000)
  await use(pair.balancer)
  await stopKilling()
  await pair.stop()
}
