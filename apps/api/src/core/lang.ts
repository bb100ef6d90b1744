import type { Lang } from '@app/shared/core/format.ts'
import { en } from '@app/shared/i18n/en.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import { vi } from '@app/shared/i18n/vi.ts'

export const catalogues: Record<Lang, AllMessages> = { vi, en }

/** Vietnamese unless the caller names English first. */
export function langOf(acceptLanguage: string | undefined): Lang {
  const known = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((tag) => tag === 'vi' || tag === 'en')
  return known === 'en' ? 'en' : 'vi'
}
