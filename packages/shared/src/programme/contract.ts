import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { roles } from '../users/rules.ts'

export const Programme = z.object({
  code: z.string(),
  name: z.string(),
  term: z.string(),
  aim: z.string(),
  from: z.string(),
  to: z.string(),
  workAreas: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Documents the programme rests on; a date may be unknown. */
  documents: z.array(
    z.object({
      id: z.string(),
      symbol: z.string(),
      issuedOn: z.string().nullable(),
      title: z.string(),
    }),
  ),
})
export type Programme = z.infer<typeof Programme>

export const programme = {
  get: endpoint({
    method: 'GET',
    path: '/api/programme',
    summary: 'The work programme with its work areas and documents',
    access: roles,
    response: z.object({ programme: Programme.nullable() }),
    kept: true,
  }),
}
