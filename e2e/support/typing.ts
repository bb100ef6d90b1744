import type { Locator, Page } from '@playwright/test'

/** A letter that takes the place of the one before it. */
interface Instead {
  readonly instead: string
}

/**
 * As UniKey types on Windows: it swallows the key that makes a mark, sends a Backspace nobody pressed and
 * the letter with its mark.
 */
export async function typeAsUniKey(page: Page, word: readonly (string | Instead)[]) {
  for (const part of word) {
    if (typeof part === 'string') {
      await page.keyboard.type(part)
    } else {
      await page.keyboard.press('Backspace')
      await page.keyboard.insertText(part.instead)
    }
  }
}

/** “vướng mắc”, key by key. */
export const asTyped = {
  text: 'vướng mắc',
  keys: [
    ...['vu', { instead: 'ư' }, 'o', { instead: 'ơ' }, { instead: 'ớ' }],
    ...['ng ma', { instead: 'ă' }, { instead: 'ắ' }, 'c'],
  ],
} as const satisfies { text: string; keys: readonly (string | Instead)[] }

/** As Windows' own Telex, macOS and phones type: an open composition, with Enter pressed inside it. */
export async function composeWithEnter(page: Page, text: string) {
  const client = await page.context().newCDPSession(page)
  const half = text.slice(0, -1)
  await client.send('Input.imeSetComposition', {
    text: half,
    selectionStart: half.length,
    selectionEnd: half.length,
  })
  // 229: the input method has taken the key. Windows hides which one it was, a Mac does not.
  for (const key of ['Process', 'Enter']) {
    const enter = { key, code: 'Enter', windowsVirtualKeyCode: 229 }
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
  }
  await client.send('Input.insertText', { text })
  await client.detach()
}

/** Every field in sight that takes a text, whatever it is for. */
export function fieldsIn(scope: Locator): Locator {
  const kinds = ['text', 'search', 'email', 'password'].map((type) => `input[type=${type}]`)
  const texts = ['input:not([type])', ...kinds, 'textarea', '[contenteditable]'].join(', ')
  return scope.locator(`:is(${texts}):not([readonly], :disabled)`).filter({ visible: true })
}
