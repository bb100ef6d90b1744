/** What a file may be instead of a spreadsheet. */
export type Otherwise =
  | 'pdf'
  | 'document'
  | 'slides'
  | 'web-page'
  | 'image'
  | 'archive'
  | 'xml'
  | 'binary-workbook'
  | 'other'

export type Reason =
  | 'bytes'
  | 'bomb'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'encrypted'
  | 'damaged'
  | 'not-a-sheet'

/** Why a file is not read; crosses from one process to the other as plain data. */
export interface Refused {
  readonly reason: Reason
  readonly otherwise?: Otherwise | undefined
}

export class Refusal extends Error {
  override name = 'Refusal'
  readonly refused: Refused

  constructor(reason: Reason, otherwise?: Otherwise, cause?: unknown) {
    super(otherwise ? `${reason}: ${otherwise}` : reason, { cause })
    this.refused = { reason, otherwise }
  }
}
