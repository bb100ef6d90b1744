import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The browser of this machine: a given one, the system's, Playwright's own; absent: none is here. */
export function findBrowser(): string | undefined {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()]
  return places.find((place) => place !== undefined && existsSync(place))
}
