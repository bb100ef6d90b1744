import { cellText } from './cells.ts'
import { escapeXml } from './xml.ts'

/** One paragraph per line. XML readers fold blanks and tabs, so these are elements. */
export function paragraphs(text: string, link?: string): string {
  return cellText(text)
    .split('\n')
    .map((line) => {
      const content = escapeXml(line)
        .replaceAll('\t', '<text:tab/>')
        .replace(/^ +| {2,}/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
      const linked =
        link === undefined
          ? content
          : `<text:a xlink:type="simple" xlink:href="${escapeXml(link)}">${content}</text:a>`
      return `<text:p>${linked}</text:p>`
    })
    .join('')
}

/** A name as it stands in a cell address. */
export function quotedTab(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

const namespaces = {
  office: 'office:1.0',
  style: 'style:1.0',
  text: 'text:1.0',
  table: 'table:1.0',
  number: 'datastyle:1.0',
  fo: 'xsl-fo-compatible:1.0',
  meta: 'meta:1.0',
  config: 'config:1.0',
}

/** One XML part of the file. `root`: `content`, `styles`, `meta`, `settings`. */
export function odsPart(root: string, body: string): string {
  const spaces = Object.entries(namespaces)
    .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
    .join(' ')
  const others =
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-${root} ${spaces} ${others} office:version="1.3">${body}</office:document-${root}>`
}
