import type { Lang } from '@app/shared/core/format.ts'
import { frame } from '@app/shared/i18n/frame.ts'
import type { AllMessages, Messages } from '@app/shared/i18n/messages.ts'
import { useSyncExternalStore } from 'react'
import { fetchFile } from '#ui/late.ts'
import { recall, remember } from './memory.ts'

/** The words in the language of the interface. Vietnamese is in the bundle, English comes when chosen. */
type Wording =
  | { readonly lang: 'vi'; readonly words: Messages }
  | { readonly lang: 'en'; readonly words: AllMessages }

const memoryKey = 'lang'
let wording: Wording = { lang: 'vi', words: frame }
const listeners = new Set<() => void>()

/** The words that every page has. */
export function useWords(): Messages {
  return useWording().words
}

/**
 * A hook for words that only some pages need: with Vietnamese, they come with the file that makes
 * it; English is here as a whole. `const useImportWords = lateWords({ imports })`
 */
export function lateWords<Late extends keyof AllMessages>(
  late: Pick<AllMessages, Late>,
): () => Messages<Late> {
  const vietnamese = { ...frame, ...late }
  return () => {
    const { lang, words } = useWording()
    return lang === 'vi' ? vietnamese : words
  }
}

export function useLang(): Lang {
  return useWording().lang
}

/** For code outside React: requests, loaders, messages of errors. */
export function currentWords(): Messages {
  return wording.words
}

export function currentLang(): Lang {
  return wording.lang
}

export async function chooseLang(lang: Lang): Promise<void> {
  wording = lang === 'vi' ? { lang, words: frame } : { lang, words: await english() }
  remember(memoryKey, lang)
  document.documentElement.lang = lang
  for (const listener of listeners) listener()
}

async function english(): Promise<AllMessages> {
  return (await fetchFile(() => import('@app/shared/i18n/en.ts'))).en
}

/** Before the first paint; a missing English chunk must not keep anybody from working. */
export async function restoreLang(): Promise<void> {
  if (recall(memoryKey) === 'en') await chooseLang('en').catch(() => {})
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function useWording(): Wording {
  return useSyncExternalStore(subscribe, () => wording)
}
