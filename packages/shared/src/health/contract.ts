import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'

export const health = {
  live: endpoint({
    method: 'GET',
    path: '/api/health/live',
    summary: 'The process answers',
    access: 'anyone',
    response: z.object({ live: z.literal(true) }),
  }),
  ready: endpoint({
    method: 'GET',
    path: '/api/health/ready',
    summary: 'The database can be read and written; 503 otherwise',
    access: 'anyone',
    response: z.object({ ready: z.literal(true) }),
  }),
}
