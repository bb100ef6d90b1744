import { dayInLetter, formatDay, type Lang } from '../core/format.ts'
import type { FormText } from './parts.ts'

/** What a text of a form may leave open: `{period}`. */
export const placeholders = [
  'programme',
  'period',
  'day',
  'dayInLetter',
  'committee',
  'unit',
] as const
export type Placeholder = (typeof placeholders)[number]
/** What people call each in their language. */
export type PlaceholderNames = Readonly<Record<Placeholder, string>>

const pattern = /\{([^{}]*)\}/g

export function unknownPlaceholders(text: string): string[] {
  const known: readonly string[] = placeholders
  return [...text.matchAll(pattern)].flatMap(([, name = '']) => (known.includes(name) ? [] : name))
}

/** `{period}` → `{kỳ báo cáo}`: as it is shown to whoever writes a form. */
export function shownPlaceholders(text: string, names: PlaceholderNames): string {
  return text.replace(pattern, (whole, name: string) =>
    Object.hasOwn(names, name) ? `{${names[name as Placeholder]}}` : whole,
  )
}

/** The way back: what somebody typed, as a form keeps it. Other names stay, to be refused. */
export function keptPlaceholders(text: string, names: PlaceholderNames): string {
  return text.replace(pattern, (whole, typed: string) => {
    const known = placeholders.find((name) => names[name] === typed)
    return known ? `{${known}}` : whole
  })
}

/** In the language wanted, else in Vietnamese. */
export function textIn(text: FormText, lang: Lang): string {
  if (typeof text === 'string') return text
  return (lang === 'en' ? text.en : undefined) ?? text.vi
}

export interface Occasion {
  readonly programmeCode: string
  readonly periodName: string
  /** As of which day. */
  readonly day: string
  readonly committee: string
  /** The unit that the form speaks of; of several: the words for all. */
  readonly unitName: string
}

export function filled(text: string, occasion: Occasion, lang: Lang): string {
  const { programmeCode, periodName, day, committee, unitName } = occasion
  const values: Record<Placeholder, string> = {
    ...{ programme: programmeCode, period: periodName, committee, unit: unitName },
    ...{ day: formatDay(day), dayInLetter: lang === 'vi' ? dayInLetter(day) : formatDay(day) },
  }
  // A definition with other names is refused before it comes here.
  return text.replace(pattern, (_, name: Placeholder) => values[name])
}
