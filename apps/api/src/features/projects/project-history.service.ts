import { isDeepStrictEqual } from 'node:util'
import { isoOf } from '@app/shared/core/day.ts'
import { formatDay, formatNumber, formatPercent, type Lang } from '@app/shared/core/format.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { HistoryEntry } from '@app/shared/projects/contract.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { gatherFacts, lookOf } from './project-facts.service.ts'
import { type Facts, unitNames } from './project-rows.ts'
import { type ProjectVersion, selectVersions } from './projects.sql.ts'

interface Saying {
  readonly facts: Facts
  readonly words: AllMessages
  readonly lang: Lang
}

/** Every version with what it changed, latest first; of a past day only what had happened by then. */
export async function listHistory(ctx: Ctx, id: string, asOf?: string): Promise<HistoryEntry[]> {
  const look = lookOf(ctx, asOf)
  return ctx.store.read(async (tx) => {
    const facts = await gatherFacts(tx, look, { id })
    if (facts.projects.length === 0) throw new AppError('not-found')
    const versions = await selectVersions(tx, id, look.moment)
    const saying = { facts, words: ctx.words, lang: ctx.lang }
    return versions.map((version, at) => entryOf(version, versions[at - 1], saying)).reverse()
  })
}

function entryOf(
  version: ProjectVersion,
  before: ProjectVersion | undefined,
  saying: Saying,
): HistoryEntry {
  return {
    at: isoOf(version.validFrom),
    by: version.changedBy,
    action: version.action,
    reason: version.reason,
    version: version.version,
    changes: before ? changesBetween(before, version, saying) : [],
  }
}

/** In the order of the form. */
const fields = [
  'code',
  'title',
  'level',
  'kind',
  'unitId',
  'cooperatingUnitIds',
  'officer',
  'supervisor',
  'workAreaId',
  'foundingDocument',
  'cityProjectId',
  'startsOn',
  'dueOn',
  'weight',
  'expectedProduct',
  'plan',
  'runState',
] as const satisfies readonly (keyof ProjectVersion)[]

function changesBetween(
  before: ProjectVersion,
  after: ProjectVersion,
  saying: Saying,
): HistoryEntry['changes'] {
  return fields
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .map((field) => {
      if (field === 'plan') return planChange(before.plan, after.plan, saying)
      return {
        field,
        before: textsOf(before, saying)[field] || null,
        after: textsOf(after, saying)[field] || null,
      }
    })
}

function textsOf(
  version: ProjectVersion,
  { facts, words, lang }: Saying,
): Record<Exclude<(typeof fields)[number], 'plan'>, string> {
  const { workAreaId, cityProjectId } = version
  const cityProject = cityProjectId === null ? undefined : facts.cityProjects.get(cityProjectId)
  return {
    code: version.code,
    title: version.title,
    level: words.level[version.level],
    kind: words.kind[version.kind],
    unitId: unitNames(facts, [version.unitId]),
    cooperatingUnitIds: unitNames(facts, version.cooperatingUnitIds),
    officer: version.officer,
    supervisor: version.supervisor,
    workAreaId: facts.workAreas.get(workAreaId ?? '')?.name ?? workAreaId ?? '',
    foundingDocument: version.foundingDocument,
    cityProjectId: cityProject ? `${cityProject.code} ${cityProject.title}` : (cityProjectId ?? ''),
    startsOn: formatDay(version.startsOn),
    dueOn: version.dueOn === null ? '' : formatDay(version.dueOn),
    weight: formatNumber(version.weight, lang),
    expectedProduct: version.expectedProduct,
    runState: words.runState[version.runState],
  }
}

type Plan = Readonly<Record<string, number>>

/** Only the periods whose figure changed. */
function planChange(before: Plan, after: Plan, { facts, lang }: Saying) {
  const touched = facts.periods.filter(({ id }) => before[id] !== after[id])
  const textOf = (plan: Plan) =>
    touched
      .flatMap(({ id, name }) => {
        const percent = plan[id]
        return percent === undefined ? [] : [`${name}: ${formatPercent(percent, lang)}`]
      })
      .join('; ') || null
  return { field: 'plan', before: textOf(before), after: textOf(after) }
}
