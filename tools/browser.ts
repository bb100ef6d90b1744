import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The browser of this machine: a given one, the system's, Playwright's own; absent: none is here. */
export function findBrowser(): string | undefined {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()]
  return places.find((place) => place !== undefined && existsSync(place))
}

/** How it is started, here and by the journeys, so that it speaks to the product and to nobody else. */
export function browserOptions() {
  const executablePath = findBrowser()
  return {
    ...(executablePath !== undefined && { executablePath }),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      // It looks up names of its maker by itself; the product is at a number.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  }
}
