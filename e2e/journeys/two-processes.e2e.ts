import { expect } from '@playwright/test'
import { type Cluster, startPostgres } from '#api/testing/postgres-server.ts'
import type { Pair } from '#tools/balance/pair.ts'
import { offerSample, startBalanced } from '../support/balanced.ts'
import { test as base } from '../support/world.ts'

/** Two processes on one PostgreSQL behind a balancer, instead of the one that the others have. */
interface Balanced {
  cluster: Cluster
  pair: Pair
}

const test = base.extend<object, Balanced>({
  cluster: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures one depends on.
    async ({}, use) => {
      const cluster = await startPostgres()
      await offerSample(process.env.E2E_SAMPLE ?? '', cluster.url)
      await use(cluster)
      await cluster.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  pair: [
    async ({ cluster }, use) => {
      const pair = await startBalanced(cluster.url)
      await use(pair)
      await pair.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: [async ({ pair }, use) => use(pair.balancer), { scope: 'worker' }],
})

test.use({ world: 'two processes' })

test('an officer writes on while a process dies and the database falls over, and all of it is there', async ({
  signIn,
  pair,
  cluster,
}) => {
  const officer = await signIn('badinh')
  await officer
    .getByRole('list', { name: /^Đến hạn/ })
    .getByRole('link')
    .first()
    .click()
  const percent = officer.getByLabel('Tỷ lệ hoàn thành (%)')
  const results = officer.getByLabel('Kết quả đạt được trong kỳ')
  const save = officer.getByRole('button', { name: 'Lưu nháp' })
  const saved = officer.getByText('Đã lưu nháp')

  await test.step('a process dies while he writes', async () => {
    await percent.fill('97,5')
    const killing = pair.killOne()
    await results.fill('Đã ban hành 12 kế hoạch.')
    await save.click()
    await expect(saved).toBeVisible()
    await killing
  })

  await test.step('the database falls over while he writes', async () => {
    const crashing = cluster.crash()
    await results.fill('Đã ban hành 13 kế hoạch.')
    await crashing
    await save.click()
    await expect(saved).toBeVisible()
  })

  await test.step('the other process dies before he looks again', async () => {
    await pair.killOne()
    await officer.reload()
    await expect(percent).toHaveValue('97,5')
    await expect(results).toHaveValue('Đã ban hành 13 kế hoạch.')
  })
})
