export interface History<Step> {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const noHistory = { done: [], undone: [] }

const most = 50

/** A new step ends the way forward. */
export function stepped<Step>({ done }: History<Step>, step: Step): History<Step> {
  return { done: [...done, step].slice(-most), undone: [] }
}

export function stepBack<Step>({ done, undone }: History<Step>): History<Step> {
  const last = done.at(-1)
  return last === undefined
    ? { done, undone }
    : { done: done.slice(0, -1), undone: [...undone, last] }
}

export function stepForward<Step>({ done, undone }: History<Step>): History<Step> {
  const next = undone.at(-1)
  return next === undefined
    ? { done, undone }
    : { done: [...done, next], undone: undone.slice(0, -1) }
}
