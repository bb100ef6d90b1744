const mebibyte = 2 ** 20

/** What a file may cost. A programme has 550 projects; these leave room for forty times that. */
export const limits = {
  fileBytes: 10 * mebibyte,
  /** Parts of a zipped file. */
  parts: 2000,
  /** Of all parts that are read, as they really are. */
  inflatedBytes: 120 * mebibyte,
  /** How much larger a part may become once it is larger than `ratioFrom`; text rarely does tenfold. */
  ratio: 250,
  ratioFrom: 4 * mebibyte,
  /** Open elements of one XML part; workbooks have about ten. */
  depth: 200,
  rows: 20_000,
  columns: 200,
  cells: 1_000_000,
} as const
