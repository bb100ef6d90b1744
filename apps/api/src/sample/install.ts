import { newPassword } from '#features/session/one-time-password.service.ts'
import { hashOneTime } from '#features/session/password-hash.service.ts'
import { introduce } from '#store/revise.ts'
import type { Store } from '#store/store.ts'
import { countAccounts, insertRows, selectSetting } from './sample.sql.ts'

const username = 'quantri'

/**
 * A real installation: one administrator, whose one-time password is answered here and nowhere kept.
 * Throws if the database is in use or holds a half-loaded sample.
 */
export async function installEmpty(
  store: Store,
): Promise<{ readonly username: string; readonly password: string }> {
  const password = newPassword(username)
  const passwordHash = hashOneTime(password)
  const who = { actorId: username, actorName: 'Cài đặt', action: 'user.create' }
  await store.write(who, async (tx) => {
    if ((await selectSetting(tx, 'sample')) !== null) {
      throw new Error('Thư mục dữ liệu có dữ liệu minh họa. Dùng một thư mục dữ liệu mới.')
    }
    if ((await countAccounts(tx)) > 0) throw new Error('Hệ thống đã có tài khoản.')
    await introduce(tx, 'user', [
      {
        ...{ id: username, username, name: 'Quản trị hệ thống' },
        ...{ roles: ['admin'], unitId: null, state: 'active' },
      },
    ])
    // Without an end: nobody else could give another one.
    await insertRows(tx, 'credential', [
      { userId: username, passwordHash, mustChange: true, changedAt: tx.at },
    ])
  })
  return { username, password }
}
