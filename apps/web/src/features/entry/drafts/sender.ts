import { reports } from '@app/shared/reports/contract.ts'
import type { Edits } from '@app/shared/reports/edit.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { call } from '#core/api.ts'
import { ApiError } from '#core/api-error.ts'
import { currentWords } from '#core/words.tsx'

/** The way to the server. Both throw `ApiError`. */
export interface Sender {
  get(id: string): Promise<Report>
  /** `isLeaving`: the window is being closed, the request outlives it. */
  save(id: string, texts: Edits, seen: { version: number; isLeaving?: boolean }): Promise<Report>
}

/** A line that is dead without saying so is given up after so long, and tried anew. */
const patienceMs = 15_000

export const apiSender: Sender = {
  get: (id) => patiently((signal) => call(reports.get, { params: { id } }, { signal })),
  save: (id, texts, { version, isLeaving = false }) => {
    // Only statuses that can be claimed are offered on the screen.
    const body = { ...texts, version } as Parameters<typeof call<typeof reports.save>>[1]['body']
    const input = { params: { id }, body }
    return isLeaving
      ? call(reports.save, input, { keepalive: true })
      : patiently((signal) => call(reports.save, input, { signal }))
  },
}

async function patiently<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patienceMs)
  try {
    return await ask(stop.signal)
  } catch (error) {
    if (!stop.signal.aborted) throw error
    const message = currentWords().shell.network
    throw new ApiError({ code: 'unavailable', message, requestId: '' }, true)
  } finally {
    clearTimeout(timer)
  }
}
