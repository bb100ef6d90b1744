import type { ProblemCode } from '@app/shared/core/problem.ts'
import type { Session } from '@app/shared/session/contract.ts'
import { afterEach, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
})

export interface Asked {
  method: string
  path: string
  body: unknown
  headers: Headers
}

/** The far end of the line: answers what the app asks for, and keeps what it was asked. */
export function openOffice(answer: (asked: Asked) => Response | Promise<Response>): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal(
    'fetch',
    async (path: string, { method = 'GET', body, headers }: RequestInit = {}) => {
      const request: Asked = {
        method,
        path,
        body: typeof body === 'string' ? JSON.parse(body) : undefined,
        headers: new Headers(headers),
      }
      asked.push(request)
      return answer(request)
    },
  )
  return asked
}

export function refuse(status: number, code: ProblemCode, message: string = code): Response {
  return Response.json({ code, message, requestId: 'r-1' }, { status })
}

/** What the server says of somebody who is signed in on 29/09/2014. */
export function sessionOf(username: string, more: Partial<Session> = {}): Session {
  return {
    user: { id: username, username, name: username, roles: ['officer'] },
    roles: ['officer'],
    unit: { id: 'ba-dinh', name: 'Quận Ba Đình', shortName: 'Ba Đình' },
    today: '2014-09-29',
    openPeriods: [],
    duty: null,
    sample: true,
    programme: { code: '01', name: 'Chương trình 01' },
    ...more,
  }
}
