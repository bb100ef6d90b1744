import { wordIn } from '@app/shared/audit/words.ts'
import { isDay } from '@app/shared/core/day.ts'
import {
  formatDay,
  formatInstant,
  formatNumber,
  formatPercent,
  type Lang,
} from '@app/shared/core/format.ts'
import { byKey } from '@app/shared/core/text.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import { formName, type Names } from './audit-names.service.ts'

export interface Saying {
  readonly names: Names
  readonly words: AllMessages
  readonly lang: Lang
}

/** What the program keeps for itself. */
const hidden = new Set([
  ...['id', 'version', 'validFrom', 'validTo', 'changeId', 'search', 'sortKey', 'sample'],
  ...['savedAt', 'savedBy', 'officialVersion', 'question', 'createdAt'],
])

export function isShown(field: string): boolean {
  return !hidden.has(field)
}

/**
 * What an officer wrote: a draft belongs to the unit alone, and the log is read by others. Only its length
 * is told.
 */
const prose = new Set([
  ...['results', 'shortcomings', 'difficulties', 'causesObjective', 'causesSubjective'],
  ...['nextSteps', 'proposals', 'decreaseReason', 'returnReason'],
])

/** A value as people read it: names for ids, words for codes; `null` where there is none. */
export function valueText(
  { entity, field }: { readonly entity: string; readonly field: string },
  value: unknown,
  saying: Saying,
): string | null {
  const { words, lang } = saying
  if (entity === 'report' && prose.has(field)) return words.audit.letters([...String(value)].length)
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? words.audit.yes : words.audit.no
  if (typeof value === 'number') return numberText(field, value, lang)
  if (Array.isArray(value)) {
    const texts = value.map((one) => valueText({ entity, field }, one, saying) ?? '')
    return texts.join(', ') || null
  }
  if (field === 'plan') return planText(value, saying)
  if (typeof value === 'object') return formName(value) || null
  const text = String(value)
  if (isDay(text)) return formatDay(text)
  return nameIn(field, text, saying.names) ?? wordOf(entity, field, words)(text) ?? text
}

function numberText(field: string, value: number, lang: Lang): string {
  if (field.endsWith('At')) return formatInstant(value)
  return /percent$/i.test(field) ? formatPercent(value, lang) : formatNumber(value, lang)
}

function nameIn(field: string, id: string, names: Names): string | undefined {
  if (/^unit(Id)?$|^cooperatingUnitIds$/.test(field)) return names.units.get(id)
  if (field === 'workAreaId') return names.workAreas.get(id)
  if (/^(cityProject|project)Id$/.test(field)) return names.projects.get(id)
  if (/^period(Id)?$/.test(field)) return names.periods.get(id)
  return /By$|^ownerId$/.test(field) ? names.people.get(id) : undefined
}

function wordOf(entity: string, field: string, words: AllMessages) {
  const { audit, feeds, policy } = words
  const states: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...audit.states,
    report: words.reportState,
    period: words.periodState,
  }
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    level: words.level,
    kind: entity === 'period' ? words.periodKind : words.kind,
    status: words.status,
    officialStatus: words.status,
    runState: words.runState,
    roles: words.role,
    view: feeds.views,
    ...(entity === 'signInPolicy' && { secondFactor: policy.secondFactorOf }),
    state: states[entity] ?? {},
  }
  return (code: string) => wordIn((Object.hasOwn(lists, field) && lists[field]) || {}, code)
}

/** Given points of the curve: period → percent. PostgreSQL keeps them in an order of its own. */
function planText(plan: object, { names, lang }: Saying): string | null {
  const points = Object.entries(plan)
    .sort(([one], [other]) => byKey(one, other))
    .map(
      ([id, percent]) => `${names.periods.get(id) ?? id}: ${formatPercent(Number(percent), lang)}`,
    )
  return points.join('; ') || null
}
