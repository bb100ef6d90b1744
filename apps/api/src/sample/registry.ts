import { sortKey } from '@app/shared/core/text.ts'
import { projectIdOf, projectSearchOf } from '@app/shared/projects/naming.ts'
import type { NewRow, Patch } from '#store/revise.ts'
import { registrar } from './accounts.ts'
import type { Book } from './book.ts'
import { splitOn, unitNamed } from './facts/units.ts'
import { at } from './office-time.ts'
import type { ProjectEvent, ProjectLife } from './project-life.ts'
import { quarters } from './quarters.ts'

/** Periods and projects enter the registry and change in it. */

export function enterPeriods(book: Book): void {
  const created = {
    at: at('2011-01-04', 9 * 60),
    actor: registrar,
    action: 'period.create',
  } as const
  for (const { id, name, from, to, dueAt, openedAt, closedAt } of quarters) {
    const row = { id, name, startsOn: from, endsOn: to, dueAt }
    book.enter('periods', created, {
      ...{ entity: 'period', id },
      row: { ...row, kind: 'quarter', state: 'upcoming' },
    })
    // Reports join this act when the period opens.
    book.enter(
      `open/${id}`,
      { at: openedAt, actor: registrar, action: 'period.open' },
      { entity: 'period', id, patch: { state: 'open' } },
    )
    book.enter(
      `close/${id}`,
      { at: closedAt, actor: registrar, action: 'period.close' },
      { entity: 'period', id, patch: { state: 'closed' } },
    )
  }
}

export function enterProject(book: Book, life: ProjectLife): void {
  const { plan, introducedAt, events } = life
  book.enter(
    introductionKey(life),
    { at: introducedAt, actor: registrar, action: 'project.create' },
    { entity: 'project', id: plan.id, row: rowOf(life) },
  )
  for (const [place, event] of events.entries()) {
    const { at: happenedAt, action, reason } = event
    const isSplit = event.patch.unitId !== undefined
    book.enter(
      isSplit ? `split/${splitOn}` : `${plan.id}/${place}`,
      { at: happenedAt, actor: registrar, action, reason },
      { entity: 'project', id: plan.id, patch: patchOf(life, event) },
    )
  }
}

/** Projects of one unit that were entered in one sitting. */
export function introductionKey({ plan, introducedAt }: ProjectLife): string {
  return `introduce/${plan.unitId}/${introducedAt}`
}

function rowOf({ plan, first, curve }: ProjectLife): NewRow<'project'> {
  const { code, theme } = plan
  return {
    ...{ id: plan.id, code, title: plan.title, level: plan.level, kind: plan.kind },
    ...{ startsOn: plan.startsOn, weight: plan.weight, sample: plan.sample },
    ...first,
    ...{ workAreaId: theme.area, foundingDocument: theme.document, expectedProduct: theme.product },
    cooperatingUnitIds: [...plan.cooperatingUnitIds],
    cityProjectId: theme.serves === null ? null : projectIdOf(theme.serves),
    plan: curve,
    search: projectSearchOf(plan, unitNamed(first.unitId).name),
    sortKey: sortKey(code),
  }
}

function patchOf({ plan }: ProjectLife, { patch }: ProjectEvent): Patch<'project'> {
  return patch.unitId === undefined
    ? patch
    : { ...patch, search: projectSearchOf(plan, unitNamed(patch.unitId).name) }
}
