import type { ReadSheet } from '@app/shared/core/read-sheet.ts'
import { readOdsContent } from './ods-content.ts'
import { makeOdsStyles, readOdsStyles } from './ods-styles.ts'
import { Refusal } from './refusal.ts'
import type { Parts } from './unzip.ts'

export async function readOds(parts: Parts): Promise<ReadSheet[]> {
  const manifest = await parts.read('META-INF/manifest.xml')
  if (manifest?.includes('encryption-data')) throw new Refusal('encrypted')
  const content = await parts.read('content.xml')
  if (!content) throw new Refusal('damaged')
  const styles = makeOdsStyles()
  const common = await parts.read('styles.xml')
  if (common) readOdsStyles(common, styles)
  readOdsStyles(content, styles)
  return readOdsContent(content, styles)
}
