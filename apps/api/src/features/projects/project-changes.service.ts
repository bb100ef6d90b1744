import { isDeepStrictEqual } from 'node:util'
import type { ProjectChange, ProjectDetail, ProjectDraft } from '@app/shared/projects/contract.ts'
import { projectIdOf } from '@app/shared/projects/naming.ts'
import { type Halt, halts, mayHalt } from '@app/shared/projects/rules.ts'
import { isSent } from '@app/shared/reports/rules.ts'
import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { introduce, type Patch, revise } from '#store/revise.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'
import { addReports } from '../reports/new-reports.service.ts'
import {
  type Draft,
  type DraftField,
  draftFaults,
  emptyDraft,
  type Known,
  keysOf,
  patchBetween,
  tidied,
} from './project-drafts.ts'
import { lookOf } from './project-facts.service.ts'
import { describeProject } from './projects.service.ts'
import {
  findProject,
  type ProjectRecord,
  selectLevels,
  selectNamesakes,
  selectPeriods,
  selectReportsOf,
  selectUnits,
  selectWorkAreas,
} from './projects.sql.ts'

export function createProject(ctx: Ctx, input: ProjectDraft): Promise<ProjectDetail> {
  return act(ctx, { action: 'project.create' }, async (tx) => {
    const draft: Draft = tidied({ ...emptyDraft, ...given(input) })
    const units = await refuseFaults(tx, ctx, { draft, changed: fieldsOf(draft), id: null })
    const id = await freeId(tx, draft.code)
    const row = { ...draft, id, extensions: 0, runState: 'running', sample: false } as const
    await introduce(tx, 'project', [{ ...row, ...keysOf(draft, units) }])
    await addReports(tx, { today: ctx.today, projectIds: [id] })
    return describeProject(tx, id, lookOf(ctx, undefined))
  })
}

/** A stale version is refused before anything else, so nobody mends a draft for a row that is gone. */
export function changeProject(ctx: Ctx, id: string, input: ProjectChange): Promise<ProjectDetail> {
  const { version, reason, ...wishes } = input
  return act(ctx, { action: 'project.change', reason }, async (tx) => {
    const before = await existing(tx, id)
    const isStale = before.version !== version
    const patch = isStale ? {} : await patchOf(tx, ctx, { before, wishes: given(wishes), reason })
    if (isStale || Object.keys(patch).length > 0) {
      const after = await revise(tx, 'project', { id, version }, patch)
      if (after.unitId !== before.unitId) await moveOpenReports(tx, after)
    }
    return describeProject(tx, id, lookOf(ctx, undefined))
  })
}

export function haltProject(
  ctx: Ctx,
  verb: Halt,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<ProjectDetail> {
  return act(ctx, { action: `project.${verb}`, reason }, async (tx) => {
    const { runState, ...before } = await existing(tx, id)
    if (before.version === version && !mayHalt(verb, runState))
      throw new AppError('wrong-state', ctx.words.projectHalted(ctx.words.runState[runState]))
    const after = await revise(tx, 'project', { id, version }, { runState: halts[verb].to })
    if (after.runState === 'running') await addReports(tx, { today: ctx.today, projectIds: [id] })
    return describeProject(tx, id, lookOf(ctx, undefined))
  })
}

async function existing(tx: ReadTx, id: string): Promise<ProjectRecord> {
  const row = await findProject(tx, id)
  if (!row) throw new AppError('not-found')
  return row
}

/** Only what differs, with what follows from it. */
async function patchOf(
  tx: ReadTx,
  ctx: Ctx,
  asked: { before: ProjectRecord; wishes: Partial<Draft>; reason: string | undefined },
): Promise<Patch<'project'>> {
  const { before, reason } = asked
  const draft: Draft = tidied({ ...before, ...asked.wishes })
  const changed = fieldsOf(asked.wishes, (field) => !isDeepStrictEqual(before[field], draft[field]))
  const units = await refuseFaults(tx, ctx, { draft, changed, id: before.id, reason })
  return patchBetween(before, draft, { changed, units })
}

interface Asked {
  readonly draft: Draft
  readonly changed: ReadonlySet<DraftField>
  /** Of the project as it stands; `null` for a new one. */
  readonly id: string | null
  readonly reason?: string | undefined
}

type Units = ReadonlyMap<string, Awaited<ReturnType<typeof selectUnits>>[number]>

async function refuseFaults(tx: ReadTx, ctx: Ctx, asked: Asked): Promise<Units> {
  const { draft, changed, id, reason } = asked
  const units = byId(await selectUnits(tx))
  const namesakes = await selectNamesakes(tx, draft.code)
  const known: Known = {
    ...{ id, units, today: ctx.today },
    workAreas: byId(await selectWorkAreas(tx)),
    projects: byId(await selectLevels(tx)),
    periods: byId(await selectPeriods(tx, null)),
    codeTaken: namesakes.some((namesake) => namesake.id !== id),
  }
  const isUnexplained = id !== null && changed.has('dueOn') && reason === undefined
  const fields = {
    ...draftFaults(draft, changed, { known, words: ctx.words }),
    ...(isUnexplained && { reason: ctx.words.field['reason-for-due'] }),
  }
  if (Object.keys(fields).length > 0) throw new AppError('invalid', undefined, { fields })
  return units
}

/** The code's own id; `-2`, `-3` … while another project has it. */
async function freeId(tx: ReadTx, code: string): Promise<string> {
  const base = projectIdOf(code)
  for (let attempt = 1; ; attempt++) {
    const id = attempt === 1 ? base : `${base}-${attempt}`
    if (!(await findProject(tx, id))) return id
  }
}

/** What the former unit has sent stays its own; what is still to be done goes to the new one and is answered. */
export async function moveOpenReports(
  tx: WriteTx,
  project: ProjectRecord,
): Promise<{ id: string; version: number }[]> {
  const periodIds = await openPeriodIds(tx)
  const reports = await selectReportsOf(tx, everything, { periodIds, projectId: project.id })
  const moved = []
  for (const { id, version, state } of reports) {
    if (isSent(state)) continue
    moved.push(await revise(tx, 'report', { id, version }, { unitId: project.unitId }))
  }
  return moved
}

const everything = { scope: null, moment: null }

async function openPeriodIds(tx: ReadTx): Promise<string[]> {
  const periods = await selectPeriods(tx, null)
  return periods.filter(({ state }) => state === 'open').map(({ id }) => id)
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Without the fields that were left out. */
function given<T extends object>(input: T): Given<T> {
  const entries = Object.entries(input).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Given<T>
}

function fieldsOf(
  draft: Partial<Draft>,
  counts: (field: DraftField) => boolean = () => true,
): Set<DraftField> {
  return new Set((Object.keys(draft) as DraftField[]).filter(counts))
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}
