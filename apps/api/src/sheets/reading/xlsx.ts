import { posix } from 'node:path'
import type { ReadSheet } from '@app/shared/core/read-sheet.ts'
import { makeGrids } from './grid.ts'
import { Refusal } from './refusal.ts'
import type { Parts } from './unzip.ts'
import { readXlsxSheet } from './xlsx-sheet.ts'
import { readXlsxStrings } from './xlsx-strings.ts'
import { noStyles, readXlsxStyles } from './xlsx-styles.ts'
import { readXml } from './xml.ts'

/** How the parts that matter are called, in the usual and in the strict form of the standard. */
const relation = {
  workbook: /\/officeDocument$/,
  styles: /\/styles$/,
  strings: /\/sharedStrings$/,
}

/**
 * Workbook, styles, strings and sheets of an .xlsx or .xlsm, nothing else: no macro, link, query, picture
 * or pivot is even unpacked. Of a formula the value counts that was calculated last.
 */
export async function readXlsx(parts: Parts): Promise<ReadSheet[]> {
  const root = await relationsOf(parts, '')
  const workbookPath = [...root.values()].find(({ type }) => relation.workbook.test(type))?.target
  const workbookPart = workbookPath && (await parts.read(workbookPath))
  if (!workbookPart) throw new Refusal('damaged')
  const { sheets, isFrom1904 } = workbookOf(workbookPart)
  const relations = await relationsOf(parts, workbookPath)
  const part = async (type: RegExp) => {
    const path = [...relations.values()].find((found) => type.test(found.type))?.target
    return path === undefined ? undefined : parts.read(path)
  }
  const [stylesPart, stringsPart] = [await part(relation.styles), await part(relation.strings)]
  const styles = stylesPart ? readXlsxStyles(stylesPart) : noStyles
  const strings = stringsPart ? readXlsxStrings(stringsPart) : []
  const newGrid = makeGrids()
  const read: ReadSheet[] = []
  for (const { name, isHidden, relationId } of sheets) {
    const target = relations.get(relationId)
    // Chart sheets have no cells.
    if (!target || /\/(chart|dialog)sheet$/.test(target.type)) continue
    const sheetPart = await parts.read(target.target)
    if (!sheetPart) throw new Refusal('damaged')
    const grid = newGrid()
    readXlsxSheet(sheetPart, { strings, styles, isFrom1904 }, grid)
    read.push(grid.sheet(name, isHidden))
  }
  return read
}

interface Relation {
  readonly type: string
  readonly target: string
}

/** What a part refers to inside the file; what lies outside is left out. */
async function relationsOf(parts: Parts, of: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(of)
  const path = posix.join(folder, '_rels', `${posix.basename(of)}.rels`)
  const part = await parts.read(path)
  const relations = new Map<string, Relation>()
  if (!part) return relations
  readXml(part, {
    open(name, { Id, Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      relations.set(Id, { type: Type, target })
    },
  })
  return relations
}

function workbookOf(part: Buffer) {
  const sheets: { name: string; isHidden: boolean; relationId: string }[] = []
  let isFrom1904 = false
  readXml(part, {
    open(name, attributes, path) {
      if (name === 'workbookPr') isFrom1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet' || path.at(-2) !== 'sheets') return
      const { state = 'visible', id = '' } = attributes
      sheets.push({
        name: attributes['name'] ?? '',
        isHidden: state !== 'visible',
        relationId: id,
      })
    },
  })
  return { sheets, isFrom1904 }
}

function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true'
}
