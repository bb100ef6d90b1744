import { randomInt } from 'node:crypto'
import { hashPassword } from '#features/session/password-hash.service.ts'
import { introduce } from '#store/revise.ts'
import type { Store } from '#store/store.ts'
import { countAccounts, insertRows, selectSetting } from './sample.sql.ts'

const username = 'quantri'
/** Without letters and digits that are read for one another: no o 0, l 1 i. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * A real installation: one administrator, whose one-time password is answered here and nowhere kept.
 * Throws if the database is in use or holds a half-loaded sample.
 */
export async function installEmpty(
  store: Store,
): Promise<{ readonly username: string; readonly password: string }> {
  const password = oneTimePassword()
  const passwordHash = await hashPassword(password)
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
    await insertRows(tx, 'credential', [
      { userId: username, passwordHash, mustChange: true, changedAt: tx.at },
    ])
  })
  return { username, password }
}

/** `k7mp-xw3d-9qfa-t2hn`: 79 bits, easily read aloud. */
function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
