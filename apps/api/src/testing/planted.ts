import { setImmediate } from 'node:timers/promises'
import type { Endpoint } from '@app/shared/core/endpoint.ts'
import { urlOf } from '@app/shared/core/url.ts'
import { feeds } from '@app/shared/feeds/contract.ts'
import { handover } from '@app/shared/handover/contract.ts'
import { imports } from '@app/shared/imports/contract.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { session } from '@app/shared/session/contract.ts'
import { secondFactor } from '@app/shared/session/second-factor.ts'
import { users } from '@app/shared/users/contract.ts'
import { Secret, TOTP } from 'otpauth'
import { givenQuarter } from './given.ts'
import { requestFor } from './imports.ts'
import { signInWorld } from './sign-in.ts'

/** Typed by people; each stands nowhere else in the world. */
const typed = {
  wrongPassword: 'mật khẩu gõ sai 7391',
  /** Somebody types the password where the name belongs. */
  passwordAsName: 'mat-khau-go-nham 4417',
  nextPassword: 'mật khẩu mới hẳn 5528',
  reportText: 'riêng của Ba Đình 6613',
} as const

const texts = {
  ...{ results: typed.reportText, shortcomings: typed.reportText, proposals: typed.reportText },
  ...{ difficulties: typed.reportText, causesObjective: typed.reportText },
  ...{ causesSubjective: typed.reportText, nextSteps: typed.reportText },
}

type Input = Parameters<typeof urlOf>[1] & { readonly body?: object }

/**
 * A world in which every kind of secret has been said as people say them: `secrets` by what they are, and
 * `sids` of an officer, a reviewer and an administrator. The second factor is the reviewer's.
 */
export async function plantedWorld(own: Parameters<typeof signInWorld>[0] = {}) {
  const world = await signInWorld(own)
  const { signIn, enter, givenAccount, password, clock, store } = world
  await givenAccount('thuongtruc', ['reviewer'], null)
  await givenQuarter(store, '2014-Q3')

  async function send(
    { method, path }: Pick<Endpoint, 'method' | 'path'>,
    { body, ...parts }: Input,
    sid = '',
  ) {
    // As from a socket: a round of its own.
    await setImmediate()
    const payload = body && { payload: body }
    return world.app.inject({ method, url: urlOf(path, parts), cookies: { sid }, ...payload })
  }
  async function did(endpoint: Endpoint, input: Input, sid = '') {
    const answer = await send(endpoint, input, sid)
    if (answer.statusCode !== 200) throw new Error(`${endpoint.path} ${answer.body}`)
    return answer.json()
  }

  await signIn('badinh', { password: typed.wrongPassword })
  await signIn(typed.passwordAsName)
  const [first, city] = [await signIn('badinh'), await enter('thuongtruc')]
  const officer = first.sid ?? ''
  const renewed = { body: { current: password, next: typed.nextPassword } }
  await send(
    session.changePassword,
    { body: { ...renewed.body, current: typed.wrongPassword } },
    officer,
  )
  await did(session.changePassword, renewed, officer)

  const { key } = await did(secondFactor.begin, { body: { password } }, city)
  const code = new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: clock.now })
  const { recoveryCodes } = await did(secondFactor.confirm, { body: { code } }, city)
  const [used = '', unused = ''] = recoveryCodes as string[]
  const { sid: reviewer = '' } = await signIn('thuongtruc', { code: used })

  const admin = await enter('quantri')
  const account = { name: 'Trần Văn An', roles: ['officer'], unitId: 'ba-dinh' }
  const opened = await did(users.create, { body: { ...account, username: 'badinh.an' } }, admin)
  const again = await did(users.resetPassword, { params: { id: 'badinh.an' } }, admin)
  const heads = ['Tên đăng nhập', 'Họ và tên', 'Vai trò', 'Đơn vị']
  const file = requestFor('accounts', [
    heads,
    ['badinh.ba', 'Lê Thị Ba', 'Cán bộ đơn vị', 'Ba Đình'],
  ])
  const { stamp } = await did(imports.check, { body: file }, admin)
  const batch = await did(imports.write, { body: { ...file, stamp } }, admin)

  const link = { name: 'Giao ban', view: 'reports', question: '', days: 30 }
  const { feed, token } = await did(feeds.create, { body: link }, officer)
  const { id: project } = await did(projects.create, { body: aProject }, reviewer)
  const { items } = await did(reports.list, {}, officer)
  const params = { id: items[0].id as string }
  const draft = { version: 1, percent: 40, status: 'late', ...texts }
  const { version } = await did(reports.save, { params, body: draft }, officer)
  await did(reports.submit, { params, body: { version } }, officer)

  const passing = { version: 1, successor: { id: 'badinh.an', version: 1 }, on: '2014-09-01' }
  const passed = await did(
    handover.make,
    {
      params: { id: 'badinh.ba' },
      body: { ...passing, reason: 'Luân chuyển', projects: [], close: false },
    },
    admin,
  )

  const named = {
    ...{ unit: 'ba-dinh', period: '2014-Q3', report: params.id, project, feed: feed.id },
    ...{ notice: 1, user: 'badinh', batch: String(batch.id), entry: '1', token: 'khong-co' },
    handover: String(passed.id),
    backup: 'tiendo-20140928-230000.backup',
  }
  const secrets = {
    ...typed,
    password,
    ...{ session: officer, reviewerSession: reviewer, adminSession: admin, device: first.device },
    ...{ oneTimePassword: opened.given.password, secondOneTimePassword: again.given.password },
    importedOneTimePassword: batch.passwords[0].password as string,
    ...{
      totpKey: key as string,
      usedRecoveryCode: used,
      recoveryCode: unused,
      feedToken: token as string,
    },
  }
  return { ...world, send, did, secrets, named, sids: { officer, reviewer, admin } }
}

/** As somebody adds it. */
export const aProject = {
  ...{ code: 'BĐ-01', title: 'Đề án thử', level: 'district', kind: 'de_an', unitId: 'ba-dinh' },
  ...{ startsOn: '2014-01-01', dueOn: '2015-12-31' },
}

/** The names of those that a text holds. */
export function found(text: string, secrets: Readonly<Record<string, string>>): string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => (text.includes(secret) ? [name] : []))
}
