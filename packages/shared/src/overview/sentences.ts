import { dayOf } from '../core/day.ts'
import { formatDay, formatNumber, type Lang } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'
import type { sentenceKeys } from './contract.ts'
import type { Mean, OverviewPeriod, Reporting } from './rules.ts'

export interface Sentence {
  key: (typeof sentenceKeys)[number]
  text: string
  detail: string
}

interface Spoken {
  readonly words: Messages
  readonly lang: Lang
  /** Speaks of one unit: its own reports instead of all units. */
  readonly ownUnit: boolean
  readonly includeUnapproved: boolean
  readonly period: OverviewPeriod | null
  readonly previous: OverviewPeriod | null
  readonly mean: Mean
  readonly gapChange: number | null
  readonly projects: number
  readonly late: number
  readonly atRisk: number
  readonly blocked: number
  readonly overdue: number
  readonly better: number
  readonly worse: number
  readonly reporting: Reporting
}

/** The five answers: fast or slow, who has not reported, what is stuck, what is new, what is to do. */
export function sentencesOf(facts: Spoken): Sentence[] {
  return [progress(facts), reporting(facts), trouble(facts), change(facts), todo(facts)]
}

function progress({ words, lang, mean, projects, ...facts }: Spoken): Sentence {
  const say = words.overview.sentence
  const { counted, reports } = facts.reporting
  const { percent, gap } = mean
  const number = (value: number) => formatNumber(value, lang)
  return {
    key: 'progress',
    text:
      percent === null || gap === null
        ? say.noProjects
        : say.progress(number(percent), number(Math.abs(gap)), Math.sign(gap)),
    detail: say.basis(number(projects), number(counted), number(reports), facts.includeUnapproved),
  }
}

function reporting({ words, lang, period, ownUnit, reporting: counts }: Spoken): Sentence {
  const say = words.overview.sentence
  const number = (value: number) => formatNumber(value, lang)
  if (period === null) return { key: 'reporting', text: say.noPeriod, detail: '' }
  const text = ownUnit
    ? say.ownReporting(number(counts.sent), number(counts.reports), number(counts.overdue))
    : say.reporting(number(counts.unitsComplete), number(counts.units), number(counts.unitsOverdue))
  return { key: 'reporting', text, detail: dueDetail(words, period) }
}

function trouble({ words, lang, late, blocked, atRisk, overdue }: Spoken): Sentence {
  const say = words.overview.sentence
  const number = (value: number) => formatNumber(value, lang)
  return {
    key: 'trouble',
    text: say.trouble(number(late), number(blocked)),
    detail: say.troubleDetail(number(atRisk), number(overdue)),
  }
}

function change({ words, lang, previous, better, worse, gapChange }: Spoken): Sentence {
  const say = words.overview.sentence
  const number = (value: number) => formatNumber(value, lang)
  if (previous === null) return { key: 'change', text: say.noPrevious, detail: '' }
  return {
    key: 'change',
    text: say.change(previous.name, number(better), number(worse)),
    detail:
      gapChange === null ? '' : say.changeDetail(number(Math.abs(gapChange)), Math.sign(gapChange)),
  }
}

function todo({ words, lang, period, ownUnit, reporting: counts }: Spoken): Sentence {
  const say = words.overview.sentence
  const number = (value: number) => formatNumber(value, lang)
  const detail = ownUnit || period === null ? '' : say.returned(number(counts.returned))
  return {
    key: 'todo',
    text: ownUnit ? say.toSend(number(counts.unsent)) : say.toReview(number(counts.awaitingReview)),
    detail: ownUnit && period !== null ? dueDetail(words, period) : detail,
  }
}

function dueDetail(words: Messages, period: OverviewPeriod): string {
  return words.overview.sentence.due(period.name, formatDay(dayOf(period.dueAt)))
}
