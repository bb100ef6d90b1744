import type { Day } from '@app/shared/core/day.ts'
import { projectIdOf } from '@app/shared/projects/naming.ts'
import type { Kind, Level } from '@app/shared/projects/rules.ts'
import { type CityProject, cityProjects, type Statement } from './city-projects.ts'
import { districtUnits, type UnitFact, unitNamed } from './facts/units.ts'
import { datesOf } from './project-dates.ts'
import { type Random, streamOf } from './random.ts'
import { districtThemes } from './themes/district-themes.ts'
import { concerns, fitting, type Theme } from './themes/theme.ts'
import { fill, unitWords } from './words.ts'

/** What a project is when it enters the registry; its later life is in `project-life.ts`. */
export interface ProjectPlan {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly level: Level
  readonly kind: Kind
  readonly unitId: string
  readonly cooperatingUnitIds: readonly string[]
  readonly theme: Theme
  readonly startsOn: Day
  readonly dueOn: Day | null
  readonly weight: number
  readonly sample: boolean
  readonly statements: readonly Statement[]
}

export const districtProjects = 533
/** Từ Liêm's go to its successors, which add a few of their own. */
const counts: Readonly<Record<string, number>> = {
  'tu-liem': 20,
  'bac-tu-liem': 4,
  'nam-tu-liem': 4,
}

export function planProjects(): ProjectPlan[] {
  return [
    ...cityProjects.map(cityPlan),
    ...[...projectCounts()].flatMap(([unitId, count]) => planOfUnit(unitNamed(unitId), count)),
  ]
}

/** Between 13 and 18 for each unit, adding up exactly. */
function projectCounts(): Map<string, number> {
  const random = streamOf('counts')
  const free = districtUnits.filter(({ id }) => counts[id] === undefined)
  const drawn = new Map(
    free.map(({ id, kind }) => [id, kind === 'tuong_duong' ? random.int(11, 13) : 15]),
  )
  const fixed = Object.values(counts).reduce((sum, count) => sum + count, 0)
  let lacking = districtProjects - fixed - [...drawn.values()].reduce((sum, n) => sum + n, 0)
  const territory = random.shuffled(free.filter(({ kind }) => kind !== 'tuong_duong'))
  // A few units have clearly more or fewer than the others.
  for (const [at, { id }] of territory.entries()) {
    const more = at % 3 === 0 ? 2 : at % 3 === 1 ? -2 : 0
    drawn.set(id, (drawn.get(id) ?? 0) + more)
    lacking -= more
  }
  for (let at = 0; lacking !== 0; at++) {
    const step = Math.sign(lacking)
    const id = territory[at % territory.length]?.id ?? ''
    drawn.set(id, (drawn.get(id) ?? 0) + step)
    lacking -= step
  }
  return new Map(districtUnits.map(({ id }) => [id, counts[id] ?? drawn.get(id) ?? 0]))
}

function planOfUnit(unit: UnitFact, count: number): ProjectPlan[] {
  const random = streamOf('projects', unit.id)
  const drafts = themesFor(unit, random)
    .slice(0, count)
    .map((theme) => ({ theme, ...datesOf(theme, unit, streamOf('dates', unit.id, theme.id)) }))
    .sort((left, right) => (left.startsOn < right.startsOn ? -1 : 1))
  if (drafts.length < count) throw new Error(`not enough subjects for ${unit.id}`)
  return drafts.map((draft, at) => {
    const code = `${unit.codePrefix}-${String(at + 1).padStart(2, '0')}`
    return {
      ...draft,
      ...{ code, id: projectIdOf(code), unitId: unit.id, level: 'district' },
      title: titleOf(draft, unit, random),
      kind: random.chance(0.45) ? 'de_an' : 'chuyen_de',
      cooperatingUnitIds: cooperating(draft.theme, unit, random),
      weight: random.chance(0.75) ? 1 : random.chance(0.7) ? 2 : 3,
      sample: true,
      statements: [],
    }
  })
}

function themesFor(unit: UnitFact, random: Random): Theme[] {
  const ending = unit.validTo ?? '9999-12-31'
  return random.shuffled(
    districtThemes.filter((theme) => concerns(theme, unit) && theme.notBefore < ending),
  )
}

function titleOf(
  { theme, startsOn, dueOn }: { theme: Theme; startsOn: Day; dueOn: Day | null },
  unit: UnitFact,
  random: Random,
): string {
  const first = startsOn.slice(0, 4)
  const last = (dueOn ?? '2015').slice(0, 4)
  const term = first === last ? `năm ${first}` : `giai đoạn ${first}-${last}`
  return fill(random.pick(fitting(theme.titles, unit)), {
    words: { ...unitWords(unit), term },
    unit,
    span: { from: startsOn, to: startsOn },
    random,
  })
}

const bodyOfArea: Readonly<Record<Theme['area'], string>> = {
  'lanh-dao': 'van-phong',
  'chinh-tri-tu-tuong': 'ban-tuyen-giao',
  'to-chuc-can-bo': 'ban-to-chuc',
}

function cooperating({ area, serves }: Theme, unit: UnitFact, random: Random): string[] {
  const body = cityProjects.find(({ code }) => code === serves)?.unitId ?? bodyOfArea[area]
  const others = districtUnits.filter(
    ({ id, kind, validFrom, validTo }) =>
      id !== unit.id && kind === 'tuong_duong' && validFrom === null && validTo === null,
  )
  return [
    ...(random.chance(0.35) ? [body] : []),
    ...(random.chance(0.12) ? [random.pick(others).id] : []),
  ]
}

function cityPlan({ theme, ...project }: CityProject): ProjectPlan {
  return { ...project, theme, id: projectIdOf(project.code), level: 'city' }
}
