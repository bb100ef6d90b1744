import type { DrawnChart } from '@app/shared/core/drawn-sheet.ts'
import type { Cell, CellStyle, SheetChart, TableDefinition, WriteSheet } from 'hucre'
import { cellText } from '../cells.ts'
import { look } from '../look.ts'
import { columnLetter } from '../model.ts'
import { pageFooter, pageMargins } from './drawn-page.ts'
import { drawnFont } from './drawn-styles.ts'
import type { DrawnBook } from './model.ts'

/** Points. */
const rowHeight = 15
/** Characters that fill an A4 page upright beside its margins, as many rows as fill it downwards. */
const pageWidth = 92
const pageRows = 46
const nameWidth = 24
/** Rows for a chart's title, legend and axis, and for each bar. */
const chartFrame = 10
const rowsPerBar: Record<DrawnChart['kind'], number> = { 'stacked-bars': 1, bars: 1.5 }

const heading: CellStyle = {
  font: { ...drawnFont, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const title: CellStyle = { font: { ...drawnFont, size: look.groupSize, bold: true } }
const plain: CellStyle = { font: drawnFont }
/** Small enough that every unit has its name. */
const axis = {
  labelFontSize: 8,
  labelFontFamily: look.font,
  majorTickMark: 'none',
  minorTickMark: 'none',
} as const

interface Placed {
  readonly chart: DrawnChart
  /** Rows from 0: of the chart's upper edge, and of the headings of its figures. */
  readonly top: number
  readonly figures: number
}

/** A page for each chart, then the figures that they are drawn from, each as a real table. */
export function chartSheet({ drawn, chartTab, chartFigures, page }: DrawnBook): WriteSheet {
  const { charts } = drawn
  const placed = placedCharts(charts)
  const columns = Math.max(...charts.map(({ series }) => series.length))
  const width = (pageWidth - nameWidth) / columns
  return {
    name: chartTab,
    columns: [{ width: nameWidth }, ...Array.from({ length: columns }, () => ({ width }))],
    cells: new Map(placed.flatMap((each) => figureCells(each, chartFigures))),
    rowDefs: new Map(placed.map(({ figures }) => [figures, { height: 2.6 * rowHeight }])),
    tables: placed.map(tableOf),
    charts: placed.map((each) => nativeChart(each, { chartTab, columns })),
    // Not shrunk to the page: a sheet that is, forgets its page breaks.
    rowBreaks: [
      ...charts.map((_, at) => pageRows * (at + 1) - 1),
      ...placed.slice(1).map(({ figures }) => figures - 2),
    ],
    view: { showGridLines: false },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'portrait', horizontalCentered: true, scale: 100 },
      margins: pageMargins,
    },
    headerFooter: { oddFooter: pageFooter(page) },
  }
}

function placedCharts(charts: readonly DrawnChart[]): Placed[] {
  let next = pageRows * charts.length + 1
  return charts.map((chart, at) => {
    const figures = next
    next += chart.names.length + 4
    // A row below the page's edge, where its frame would be drawn on both pages.
    return { chart, top: pageRows * at + 1, figures }
  })
}

function figureCells({ chart, figures }: Placed, words: string): [string, Partial<Cell>][] {
  const { category, names, series } = chart
  const cell = (row: number, column: number, own: Partial<Cell>): [string, Partial<Cell>] => [
    `${row},${column}`,
    own,
  ]
  return [
    cell(figures - 1, 0, { value: cellText(`${words}: ${chart.title}`), style: title }),
    ...[category, ...series.map(({ name }) => name)].map((name, at) =>
      cell(figures, at, { value: cellText(name), style: heading }),
    ),
    ...names.flatMap((name, at) => [
      cell(figures + 1 + at, 0, { value: cellText(name), style: plain }),
      ...series.map(({ values }, column) =>
        cell(figures + 1 + at, column + 1, { value: values[at] ?? null, style: plain }),
      ),
    ]),
  ]
}

function tableOf({ chart, figures }: Placed, at: number): TableDefinition {
  const { category, names, series } = chart
  const last = columnLetter(series.length)
  return {
    name: `BieuDo${at + 1}`,
    range: `A${figures + 1}:${last}${figures + 1 + Math.max(names.length, 1)}`,
    columns: [category, ...series.map(({ name }) => name)].map((name) => ({
      name: cellText(name),
    })),
    ...{ style: 'TableStyleLight1', showAutoFilter: false },
  }
}

function nativeChart(
  { chart, top, figures }: Placed,
  { chartTab, columns }: { chartTab: string; columns: number },
): SheetChart {
  const { kind, names, series } = chart
  const tab = `'${chartTab.replaceAll("'", "''")}'`
  const range = (column: number) => {
    const letter = columnLetter(column)
    return `${tab}!$${letter}$${figures + 2}:$${letter}$${figures + 1 + Math.max(names.length, 1)}`
  }
  const bars = names.length * rowsPerBar[kind]
  const rows = Math.min(pageRows - 2, chartFrame + Math.ceil(bars))
  return {
    type: 'bar',
    ...(kind === 'stacked-bars'
      ? { barGrouping: 'stacked' as const, overlap: 100, gapWidth: 40 }
      : { barGrouping: 'clustered' as const, overlap: 0, gapWidth: 50 }),
    ...{ title: chart.title, titleFontSize: 14, titleBold: true, titleFontFamily: look.font },
    ...{ altText: chart.title, legend: 'bottom', legendFontFamily: look.font, legendFontSize: 10 },
    series: series.map(({ name, colour }, at) => ({
      ...{ name, color: colour, values: range(at + 1), categories: range(0) },
    })),
    anchor: { from: { row: top, col: 0 }, to: { row: top + rows, col: columns + 1 } },
    axes: {
      // The first unit at the top, the scale at the bottom.
      x: { ...axis, reverse: true, tickLblSkip: 1 },
      y: { ...axis, crosses: 'max', gridlines: { major: true } },
    },
  }
}
