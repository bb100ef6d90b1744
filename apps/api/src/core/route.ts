import { createHash } from 'node:crypto'
import { dayOf } from '@app/shared/core/day.ts'
import type { Endpoint, OutputOf, ParsedOf } from '@app/shared/core/endpoint.ts'
import { isFresh } from '@app/shared/session/rules.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type * as z from 'zod'
import type { Once } from '#store/once.ts'
import { admit } from './admit.ts'
import { AppError } from './app-error.ts'
import type { Ctx, Visit } from './ctx.ts'
import type { Deps, SignedIn } from './deps.ts'
import type { FileAnswer } from './file-answer.ts'
import { InvalidInput } from './invalid-input.ts'
import { type KeptAnswers, makeKept } from './kept.ts'
import { catalogues, langOf } from './lang.ts'
import { makeRequestLimit, type RequestLimit } from './request-limit.ts'
import { type Exchange, exchangeOf, schemeOf } from './session-cookie.ts'
import { undecodableIn } from './unfit-text.ts'

type CtxOf<E extends Endpoint> = E['access'] extends 'anyone' ? Visit : Ctx
type AnswerOf<E extends Endpoint> = E['response'] extends z.core.$ZodType ? OutputOf<E> : FileAnswer
type Handler<E extends Endpoint> = (
  ctx: CtxOf<E>,
  input: ParsedOf<E>,
  exchange: Exchange,
) => AnswerOf<E> | Promise<AnswerOf<E>>

/** Registers one endpoint of the contract. Nothing else calls `app.route`. */
export function route<const E extends Endpoint>(
  app: FastifyInstance,
  deps: Deps,
  endpoint: E,
  handler: Handler<E>,
): void {
  const { method, path, summary, params, query, body, response, upload } = endpoint
  const bodyLimit = upload?.maxBytes ?? endpoint.maxBodyBytes
  // The handler's own types were checked above; from here on it is called for any endpoint.
  const answer = handler as unknown as Answering
  const respond = response ? (endpoint.kept ? keptJson(deps) : plainJson) : file
  app.route({
    method,
    url: path,
    config: {
      access: endpoint.access,
      isFile: !response,
      readsOnly: method === 'GET' || Boolean(upload ?? endpoint.readsOnly),
    },
    ...(bodyLimit !== undefined && { bodyLimit }),
    schema: {
      summary,
      ...(upload && { description: describedUpload(upload) }),
      tags: [path.split('/')[2]?.split('.')[0] ?? ''],
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      ...(response && { response: { 200: response } }),
    },
    // Before validation: a stranger learns nothing about our schemas.
    onRequest: (request) => admit(request, endpoint, deps),
    preValidation: refuseUndecodable,
    handler: (request, reply) =>
      respond(request, reply, () => {
        const { params, query, body } = request
        const ctx = ctxOf(request, endpoint, deps)
        const sent = upload ? { file: fileIn(request) } : { body }
        return Promise.resolve(answer(ctx, { params, query, ...sent }, exchangeOf(request, reply)))
      }),
  })
}

function describedUpload({ maxBytes }: NonNullable<Endpoint['upload']>): string {
  const size = `${Math.floor(maxBytes / 2 ** 20)} MiB`
  return `The body is the file as it is, \`application/octet-stream\`, at most ${size}: .xlsx, .xls, .ods or .csv, known by its content.`
}

type Answering = (ctx: Ctx, input: object, exchange: Exchange) => unknown
type Respond = (
  request: FastifyRequest,
  reply: FastifyReply,
  answer: () => Promise<unknown>,
) => Promise<unknown>

async function refuseUndecodable({ url }: FastifyRequest): Promise<void> {
  const issues = undecodableIn(url)
  if (issues.length > 0) throw new InvalidInput(issues)
}

function ctxOf(request: FastifyRequest, endpoint: Endpoint, deps: Deps): Ctx {
  const { lang = langOf(request.headers['accept-language']) } = request.query as Partial<Visit>
  const { signedIn } = request
  const now = deps.now()
  return {
    ...{ store: deps.store, now, wallNow: deps.wallNow(), today: dayOf(now) },
    ...{ lang, words: catalogues[lang] },
    requestId: request.id,
    address: request.ip,
    origin: `${schemeOf(request)}://${request.host}`,
    sample: deps.installation.sample,
    pause: deps.pause,
    // Only endpoints for anyone have nobody here, and their handlers take a Visit, which has no user.
    user: signedIn?.person as Ctx['user'],
    isFresh: signedIn !== null && isFresh(signedIn.confirmedAt, deps.wallNow()),
    once: endpoint.idempotent && signedIn ? onceOf(request, signedIn) : null,
  }
}

function fileIn({ body, headers }: FastifyRequest): Uint8Array {
  if (Buffer.isBuffer(body) && body.length > 0) return body
  const { noFile } = catalogues[langOf(headers['accept-language'])]
  throw new AppError('invalid', noFile)
}

function onceOf(request: FastifyRequest, { person }: SignedIn): Once | null {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return null
  if (!/^[\w.:-]{8,200}$/.test(key)) throw new AppError('invalid', undefined, keyFault(request))
  const { method, url, body } = request
  const hash = createHash('sha256').update(JSON.stringify([method, url]))
  hash.update(Buffer.isBuffer(body) ? body : (JSON.stringify(body) ?? ''))
  const requestHash = hash.digest('hex')
  return { userId: person.id, key, requestHash }
}

function keyFault(request: FastifyRequest) {
  const { field } = catalogues[langOf(request.headers['accept-language'])]
  return { fields: { 'Idempotency-Key': field.format } }
}

const plainJson: Respond = (_request, _reply, answer) => answer()

/** The same person, day, language and address get the bytes of the last time until something changes. */
function keptJson({ store, now }: Deps): Respond {
  return async (request, reply, answer) => {
    const { kept } = request.server
    const state = await store.state()
    const lang = langOf(request.headers['accept-language'])
    const key = [request.signedIn?.person.id, dayOf(now()), lang, request.url].join(' ')
    const found = kept.find(key, state)
    reply.type('application/json; charset=utf-8')
    if (found) return reply.send(found)
    const bytes = Buffer.from(reply.serialize(await answer()) as string)
    kept.keep(key, state, bytes)
    return reply.send(bytes)
  }
}

const file: Respond = async (request, reply, answer) => {
  const { name, type, bytes, etag } = (await answer()) as FileAnswer
  if (etag !== undefined) {
    reply.header('etag', etag)
    if (hasAlready(request, etag)) return reply.code(304).send()
  }
  const { content, expectedBytes } =
    typeof bytes === 'function'
      ? await bytes(goneFrom(reply))
      : { content: bytes, expectedBytes: bytes.length }
  reply.type(type).header('content-disposition', `attachment; filename="${name}"`)
  // What is packed on its way, or not finished yet, has no `content-length`.
  reply.header('x-expected-length', expectedBytes)
  if (!(content instanceof Uint8Array)) return reply.send(content)
  return reply.send(Buffer.from(content.buffer, content.byteOffset, content.byteLength))
}

/** Aborted when the other side closes the connection before it has the answer. */
function goneFrom({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => raw.writableFinished || gone.abort())
  return gone.signal
}

/** Proxies may take a strong name for a weak one and back: they name the same content here. */
function hasAlready({ headers }: FastifyRequest, etag: string): boolean {
  const plain = (name: string) => name.trim().replace(/^W\//, '')
  return (headers['if-none-match'] ?? '').split(',').some((name) => plain(name) === plain(etag))
}

interface Manner {
  readonly https: boolean
  /** Of one account, for reading and for writing; 0: without limit. */
  readonly requestsPerMinute: number
}

/** What `route` needs on every app. */
export function prepareRoutes(app: FastifyInstance, { https, requestsPerMinute }: Manner): void {
  app.decorate('https', https)
  app.decorate('requestLimit', requestsPerMinute > 0 ? makeRequestLimit(requestsPerMinute) : null)
  app.addHook('onRoute', (route) => refuseUndeclared(route))
  app.decorateRequest('signedIn', null)
  app.decorate('kept', makeKept())
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, takeBytes)
}

/** The server does not start with a route of the api that nobody has said who may call. */
function refuseUndeclared({ method, url, config }: RouteOptions): void {
  if (url.startsWith('/api') && config?.access === undefined)
    throw new Error(`${method} ${url} does not declare its access`)
}

async function takeBytes(_request: FastifyRequest, body: Buffer): Promise<Buffer> {
  return body
}

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | null
  }
  interface FastifyInstance {
    kept: KeptAnswers
    /** Browsers come by https, which a proxy in front speaks. */
    https: boolean
    requestLimit: RequestLimit | null
  }
  interface FastifyContextConfig {
    /** Who may call; every route under `/api` says so. */
    access?: Endpoint['access']
    /** A table or another file to take home. */
    isFile?: boolean
    /** Whatever becomes of it, nothing is written. */
    readsOnly?: boolean
  }
}
