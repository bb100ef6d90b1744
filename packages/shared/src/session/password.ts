import * as z from 'zod'

/** Of any length that somebody may paste; what a new one must be is the policy's business. */
export const Password = z.string().min(1).max(1024)
