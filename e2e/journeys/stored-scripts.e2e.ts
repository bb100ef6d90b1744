import { expect, type Page } from '@playwright/test'
import { pages } from '../support/pages.ts'
import {
  makePlanter,
  plantAsAdmin,
  plantAsReviewer,
  plantLink,
  plantReports,
} from '../support/plant-scripts.ts'
import { mark, markupOnPage, scriptFor, textOfPage, unseenIn } from '../support/stored-scripts.ts'
import { type Description, textFieldsOf } from '../support/text-fields.ts'
import { password, test } from '../support/world.ts'

test.use({ world: 'stored scripts' })

/** Texts that come with a request and into no page, with the reason. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/ (startsOn|dueOn|from|to|on)$/, 'a day, anything else is refused'],
  [/([a-z]Ids?|[ .]id)(\.\*)?$/, 'names a row, anything else is refused'],
  [/columns\.\*(\.column)?$/, 'names a column, anything else is refused'],
  [/ \/api\/session/, 'known by its hash, or counted and forgotten'],
  [/ \/api\/audit\/verify /, 'compared and forgotten'],
  [/\.xlsx /, 'goes into a file for whoever sent it'],
  [/ \/api\/imports\/check /, 'comes back to whoever sent it: the file that is chosen below'],
  [/ \/api\/imports (stamp|decisions\.)/, 'compared; what is to stand in a cell ends as its text'],
  [/ rows\.\*\.\*\.(text|error)$/, 'ends as the text of a cell, as those beside it'],
]

/** On none of these pages as it was written: in a file alone, or taken apart where two texts are compared. */
const notWhole = /^(report [a-zA-Z]+|sheet name)$/

test('whatever is written stays text on every page, in print and in a dialog', async ({
  signIn,
}) => {
  const [officer, reviewer, admin] = [
    await signIn('badinh'),
    await signIn('thuongtruc'),
    await signIn('quantri'),
  ]
  const everybody = { badinh: officer, thuongtruc: reviewer, quantri: admin }
  const asked: string[] = []
  for (const page of Object.values(everybody))
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
  const planter = makePlanter()

  const known = await test.step('payloads go into every text that anybody may write', async () => {
    const { account, record, batch, unit } = await plantAsAdmin(planter, admin)
    const { project, form } = await plantAsReviewer(planter, reviewer, unit)
    const others = await plantReports(planter, officer, reviewer)
    await plantLink(planter, officer)
    // What a browser calls itself is told to whoever looks after accounts.
    const agent = `<img class=${mark} src=x onerror=top.${mark}=1>`
    const data = { username: 'badinh', password }
    await officer.request.post('/api/session', { data, headers: { 'user-agent': agent } })
    const description = await officer.request.get('/api/openapi.json')
    const left = textFieldsOf((await description.json()) as Description)
      .map((field) => field.replace(/\.(vi|en)$/, ''))
      .filter(
        (field) => !planter.places.has(field) && !elsewhere.some(([names]) => names.test(field)),
      )
    expect(new Set(left), 'texts that nobody has tried').toEqual(new Set())
    return { project, form, batch, others, account, record }
  })

  const shown: string[] = []
  const look = async (page: Page, path: string) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await judge(page, path)
  }
  const judge = async (page: Page, path: string) => {
    expect(await page.evaluate(markupOnPage, mark), path).toEqual([])
    shown.push(await page.evaluate(textOfPage))
  }

  await test.step('no page takes them for markup', async () => {
    const own = {
      badinh: known.others.map((report) => `/bao-cao/2014-Q3/${report}`),
      thuongtruc: [
        ...[
          `/de-an/${known.project}`,
          '/de-an/bd-02',
          '/de-an/bd-03',
          '/de-an?pageSize=1000',
          '/bao-cao',
        ],
        ...[`/bieu-mau/${known.form}`, `/bieu-mau/${known.form}/sua`],
      ],
      quantri: [...[`/quan-tri/tai-khoan/${known.account}`, `/quan-tri/nhap/${known.batch}`]],
    }
    await Promise.all(
      Object.entries(own).map(async ([username, paths]) => {
        const page = everybody[username as keyof typeof everybody]
        const usual = pages.filter(([owner]) => owner === username).map(([, path]) => path)
        for (const path of [...usual, ...paths]) await look(page, path)
      }),
    )
  })

  await test.step('neither does paper', async () => {
    for (const path of ['/de-an/bd-02', `/bieu-mau/${known.form}`]) {
      await look(reviewer, path)
      await reviewer.emulateMedia({ media: 'print' })
      await judge(reviewer, `${path} on paper`)
      await reviewer.emulateMedia({ media: null })
    }
  })

  await test.step('nor a dialog, nor a file that is chosen', async () => {
    await reviewer.goto('/duyet')
    await expect(reviewer.getByRole('article')).toBeVisible()
    await reviewer.keyboard.press('F9')
    await reviewer.getByRole('button', { name: 'Sửa mẫu lý do' }).click()
    await expect(reviewer.getByRole('dialog').getByRole('textbox').first()).toBeVisible()
    await judge(reviewer, 'the templates')
    await reviewer.goto('/quan-tri/nhap')
    const cells = ['title of a file', 'unit of a file'].map((field) =>
      scriptFor(field, { max: 400 }),
    )
    const chooser = reviewer.waitForEvent('filechooser')
    await reviewer.getByRole('button', { name: 'Chọn tệp' }).first().click()
    await (await chooser).setFiles({
      ...{ name: `${mark} <img class=${mark} src=x>.csv`, mimeType: 'text/csv' },
      buffer: Buffer.from(`Mã\tTên đề án\tĐơn vị chủ trì\nX-1\t${cells.join('\t')}\n`),
    })
    await expect(reviewer.getByText(cells[0] ?? '').first()).toBeVisible()
    await judge(reviewer, 'a file')
  })

  expect(asked).toEqual([])
  expect(unseenIn(shown).filter((field) => !notWhole.test(field))).toEqual([])
})
