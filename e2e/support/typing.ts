import type { Page } from '@playwright/test'

/**
 * As UniKey types on Windows: the physical letter, a Backspace nobody pressed, the letter with its mark.
 * `keys` are pairs of what is pressed and what stands there afterwards.
 */
export async function typeAsUniKey(page: Page, word: readonly (string | [string, string])[]) {
  for (const part of word) {
    if (typeof part === 'string') {
      await page.keyboard.type(part)
    } else {
      const [pressed, becomes] = part
      await page.keyboard.type(pressed)
      await page.keyboard.press('Backspace')
      await page.keyboard.insertText(becomes)
    }
  }
}

/** “vướng mắc”, letter by letter. */
export const asTyped = {
  text: 'vướng mắc',
  keys: ['v', ['u', 'ư'], ['o', 'ơ'], ['ơ', 'ớ'], 'ng m', ['a', 'ă'], ['ă', 'ắ'], 'c'],
} as const satisfies { text: string; keys: readonly (string | [string, string])[] }

/** As Windows' own Telex, macOS and phones type: an open composition, with Enter pressed inside it. */
export async function composeWithEnter(page: Page, text: string) {
  const client = await page.context().newCDPSession(page)
  const half = text.slice(0, -1)
  await client.send('Input.imeSetComposition', {
    text: half,
    selectionStart: half.length,
    selectionEnd: half.length,
  })
  // 229: the input method has taken the key.
  const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 }
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
  await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
  await client.send('Input.insertText', { text })
  await client.detach()
}
