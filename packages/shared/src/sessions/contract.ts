import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { ById } from '../core/schema.ts'
import { roles } from '../users/rules.ts'

/** A place where somebody is signed in. */
export const OpenSession = z.object({
  id: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
  address: z.string().nullable(),
  /** What the browser called itself; `null` where it did not say. */
  agent: z.string().nullable(),
  /** The one that asks. */
  isThis: z.boolean(),
})
export type OpenSession = z.infer<typeof OpenSession>

const List = z.object({ items: z.array(OpenSession) })
/** One of them, or all but the one that asks. */
const Which = z.strictObject({ sessionId: z.string().max(100).nullable() })

export const sessions = {
  own: endpoint({
    method: 'GET',
    path: '/api/sessions',
    summary: 'Where I am signed in, the last seen first',
    access: roles,
    response: List,
  }),
  endOwn: endpoint({
    method: 'POST',
    path: '/api/sessions/end',
    summary: 'End one of my other sessions, or all of them, at their next request',
    access: roles,
    body: Which,
    response: List,
    repeatable: true,
  }),
  ofAccount: endpoint({
    method: 'GET',
    path: '/api/users/:id/sessions',
    summary: 'Where an account is signed in, the last seen first',
    access: ['admin'],
    params: ById,
    response: List,
  }),
  endOfAccount: endpoint({
    method: 'POST',
    path: '/api/users/:id/sessions/end',
    summary: 'End one session of an account, or all of them, at their next request',
    access: ['admin'],
    params: ById,
    body: Which,
    response: List,
    repeatable: true,
  }),
}
