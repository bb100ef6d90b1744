import type { Lang } from '@app/shared/core/format.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'
import { vi } from '@app/shared/i18n/vi.ts'
import { useSyncExternalStore } from 'react'
import { recall, remember } from './memory.ts'

/** The words in the language of the interface. Vietnamese is in the bundle, English comes when chosen. */
interface Wording {
  lang: Lang
  words: Messages
}

const memoryKey = 'lang'
let wording: Wording = { lang: 'vi', words: vi }
const listeners = new Set<() => void>()

export function useWords(): Messages {
  return useSyncExternalStore(subscribe, () => wording).words
}

export function useLang(): Lang {
  return useSyncExternalStore(subscribe, () => wording).lang
}

/** For code outside React: requests, loaders, messages of errors. */
export function currentWords(): Messages {
  return wording.words
}

export function currentLang(): Lang {
  return wording.lang
}

export async function chooseLang(lang: Lang): Promise<void> {
  const words = lang === 'vi' ? vi : (await import('@app/shared/i18n/en.ts')).en
  wording = { lang, words }
  remember(memoryKey, lang)
  document.documentElement.lang = lang
  for (const listener of listeners) listener()
}

/** Before the first paint; a missing English chunk must not keep anybody from working. */
export async function restoreLang(): Promise<void> {
  if (recall(memoryKey) === 'en') await chooseLang('en').catch(() => {})
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
