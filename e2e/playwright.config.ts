import { defineConfig } from '@playwright/test'
import { browserOptions } from '../tools/browser.ts'

export default defineConfig({
  testDir: './journeys',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  globalSetup: './support/sample.setup.ts',
  forbidOnly: true,
  retries: 0,
  // More than cores: half of the time somebody waits.
  workers: 3,
  // Patient for busy machines only; nothing here is a measurement.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    // The smallest screen that offices still have.
    viewport: { width: 1366, height: 600 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: browserOptions(),
  },
})
