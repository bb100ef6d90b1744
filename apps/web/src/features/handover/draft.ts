import type { Day } from '@app/shared/core/day.ts'
import type { HandoverDraft, Holdings } from '@app/shared/handover/contract.ts'
import { isTooLate, isUsuallyPassedOn } from '@app/shared/handover/rules.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'
import * as z from 'zod'
import { recallHere, rememberHere } from '#core/memory.ts'
import { isShared } from '#core/shared-computer.ts'

/** What stands in the form. */
const Draft = z.object({
  successorId: z.string().nullable(),
  on: z.string().nullable(),
  reason: z.string(),
  /** Ids of projects. */
  chosen: z.array(z.string()),
  close: z.boolean(),
})
export type Draft = z.infer<typeof Draft>

export function firstDraft({ projects, account }: Holdings, today: Day): Draft {
  return {
    ...{ successorId: null, on: today, reason: '', close: account.state === 'active' },
    chosen: projects.filter(isUsuallyPassedOn).map(({ id }) => id),
  }
}

/** Whom the person can choose still, by what is known now. */
export function successorIn({ successors }: Holdings, { successorId }: Draft) {
  return successors.find(({ id }) => id === successorId) ?? null
}

/** The rules the server has too, said before it is asked. */
export function faultsOf(
  draft: Draft,
  { seen, today, words }: { seen: Holdings; today: Day; words: Messages<'handover'> },
): Record<string, string> {
  const { fault } = words.handover
  return {
    ...(successorIn(seen, draft) === null && { successor: fault.successor }),
    ...(draft.on === null && { on: fault.on }),
    ...(draft.on !== null && isTooLate(draft.on, today) && { on: fault.onTooLate }),
    ...(draft.reason.trim() === '' && { reason: fault.reason }),
  }
}

/** What is sent, with the versions that were on screen; `null` while something is missing. */
export function bodyOf(draft: Draft, seen: Holdings): HandoverDraft | null {
  const successor = successorIn(seen, draft)
  const { on, reason, close } = draft
  if (!successor || on === null) return null
  const chosen = new Set(draft.chosen)
  return {
    ...{ version: seen.account.version, on, reason, close },
    successor: { id: successor.id, version: successor.version },
    projects: seen.projects
      .filter(({ id }) => chosen.has(id))
      .map(({ id, version }) => ({ id, version })),
  }
}

const inThisWindow = new Map<string, string>()

/** What was typed before the page was left for a new account, or loaded again. */
export function recallDraft(key: string): Draft | null {
  const text = inThisWindow.get(key) ?? recallHere(key)
  return text ? (z.safeParse(Draft, JSON.parse(text)).data ?? null) : null
}

/** On a shared computer nothing is written: it lasts while the window does. */
export function keepDraft(key: string, draft: Draft | null): void {
  const text = draft === null ? '' : JSON.stringify(draft)
  inThisWindow.set(key, text)
  if (!isShared()) rememberHere(key, text)
}
