import type { Endpoint } from '@app/shared/core/endpoint.ts'
import { callRefusal } from '@app/shared/session/rules.ts'
import type { FastifyRequest } from 'fastify'
import { AppError } from './app-error.ts'
import type { Deps, SignedIn } from './deps.ts'
import { catalogues, langOf } from './lang.ts'
import { isForeign } from './origin.ts'
import { tokenOf } from './session-cookie.ts'

/** Makes known who asks, and turns away whoever may not: before anything that was sent is looked at. */
export async function admit(
  request: FastifyRequest,
  endpoint: Endpoint,
  deps: Deps,
): Promise<void> {
  const words = catalogues[langOf(request.headers['accept-language'])]
  if (endpoint.method !== 'GET' && isForeign(request))
    throw new AppError('forbidden', words.foreignOrigin)
  if (endpoint.access === 'anyone') return
  const token = tokenOf(request)
  request.signedIn = token === undefined ? null : await deps.identify(token)
  if (request.signedIn) refuseFlood(request, request.signedIn, deps)
  const refusal = callRefusal(endpoint, request.signedIn, deps.wallNow())
  if (refusal !== null) throw new AppError(refusal)
}

/** Reading and writing apart: whoever looked too often may still save what is typed. */
function refuseFlood({ method, server }: FastifyRequest, { person }: SignedIn, deps: Deps): void {
  const lane = method === 'GET' ? 'read' : 'write'
  const retryAfter = server.requestLimit?.(`${lane} ${person.id}`, deps.wallNow()) ?? 0
  if (retryAfter > 0) throw new AppError('too-many', undefined, { retryAfter })
}
