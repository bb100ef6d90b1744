import { expect, test } from 'vitest'
import { odsOf } from '#testing/workbooks.ts'
import { readBytes } from './read-bytes.ts'

async function sheetsIn(tables: string, styles?: string) {
  const { format, sheets } = await readBytes(odsOf(tables, styles))
  expect(format).toBe('ods')
  return sheets
}

async function cellsIn(rows: string, styles?: string) {
  return (await sheetsIn(`<table:table>${rows}</table:table>`, styles))[0]?.rows
}

const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`
const cell = (inner: string, attributes = '') =>
  `<table:table-cell ${attributes}>${inner}</table:table-cell>`
const p = (text: string) => `<text:p>${text}</text:p>`

test('each type of cell is what it is', async () => {
  const cells = [
    cell(p('Đề<text:s text:c="2"/>án<text:line-break/>2') + p('3'), 'office:value-type="string"'),
    cell(p('1.250,5'), 'office:value-type="float" office:value="1250.5"'),
    cell(p('62,5%'), 'office:value-type="percentage" office:value="0.625"'),
    cell(p('25/08/11'), 'office:value-type="date" office:date-value="2011-08-25T23:59:59.999"'),
    cell(p('05/2015'), 'office:value-type="date" office:date-value="2015-05-01"'),
    cell(p('TRUE'), 'office:value-type="boolean" office:boolean-value="true"'),
    cell(p('#N/A'), 'office:value-type="string" office:string-value="" calcext:value-type="error"'),
    cell(p('TRUE'), 'office:value-type="float" office:value="1"'),
    cell(p('Err:502'), 'office:value-type="float" office:value="0"'),
  ].join('')
  expect(await cellsIn(row(cells))).toEqual([
    [
      'Đề  án\n2\n3',
      { number: 1250.5 },
      { number: 0.625, percent: true },
      { day: '2011-08-25' },
      '05/2015',
      'TRUE',
      { error: '#N/A' },
      'TRUE',
      { error: 'Err:502' },
    ],
  ])
})

test('rows of headings and in groups count, covered and repeated cells too', async () => {
  const rows = `<table:table-header-rows>${row(cell(p('Mã')))}</table:table-header-rows>
    <table:table-row table:number-rows-repeated="2"/>
    <table:table-row-group>${row(
      `${cell(p('a'), 'table:number-columns-spanned="2"')}<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>${cell(p('b'), 'table:number-columns-repeated="2"')}`,
    )}</table:table-row-group>
    <table:table-row table:number-rows-repeated="2">${cell(p('c'))}</table:table-row>
    <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
  expect(await cellsIn(rows)).toEqual([...[['Mã'], [], [], ['a', null, 'b', 'b'], ['c'], ['c']]])
})

test('notes, drawings and deleted rows are no text of a cell', async () => {
  const rows = `<table:shapes><draw:frame>${p('hình')}</draw:frame></table:shapes>
    <table:tracked-changes><table:deletion>${row(cell(p('đã xóa')))}</table:deletion></table:tracked-changes>
    ${row(cell(`<office:annotation>${p('ghi chú')}</office:annotation>${p('<text:a>có</text:a> thật')}`))}`
  expect(await cellsIn(rows)).toEqual([['có thật']])
})

test('hidden tables are marked, fonts from before Unicode are told by style, parent or column', async () => {
  const styles = `<style:font-face style:name="F" svg:font-family="'.VnTime'"/>
    <style:style style:name="ta" style:family="table"><style:table-properties table:display="false"/></style:style>
    <style:style style:name="old" style:family="table-cell"><style:text-properties style:font-name="F"/></style:style>
    <style:style style:name="ce" style:family="table-cell" style:parent-style-name="old"/>
    <style:style style:name="knot" style:family="table-cell" style:parent-style-name="knot"/>`
  const table = `<table:table table:name="Ẩn" table:style-name="ta">
    <table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="old"/>
    ${row(
      cell(p('Hµ Néi'), 'table:style-name="ce"') +
        cell(p('Hµ Néi')) +
        cell(p('Hµ Néi'), 'table:style-name="knot"') +
        cell(p('Hµ Néi')),
    )}</table:table>`
  const old = { text: 'Hµ Néi', font: 'tcvn3' }
  expect(await sheetsIn(table, styles)).toEqual([
    { name: 'Ẩn', hidden: true, rows: [[old, old, 'Hµ Néi', 'Hµ Néi']] },
  ])
})
