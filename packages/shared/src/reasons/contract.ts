import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { Line } from '../core/schema.ts'

export const maxReasons = 30
/** Of one template, in characters. */
export const reasonLimit = 500

/** What the city writes again and again when it returns a report. */
export const ReasonTemplate = z.object({ text: z.string() })
export type ReasonTemplate = z.infer<typeof ReasonTemplate>

const ReasonList = z.object({ items: z.array(ReasonTemplate) })
export type ReasonList = z.infer<typeof ReasonList>

const access = ['reviewer'] as const

export const reasons = {
  list: endpoint({
    method: 'GET',
    path: '/api/reasons',
    summary: 'Reasons to choose from when a report is returned, in the order of the city',
    access,
    response: ReasonList,
    kept: true,
  }),
  replace: endpoint({
    method: 'PUT',
    path: '/api/reasons',
    summary: 'Write the whole list of reasons anew, in order',
    access,
    body: z.strictObject({
      items: z
        .array(z.strictObject({ text: Line }))
        .min(1)
        .max(maxReasons),
    }),
    response: ReasonList,
    idempotent: true,
  }),
}
