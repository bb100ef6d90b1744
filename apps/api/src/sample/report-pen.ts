import type { ReportContent, ReportState } from '@app/shared/reports/rules.ts'
import { stateAfter } from '@app/shared/reports/rules.ts'
import type { NewRow, Patch } from '#store/revise.ts'
import type { Book } from './book.ts'
import type { Act, Actor, Step } from './ledger.ts'

/** When, who, and under which key of the book: reports that were sent together share it. */
export interface Sitting {
  readonly key: string
  readonly at: number
  readonly actor: Actor
}

/** Leads one report through its life, as the report service would. */
export class ReportPen {
  readonly #book: Book
  readonly #id: string
  #state: ReportState = 'todo'
  #version = 1
  #content: ReportContent | null = null
  #firstSentAt: number | null = null

  constructor(book: Book, row: NewRow<'report'>, opening: Sitting & Pick<Act, 'action'>) {
    this.#book = book
    this.#id = row.id
    const { key, ...act } = opening
    book.enter(key, act, { entity: 'report', id: row.id, row })
  }

  save(sitting: Sitting, content: ReportContent): void {
    this.#content = content
    this.#step(sitting, { action: 'save' }, { ...content, ...savedBy(sitting) })
  }

  /** With `content` when it was written in the same sitting. */
  submit(sitting: Sitting, content?: ReportContent): void {
    this.#content = content ?? this.#content
    this.#firstSentAt ??= sitting.at
    this.#step(
      sitting,
      { action: 'submit' },
      {
        ...(content && { ...content, ...savedBy(sitting) }),
        submittedAt: sitting.at,
        submittedBy: sitting.actor.name,
        firstSubmittedAt: this.#firstSentAt,
      },
    )
  }

  recall(sitting: Sitting): void {
    this.#firstSentAt = null
    const blank = { submittedAt: null, submittedBy: null, firstSubmittedAt: null }
    this.#step(sitting, { action: 'recall' }, blank)
  }

  receive(sitting: Sitting): void {
    this.#step(sitting, { action: 'receive' }, {})
  }

  sendBack(sitting: Sitting, step: Step & { reason: string }): void {
    this.#step(sitting, step, { returnReason: step.reason })
  }

  approve(sitting: Sitting): void {
    this.#step(
      sitting,
      { action: 'approve' },
      {
        ...{ returnReason: '', approvedAt: sitting.at, approvedBy: sitting.actor.name },
        officialVersion: this.#version + 1,
        officialPercent: this.#content?.percent ?? null,
        officialStatus: this.#content?.status ?? null,
      },
    )
  }

  #step({ key, at, actor }: Sitting, step: Step, patch: Patch<'report'>): void {
    this.#state = stateAfter(step.action, this.#state)
    this.#version += 1
    this.#book.enter(
      key,
      { at, actor, action: `report.${step.action}`, reason: step.reason },
      { entity: 'report', id: this.#id, patch: { ...patch, state: this.#state }, step },
    )
  }
}

function savedBy({ at, actor }: Sitting) {
  return { savedAt: at, savedBy: actor.name }
}
