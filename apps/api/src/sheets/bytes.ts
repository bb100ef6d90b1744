import { csvBytes } from './csv.ts'
import type { SheetFormat, SheetModel } from './model.ts'
import { odsBytes } from './ods.ts'
import { xlsxBytes } from './xlsx.ts'

const writers: Record<SheetFormat, (model: SheetModel) => Uint8Array | Promise<Uint8Array>> = {
  xlsx: xlsxBytes,
  csv: csvBytes,
  ods: odsBytes,
}

/** Takes a tenth of a second of the processor: on the server only the worker calls it. */
export async function bytesOf(format: SheetFormat, model: SheetModel): Promise<Uint8Array> {
  return writers[format](model)
}
