import { frozenUpTo } from './look.ts'
import { headingRow, type RowChunks, type SheetHead } from './model.ts'
import { contentPart } from './ods-content.ts'
import { stylesPart } from './ods-styles.ts'
import { odsPart } from './ods-text.ts'
import { escapeXml } from './xml.ts'
import { type ZipEntry, zipped } from './zip.ts'

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'

/**
 * For LibreOffice. Written here because the libraries know no column widths, wrapping, pages or frozen
 * rows, and let the lines of a text run together.
 */
export function odsBytes(head: SheetHead, chunks: RowChunks): AsyncIterable<Uint8Array> {
  const entries: ZipEntry[] = [
    // Readers know the file by an unpacked first entry of this name.
    { path: 'mimetype', content: mediaType, stored: true },
    { path: 'META-INF/manifest.xml', content: manifest },
    { path: 'styles.xml', content: stylesPart(head) },
    { path: 'settings.xml', content: settingsPart(head) },
    { path: 'meta.xml', content: metaPart(head) },
    { path: 'content.xml', content: contentPart(head, chunks) },
  ]
  return zipped(entries, head.madeAt)
}

const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/>${['content', 'styles', 'settings', 'meta'].map((part) => `<manifest:file-entry manifest:full-path="${part}.xml" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`

function metaPart({ title, author, madeAt }: SheetHead): string {
  const at = new Date(madeAt).toISOString().slice(0, 19)
  return odsPart(
    'meta',
    `<office:meta><dc:title>${escapeXml(title)}</dc:title><meta:initial-creator>${escapeXml(author)}</meta:initial-creator><meta:creation-date>${at}Z</meta:creation-date><dc:date>${at}Z</dc:date></office:meta>`,
  )
}

/** What is frozen is a matter of the view, which stands apart from the content. */
function settingsPart({ tabName, columns }: SheetHead): string {
  const frozenColumns = (columns[0]?.width ?? 0) <= frozenUpTo ? 1 : 0
  const entry = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
  const tab = escapeXml(tabName)
  const view = [
    entry('HorizontalSplitMode', 'short', frozenColumns > 0 ? 2 : 0),
    entry('VerticalSplitMode', 'short', 2),
    entry('HorizontalSplitPosition', 'int', frozenColumns),
    entry('VerticalSplitPosition', 'int', headingRow),
    entry('ActiveSplitRange', 'short', frozenColumns > 0 ? 3 : 2),
    entry('PositionLeft', 'int', 0),
    entry('PositionRight', 'int', frozenColumns),
    entry('PositionTop', 'int', 0),
    entry('PositionBottom', 'int', headingRow),
  ]
  return odsPart(
    'settings',
    `<office:settings><config:config-item-set config:name="ooo:view-settings" xmlns:ooo="http://openoffice.org/2004/office"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${entry('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${tab}">${view.join('')}</config:config-item-map-entry></config:config-item-map-named>${entry('ActiveTable', 'string', tab)}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  )
}
