import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn } from './deps.ts'

const name = 'sid'
const deviceName = 'device'
/** As long as browsers keep anything. */
const deviceSeconds = 400 * 86_400

/** What the routes of the session need of HTTP; nobody else touches the cookie. */
export interface Exchange {
  /** The address the request came from. */
  readonly address: string
  /** What the browser calls itself; as long as any of them needs. */
  readonly agent: string | null
  /** Names the computer, where somebody has signed in on it before; opens nothing. */
  readonly device: string | undefined
  readonly signedIn: SignedIn | null
  /** Of the session that the browser brings along, whoever's it is and whether or not it still holds. */
  readonly token: string | undefined
  readonly giveDevice: (device: string) => void
  readonly giveToken: (token: string) => void
  readonly takeToken: () => void
}

export function exchangeOf(request: FastifyRequest, reply: FastifyReply): Exchange {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: schemeOf(request) === 'https',
  } as const
  return {
    address: request.ip,
    agent: request.headers['user-agent']?.slice(0, 300) ?? null,
    device: request.cookies[deviceName],
    signedIn: request.signedIn,
    token: tokenOf(request),
    giveDevice: (device) =>
      void reply.setCookie(deviceName, device, {
        ...options,
        ...{ path: '/api/session', maxAge: deviceSeconds },
      }),
    giveToken: (token) => void reply.setCookie(name, token, options),
    takeToken: () => void reply.clearCookie(name, options),
  }
}

/** As the person's browser sees it. */
export function schemeOf({ server, protocol }: FastifyRequest): 'https' | 'http' {
  return server.https ? 'https' : protocol
}

export function tokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[name]
}

/** 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The database keeps this alone, so a stolen copy opens no door. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
