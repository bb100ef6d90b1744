import { expect, test } from 'vitest'
import { vi } from '../i18n/vi.ts'
import { deviceOf } from './device.ts'
import { deviceText } from './sheet.ts'

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/126.0.0.0 Safari/537.36`,
    'Chrome trên máy tính Windows',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0`,
    'Edge trên máy tính Windows',
  ],
  [
    `Mozilla/5.0 (Windows NT 6.1; WOW64) ${webkit} coc_coc_browser/88.0 Chrome/82.0 Safari/537.36`,
    'Cốc Cốc trên máy tính Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko',
    'Internet Explorer trên máy tính Windows',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
    'Firefox trên máy tính Linux',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    'Safari trên máy tính Mac',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari trên điện thoại iPhone',
  ],
  [
    `Mozilla/5.0 (Linux; Android 14; SM-A155F) ${webkit} SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36`,
    'Samsung Internet trên điện thoại Android',
  ],
  [
    `Mozilla/5.0 (Linux; Android 13; SM-X200) ${webkit} Chrome/126.0 Safari/537.36`,
    'Chrome trên máy tính bảng Android',
  ],
  ['Mozilla/5.0 (Windows NT 10.0)', 'Máy tính Windows'],
  ['curl/8.5.0', 'Không rõ thiết bị'],
  [null, 'Không rõ thiết bị'],
])('%s is “%s”', (agent, text) => {
  expect(deviceText(deviceOf(agent), vi)).toBe(text)
})
