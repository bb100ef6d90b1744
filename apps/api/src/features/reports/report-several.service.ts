import { setImmediate } from 'node:timers/promises'
import type { SeveralAnswers } from '@app/shared/reports/contract.ts'
import { act, NothingDone } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { refusalOf } from '#core/errors.ts'
import { chunks } from '#store/revise.ts'
import { StaleVersion, type WriteTx } from '#store/store.ts'
import { lookUp, makeStep, type Step, tellUnits } from './report-moves.service.ts'
import type { ReportRecord } from './reports.sql.ts'

type Item = Pick<Step, 'id' | 'version'>
type Answer = SeveralAnswers['items'][number]

/** The steps that are taken for many reports at once. */
export const severalSteps = ['sign', 'submit', 'approve', 'unapprove'] as const
type SeveralStep = (typeof severalSteps)[number]

/** Reports per transaction: others get their turn between two. */
const atOnce = 25

/** Each report is answered for itself: what can be done is done, the rest says why not. */
export async function moveSeveral(
  ctx: Ctx,
  action: SeveralStep,
  items: readonly Item[],
): Promise<SeveralAnswers> {
  const answers: Answer[] = []
  for (const [part, chunk] of chunks(items, atOnce).entries()) {
    if (part > 0) await setImmediate()
    answers.push(...(await moveSome(ctx, action, { items: chunk, part })))
  }
  return { items: answers }
}

function moveSome(
  ctx: Ctx,
  action: SeveralStep,
  { items, part }: { items: readonly Item[]; part: number },
): Promise<Answer[]> {
  return act(ctx, { action: `report.${action}`, part }, async (tx) => {
    const reports = await lookUp(tx, ctx, idsOf(items))
    const problems = new Map<Item, Answer['problem']>()
    const changed: ReportRecord[] = []
    // In one order everywhere, so that two people's rows never wait for each other in a circle.
    const ordered = items.toSorted((left, right) => (left.id < right.id ? -1 : 1))
    for (const [at, item] of ordered.entries()) {
      // On a slow machine they take longer than one transaction may at a stretch.
      if (at % 5 === 4) await tx.breathe()
      const problem = await problemOf(ctx, async () => {
        const report = reports.get(item.id)
        if (!report) throw new AppError('not-found')
        changed.push(await makeStep(tx, ctx, { ...item, action, report }))
      })
      if (problem) problems.set(item, problem)
    }
    await tellUnits(tx, action, changed)
    return answersOf(tx, ctx, { items, problems })
  })
}

async function answersOf(
  tx: WriteTx,
  ctx: Ctx,
  { items, problems }: { items: readonly Item[]; problems: ReadonlyMap<Item, Answer['problem']> },
): Promise<Answer[]> {
  const done = await lookUp(tx, ctx, idsOf(items.filter((item) => !problems.has(item))))
  const answers = items.map((item) => {
    const problem = problems.get(item) ?? null
    return { id: item.id, problem, report: problem ? null : (done.get(item.id)?.row ?? null) }
  })
  if (done.size === 0) throw new NothingDone(answers)
  return answers
}

/** Only what is said to one report alone: everything else ends the request. */
async function problemOf(ctx: Ctx, step: () => Promise<void>): Promise<Answer['problem']> {
  try {
    await step()
    return null
  } catch (error) {
    if (!(error instanceof AppError || error instanceof StaleVersion)) throw error
    return { ...refusalOf(error, ctx.words), requestId: ctx.requestId }
  }
}

function idsOf(items: readonly Item[]): string[] {
  return items.map(({ id }) => id)
}
