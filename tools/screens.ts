import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { browserOptions } from './browser.ts'

/**
 * Pictures of every page, for people to look at: `node tools/screens.ts ORIGIN FOLDER [NAME …]`. The
 * server runs with the sample; each page is taken on an office screen, a phone, in the dark and on paper.
 */
const [, , origin = 'http://127.0.0.1:3000', folder = 'screens', ...wanted] = process.argv
const password = 'tiendo-mau-2014'

interface Shot {
  readonly name: string
  readonly as: string | null
  readonly path: string
}

const shots: Shot[] = [
  { name: 'dang-nhap', as: null, path: '/dang-nhap' },
  { name: 'viec-can-lam', as: 'badinh', path: '/viec-can-lam' },
  { name: 'bang-nhap', as: 'badinh', path: '/bao-cao/2014-Q3' },
  { name: 'excel', as: 'badinh', path: '/bao-cao/2014-Q3/excel' },
  { name: 'gui', as: 'badinh', path: '/bao-cao/2014-Q3/gui' },
  { name: 'da-gui', as: 'badinh', path: '/bao-cao/2014-Q3/da-gui' },
  { name: 'bao-cao', as: 'thuongtruc', path: '/bao-cao' },
  { name: 'duyet', as: 'thuongtruc', path: '/duyet' },
  { name: 'duyet-khong-canh-bao', as: 'thuongtruc', path: '/duyet?muc=khong-canh-bao' },
  { name: 'tong-quan', as: 'lanhdao', path: '/tong-quan' },
  { name: 'tong-quan-tu-liem', as: 'lanhdao', path: '/tong-quan?ngay=2014-03-31' },
  { name: 'don-vi-ky', as: 'lanhdao', path: '/tong-quan/don-vi-ky' },
  { name: 'tien-do', as: 'thuongtruc', path: '/tong-quan/tien-do' },
  { name: 'de-an', as: 'thuongtruc', path: '/de-an' },
  { name: 'de-an-loc', as: 'thuongtruc', path: '/de-an?tt=late,blocked&sx=gap&q=can+bo' },
  { name: 'de-an-mot', as: 'thuongtruc', path: '/de-an/07-da-tu' },
  { name: 'de-an-moi', as: 'thuongtruc', path: '/de-an/moi' },
  { name: 'de-an-sua', as: 'thuongtruc', path: '/de-an/bd-01/sua' },
  { name: 'ky-bao-cao', as: 'thuongtruc', path: '/quan-tri/ky-bao-cao' },
  { name: 'don-vi', as: 'quantri', path: '/quan-tri/don-vi?tatca=1' },
  { name: 'quan-ly-tai-khoan', as: 'quantri', path: '/quan-tri/tai-khoan' },
  { name: 'quan-ly-tai-khoan-mot', as: 'quantri', path: '/quan-tri/tai-khoan/badinh' },
  { name: 'ban-giao', as: 'quantri', path: '/quan-tri/tai-khoan/badinh/ban-giao' },
  { name: 'bieu-mau', as: 'thuongtruc', path: '/bieu-mau' },
  { name: 'bieu-01', as: 'thuongtruc', path: '/bieu-mau/bieu-01?dv=ba-dinh,dong-da' },
  { name: 'bieu-02', as: 'lanhdao', path: '/bieu-mau/bieu-02' },
  { name: 'bieu-moi', as: 'thuongtruc', path: '/bieu-mau/moi' },
  { name: 'nhap-tu-excel', as: 'thuongtruc', path: '/quan-tri/nhap' },
  { name: 'mat-khau', as: 'quantri', path: '/quan-tri/mat-khau' },
  { name: 'nhat-ky', as: 'quantri', path: '/quan-tri/nhat-ky' },
  { name: 'sao-luu', as: 'quantri', path: '/quan-tri/sao-luu' },
  { name: 'thong-bao', as: 'badinh', path: '/thong-bao' },
  { name: 'tai-khoan', as: 'badinh', path: '/tai-khoan' },
  { name: 'lien-ket', as: 'badinh', path: '/tai-khoan/lien-ket' },
  { name: 'khong-co', as: 'badinh', path: '/khong-co' },
]

const office = { width: 1366, height: 600 }
const variants = {
  'man-hinh': { viewport: office, colorScheme: 'light' },
  'dien-thoai': { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  'nen-toi': { viewport: office, colorScheme: 'dark' },
} as const

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch(browserOptions())
for (const shot of await allShots(browser)) {
  if (wanted.length === 0 || wanted.includes(shot.name)) await take(browser, shot)
}
await browser.close()

/** The pages of single reports are found by what the lists hold. */
async function allShots(from: Browser): Promise<Shot[]> {
  const context = await from.newContext()
  const api = context.request
  await api.post(`${origin}/api/session`, { data: { username: 'thuongtruc', password } })
  const first = async (state: string, unit = '') => {
    const answer = await api.get(
      `${origin}/api/reports?period=2014-Q3&state=${state}${unit && `&unit=${unit}`}`,
    )
    const { items } = (await answer.json()) as { items: { id: string; flags: unknown[] }[] }
    return (items.find(({ flags }) => flags.length > 0) ?? items[0])?.id ?? ''
  }
  const report = (id: string) => `/bao-cao/2014-Q3/${id}`
  const found: Shot[] = [
    { name: 'nhap', as: 'badinh', path: report(await first('todo,draft', 'ba-dinh')) },
    { name: 'tra-lai', as: 'badinh', path: report(await first('returned', 'ba-dinh')) },
    { name: 'da-duyet', as: 'badinh', path: report(await first('approved', 'ba-dinh')) },
    { name: 'duyet-mot', as: 'thuongtruc', path: `/duyet/${await first('submitted')}` },
  ]
  await context.close()
  return [...shots, ...found]
}

async function take(from: Browser, { name, as, path }: Shot): Promise<void> {
  for (const [variant, { viewport, colorScheme }] of Object.entries(variants)) {
    const context = await from.newContext({ viewport, colorScheme, locale: 'vi-VN' })
    if (as) {
      await context.request.post(`${origin}/api/session`, { data: { username: as, password } })
    }
    const page = await context.newPage()
    await settle(page, origin + path)
    await page.screenshot({ path: join(folder, `${name}.${variant}.png`) })
    if (variant === 'man-hinh') {
      await page.screenshot({ path: join(folder, `${name}.ca-trang.png`), fullPage: true })
      await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', preferCSSPageSize: true })
    }
    await context.close()
  }
  console.log(name)
}

async function settle(page: Page, url: string): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${url}: ${message.text()}`)
  })
  page.on('pageerror', (error) => console.error(`${url}: ${error.message}`))
  await page.goto(url)
  await page.waitForLoadState('networkidle')
}
