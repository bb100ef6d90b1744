import { type Endpoint, type InputOf, mayRepeat, type OutputOf } from '@app/shared/core/endpoint.ts'
import { Problem, type ProblemCode } from '@app/shared/core/problem.ts'
import { urlOf } from '@app/shared/core/url.ts'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import { untilAnswered } from './again.ts'
import { ApiError } from './api-error.ts'
import { keyring } from './idempotency.ts'
import { currentLang, currentWords } from './words.tsx'

type Parts = Parameters<typeof urlOf>[1] & { body?: unknown; file?: Blob }

interface Options {
  signal?: AbortSignal
  idempotencyKey?: string
  /** The request outlives the window. */
  keepalive?: boolean
}

export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: Options = {},
): Promise<OutputOf<E>> {
  const response = await reach(endpoint, input as Parts, options)
  if (!response.ok) throw await refused(response)
  const json = await response.json().catch(() => undefined)
  if (!endpoint.response) return undefined as OutputOf<E>
  return z.parse(endpoint.response, json) as OutputOf<E>
}

/** For a file that is asked for with a body: a plain link cannot do that. */
export async function callForFile<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
): Promise<Response> {
  const ask = async () => {
    const response = await reach(endpoint, input as Parts, {})
    if (!response.ok) throw await refused(response)
    return response
  }
  return mayRepeat(endpoint) ? untilAnswered(ask) : ask()
}

/** Query options of a GET: for `useQuery`, `useSuspenseQuery` and for `load` in route loaders alike. */
export function query<E extends Endpoint & { method: 'GET' }>(endpoint: E, input: InputOf<E>) {
  return queryOptions<OutputOf<E>, ApiError>({
    queryKey: [endpoint.path, input],
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
  })
}

interface Outcome<Answer> {
  onSuccess?: (answer: Answer) => void
  onError?: (error: ApiError) => void
}

interface Manner<E extends Endpoint> {
  /** At once when the answer comes; `onSuccess` waits until what is on screen has been asked again. */
  onAnswer?: (answer: OutputOf<E>) => void
}

/**
 * A write. One that may be repeated is, by itself, on a bad line: with one key and one effect. What
 * `mutate` is told to do afterwards happens also when the answer has taken its component off the page.
 */
export function useSend<E extends Endpoint>(endpoint: E, { onAnswer }: Manner<E> = {}) {
  const [keys] = useState(keyring)
  const mutation = useMutation<OutputOf<E>, ApiError, InputOf<E>>({
    mutationFn: async (input) => {
      const sending = mayRepeat(endpoint) ? sendOnce(endpoint, input, keys) : call(endpoint, input)
      const answer = await sending
      onAnswer?.(answer)
      return answer
    },
  })
  const { mutateAsync } = mutation
  return {
    ...mutation,
    mutate: (input: InputOf<E>, { onSuccess, onError }: Outcome<OutputOf<E>> = {}) => {
      // Without `onError` the refusal stands in `mutation.error`, where the screen shows it.
      mutateAsync(input).then(onSuccess, onError ?? (() => undefined))
    },
  }
}

/** The address of a spreadsheet. It comes in the language of the interface. */
export function fileUrl<E extends Endpoint & { method: 'GET' }>(endpoint: E, input: InputOf<E>) {
  const { params, query: asked } = input as Parts
  return urlOf(endpoint.path, { params, query: { ...asked, lang: currentLang() } })
}

/** Sends until an answer comes, at most 4 times, always with the key of this one attempt. */
export async function sendOnce<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  keys: ReturnType<typeof keyring>,
): Promise<OutputOf<E>> {
  const idempotencyKey = keys.keyFor(input)
  try {
    const answer = await untilAnswered(() => call(endpoint, input, { idempotencyKey }))
    keys.answered()
    return answer
  } catch (error) {
    const isAnswer = !(error instanceof ApiError) || !error.isNetwork
    if (isAnswer) keys.answered()
    throw error
  }
}

async function reach(endpoint: Endpoint, parts: Parts, options: Options) {
  const { params, query: asked, body, file } = parts
  const { signal, idempotencyKey, keepalive } = options
  try {
    return await fetch(urlOf(endpoint.path, { params, query: asked }), {
      method: endpoint.method,
      headers: {
        accept: 'application/json',
        'accept-language': currentLang(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(file && { 'content-type': 'application/octet-stream' }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(file && { body: file }),
      ...(signal && { signal }),
      ...(keepalive && { keepalive }),
    })
  } catch (error) {
    throw signal?.aborted ? error : unreachable(error)
  }
}

/** What kept an answer from coming; a refusal is one that came. */
export function unreachable(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  const message = currentWords().shell.network
  return new ApiError({ code: 'unavailable', message, requestId: '' }, true)
}

/** A gateway answers in its own words and knows nothing of the effect; people still get our words. */
export async function refused(answer: Response): Promise<ApiError> {
  const { status } = answer
  const parsed = z.safeParse(Problem, await answer.json().catch(() => undefined))
  // A server whose database went away in the middle does not know either whether it was done.
  if (parsed.success)
    return new ApiError(parsed.data, parsed.data.code === 'unavailable', waitOf(answer))
  const isGateway = status >= 502 && status <= 504
  const code: ProblemCode = isGateway ? 'unavailable' : 'internal'
  return new ApiError({ code, message: currentWords().problem[code], requestId: '' }, isGateway)
}

/** Longer nobody waits before a page that is empty. */
const longestWaitMs = 10_000

function waitOf({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 0)
  return Math.min(Number.isFinite(seconds) ? seconds * 1000 : 0, longestWaitMs)
}
