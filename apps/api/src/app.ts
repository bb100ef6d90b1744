import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyServerOptions, LogController } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import { AppError } from '#core/app-error.ts'
import type { Deps } from '#core/deps.ts'
import { installErrorHandler } from '#core/errors.ts'
import { validatorCompiler } from '#core/invalid-input.ts'
import { type Answer, logAnswers } from '#core/log.ts'
import { prepareRoutes } from '#core/route.ts'
import { auditRoutes } from '#features/audit/audit.routes.ts'
import { backupRoutes } from '#features/backups/backups.routes.ts'
import { feedRoutes } from '#features/feeds/feeds.routes.ts'
import { formRoutes } from '#features/forms/forms.routes.ts'
import { handoverRoutes } from '#features/handover/handover.routes.ts'
import { healthRoutes } from '#features/health/health.routes.ts'
import { importRoutes } from '#features/imports/imports.routes.ts'
import { noticeRoutes } from '#features/notices/notices.routes.ts'
import { overviewRoutes } from '#features/overview/overview.routes.ts'
import { periodRoutes } from '#features/periods/periods.routes.ts'
import { policyRoutes } from '#features/policy/policy.routes.ts'
import { programmeRoutes } from '#features/programme/programme.routes.ts'
import { projectRoutes } from '#features/projects/projects.routes.ts'
import { reasonRoutes } from '#features/reasons/reasons.routes.ts'
import { reportRoutes } from '#features/reports/reports.routes.ts'
import { logRefusal } from '#features/session/refusal-log.service.ts'
import { sessionRoutes } from '#features/session/session.routes.ts'
import { sessionsRoutes } from '#features/sessions/sessions.routes.ts'
import { unitRoutes } from '#features/units/units.routes.ts'
import { userRoutes } from '#features/users/users.routes.ts'
import { documentation } from './docs.ts'
import { type Lanes, lanes } from './lanes.ts'
import { security } from './security.ts'
import { webApp } from './web-app.ts'

const features = [
  auditRoutes,
  backupRoutes,
  feedRoutes,
  formRoutes,
  handoverRoutes,
  healthRoutes,
  importRoutes,
  noticeRoutes,
  overviewRoutes,
  periodRoutes,
  policyRoutes,
  programmeRoutes,
  projectRoutes,
  reasonRoutes,
  reportRoutes,
  sessionRoutes,
  sessionsRoutes,
  unitRoutes,
  userRoutes,
]

interface Options extends Omit<FastifyServerOptions, 'https'> {
  /** The built web app; absent in tests of the api alone. */
  readonly webRoot?: string
  /** Browsers come by https, which a proxy in front speaks. */
  readonly https?: boolean
  /** Requests of one account; 0: without limit. */
  readonly requestsPerMinute?: number
  readonly lanes?: Lanes
  readonly onAnswer?: (answer: Answer) => void
}

const bodyLimit = 1_048_576
/** As long as a request's head may be: schemas limit parts of an address, and refuse in our words. */
const maxParamLength = 16_384

/**
 * Whoever says who he is as slowly as he can gets no answer; a file of 3 MB on a line of 512 kbit/s, which
 * takes 48 s, does.
 */
const patience = {
  requestTimeout: 300_000,
  keepAliveTimeout: 72_000,
  http: { headersTimeout: 15_000, connectionsCheckingInterval: 5000 },
}

/** The whole server, not listening yet. */
export async function buildApp(
  deps: Deps,
  {
    webRoot,
    https = false,
    requestsPerMinute = 0,
    lanes: laneOptions = {},
    onAnswer,
    ...options
  }: Options = {},
) {
  // Fastify's own lines hold addresses; `logAnswers` writes ours.
  const logController = new LogController({ disableRequestLogging: true })
  const app = Fastify({
    ...{ ...patience, ...options, bodyLimit, logController, rewriteUrl },
    routerOptions: { maxParamLength },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  installErrorHandler(app, (refused) => logRefusal(deps, refused))
  prepareRoutes(app, { https, requestsPerMinute })
  logAnswers(app, onAnswer)
  await app.register(security, { https })
  await app.register(cookie)
  await app.register(compress, { global: true, threshold: 1400 })
  await app.register(lanes, laneOptions)
  await app.register(documentation)
  // What a person may see must not stay behind in a shared computer's cache.
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
  for (const routes of features) await app.register(async (scope) => routes(scope, deps))
  if (webRoot !== undefined) await app.register(webApp, { root: webRoot })
  else
    app.setNotFoundHandler(() => {
      throw new AppError('not-found')
    })
  return app
}

/**
 * What cannot be decoded is nobody's address; Fastify's own answer to it has no hooks and no words. Neither
 * is what holds a NUL, which PostgreSQL cannot even be asked for. Parameters are refused by their names.
 */
function rewriteUrl({ url = '/' }: { url?: string | undefined }): string {
  try {
    return decodeURI(url.split('?', 1)[0] ?? '').includes('\0') ? '/api/%25' : url
  } catch {
    return '/api/%25'
  }
}
