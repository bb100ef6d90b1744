import type { Locator, Page } from '@playwright/test'

/** What a person does with hand and eye, counted. Prose is not: it is the same work everywhere. */
export interface Counted {
  click(target: Locator, options?: { modifiers?: ['Shift'] }): Promise<void>
  /** One key, or several held together: one action of the hand. */
  press(key: string, times?: number): Promise<void>
  /** Figures, each digit a key. */
  digits(text: string): Promise<void>
  prose(text: string): Promise<void>
  readonly clicks: number
  readonly keys: number
}

export function countedOn(page: Page): Counted {
  let clicks = 0
  let keys = 0
  return {
    async click(target, options) {
      clicks += 1
      await target.click(options)
    },
    async press(key, times = 1) {
      keys += times
      for (let time = 0; time < times; time++) await page.keyboard.press(key)
    },
    async digits(text) {
      keys += text.length
      await page.keyboard.type(text)
    },
    prose: (text) => page.keyboard.insertText(text),
    get clicks() {
      return clicks
    },
    get keys() {
      return keys
    },
  }
}
