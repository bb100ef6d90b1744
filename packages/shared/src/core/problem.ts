import * as z from 'zod'

/** Why a request was refused. Closed: programs branch on these, people read `message`. */
export const problemCodes = [
  'invalid',
  'not-signed-in',
  'sign-in-failed',
  'code-needed',
  'password-change-required',
  'second-factor-required',
  'confirm-needed',
  'forbidden',
  'not-found',
  'conflict',
  'wrong-state',
  'incomplete',
  'key-reused',
  'too-large',
  'too-many',
  'unavailable',
  'internal',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** The body of every answer that is not 2xx. */
export const Problem = z.object({
  code: z.enum(problemCodes),
  message: z.string(),
  /** Field name (dots for nesting) → what is wrong with it and how to mend it. */
  fields: z.record(z.string(), z.string()).optional(),
  /** With `conflict`: what stands there now, who put it there, and when (ISO 8601). */
  current: z.object({ version: z.int(), changedBy: z.string(), changedAt: z.string() }).optional(),
  requestId: z.string(),
})
export type Problem = z.infer<typeof Problem>
