import type { DrawnSheet } from '@app/shared/core/drawn-sheet.ts'
import type { SheetHead } from '../model.ts'

/** A workbook around a sheet that is drawn already: what crosses to the thread that writes it. */
export interface DrawnBook {
  readonly drawn: DrawnSheet
  /** Of the second sheet, where there are charts. */
  readonly chartTab: string
  readonly chartFigures: string
  readonly author: string
  /** Epoch milliseconds. */
  readonly madeAt: number
  readonly page: SheetHead['page']
}
