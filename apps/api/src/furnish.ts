import type { Day } from '@app/shared/core/day.ts'
import { installEmpty } from '#sample/install.ts'
import { holdsSample, isEmpty, loadSample } from '#sample/load.ts'
import { sampleDay } from '#sample/quarters.ts'
import type { Store } from '#store/store.ts'
import type { Config } from './config.ts'

/** Fills an empty database as configured. What a database holds decides from then on, not the setting. */
export async function furnish(
  store: Store,
  { SAMPLE }: Pick<Config, 'SAMPLE'>,
): Promise<{ sample: boolean; sampleDay: Day }> {
  if (await isEmpty(store)) {
    if (SAMPLE === 'on') {
      console.log('Đang nạp dữ liệu minh họa, khoảng nửa phút…')
      await loadSample(store)
    } else {
      const { username, password } = await installEmpty(store)
      console.log(
        `Tài khoản quản trị: ${username}\nMật khẩu dùng một lần, chỉ hiện lần này: ${password}`,
      )
    }
  }
  return { sample: await holdsSample(store), sampleDay }
}
