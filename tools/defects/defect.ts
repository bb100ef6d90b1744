/** A fault that somebody could make by one edit, and the tests that must then fail. */
export interface Defect {
  readonly name: string
  /** What people would suffer. */
  readonly what: string
  /** Relative to the root of the project. */
  readonly file: string
  /** Stands in the file exactly once. */
  readonly text: string
  readonly replacement: string
  /** Test files, relative to the root; one that fails is enough. */
  readonly tests: readonly string[]
  /** Words of the names of those that must notice, where the whole file takes long. */
  readonly only?: string
}

/** Throws where the text to be replaced is not there exactly once. */
export function planted(content: string, { name, file, text, replacement }: Defect): string {
  const count = content.split(text).length - 1
  if (count !== 1) throw new Error(`${name}: its text stands ${count} times in ${file}`)
  return content.replace(text, () => replacement)
}
