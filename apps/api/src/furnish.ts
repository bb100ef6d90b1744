import type { Day } from '@app/shared/core/day.ts'
import { installEmpty } from '#sample/install.ts'
import { holdsSample, isEmpty } from '#sample/marker.ts'
import { sampleDay } from '#sample/quarters.ts'
import type { Store } from '#store/store.ts'
import type { Config } from './config.ts'

/** Fills an empty database as configured. What a database holds decides from then on, not the setting. */
export async function furnish(
  store: Store,
  { SAMPLE }: Pick<Config, 'SAMPLE'>,
): Promise<{ sample: boolean; sampleDay: Day }> {
  await store.alone(async () => {
    if (await isEmpty(store)) await fill(store, SAMPLE)
  })
  return { sample: await holdsSample(store), sampleDay }
}

async function fill(store: Store, sample: Config['SAMPLE']): Promise<void> {
  if (sample === 'on') {
    console.log('Đang nạp dữ liệu minh họa, khoảng nửa phút…')
    // The whole programme as facts and words: nobody needs it again.
    const { loadSample } = await import('#sample/load.ts')
    await loadSample(store)
    return
  }
  const { username, password } = await installEmpty(store)
  console.log(
    `Tài khoản quản trị: ${username}\nMật khẩu dùng một lần, chỉ hiện lần này: ${password}`,
  )
}
