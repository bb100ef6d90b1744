import { expect, type Page } from '@playwright/test'
import { test } from '../support/world.ts'

/** From now on every file of the app is lost once, as when its server dies in the middle. */
async function loseEachOnce(page: Page) {
  const lost = new Set<string>()
  const came = new Set<string>()
  page.on('requestfinished', (request) => came.add(request.url()))
  await page.route(/\/assets\/.*\.(js|css)$/, (route) => {
    const url = route.request().url()
    if (lost.has(url)) return route.fallback()
    lost.add(url)
    return route.abort('connectionreset')
  })
  return {
    async expectAllCame() {
      const ends = [...lost].map((url) => url.split('.').at(-1))
      expect(new Set(ends)).toEqual(new Set(['js', 'css']))
      await expect.poll(() => [...lost].filter((url) => !came.has(url))).toEqual([])
    },
  }
}

test('files that are lost on their way are fetched again, and the page stands as it should', async ({
  signIn,
}) => {
  const page = await signIn('badinh')
  await expect(page.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible()
  const files = await loseEachOnce(page)
  await page.getByRole('link', { name: 'Đề án', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đề án' })).toBeVisible()
  await files.expectAllCame()
})

test('a first page whose files are lost is loaded once more by itself', async ({ page }) => {
  const files = await loseEachOnce(page)
  await page.goto('/dang-nhap')
  await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeVisible()
  await files.expectAllCame()
})
