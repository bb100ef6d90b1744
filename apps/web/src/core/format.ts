import {
  formatDay,
  formatInstant,
  formatNumber,
  formatPercent,
  formatPoints,
  formatTime,
  type Lang,
} from '@app/shared/core/format.ts'
import { useMemo } from 'react'
import { useLang } from './words.tsx'

/** The office's formats in one language. */
export function formatsOf(lang: Lang) {
  return {
    number: (value: number) => formatNumber(value, lang),
    percent: (value: number | null) => formatPercent(value, lang),
    points: (value: number | null) => formatPoints(value, lang),
    day: formatDay,
    instant: formatInstant,
    time: formatTime,
  }
}

export type Formats = ReturnType<typeof formatsOf>

export function useFormat(): Formats {
  const lang = useLang()
  return useMemo(() => formatsOf(lang), [lang])
}
