import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What keeps people with disabilities from using a page as it stands. By night only what differs then: the
 * contrast, once no colour is on its way any more.
 */
export async function faultsByDayAndNight(page: Page) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const day = await seriousFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
  const night = await new AxeBuilder({ page }).withRules('color-contrast').analyze()
  return { day, night: seriousOf(night.violations) }
}

async function seriousFaults(page: Page): Promise<string[]> {
  return seriousOf((await new AxeBuilder({ page }).analyze()).violations)
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']

function seriousOf(violations: Violations): string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
