import type { FastifyRequest } from 'fastify'

/**
 * Whether a page of another site makes the browser send this. Browsers name the origin of every write;
 * programs name none and carry no cookie that was not given to them.
 */
export function isForeign({ headers, host }: Pick<FastifyRequest, 'headers' | 'host'>): boolean {
  const { origin } = headers
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site'
  return !URL.canParse(origin) || new URL(origin).host !== host
}
