import type { AllMessages } from '@app/shared/i18n/messages.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** How long ago, in the largest unit that is full. Both in epoch milliseconds. */
export function ageText(at: number, now: number, { ages }: AllMessages['backups']): string {
  const age = now - at
  if (age < minuteMs) return ages.now
  if (age < hourMs) return ages.minutes(Math.floor(age / minuteMs))
  return age < dayMs ? ages.hours(Math.floor(age / hourMs)) : ages.days(Math.floor(age / dayMs))
}
