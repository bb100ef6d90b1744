import type { LegacyEncoding } from '@app/shared/core/legacy-text.ts'
import { legacyFont } from './cell-of.ts'
import { readXml } from './xml.ts'

interface Style {
  readonly parent: string | undefined
  font: string | undefined
  isShown: boolean
}

export interface OdsStyles {
  /** Families of fonts by the names that styles use. */
  readonly fonts: Map<string, string>
  readonly styles: Map<string, Style>
}

/** Parents of styles, before which somebody has tied a knot. */
const mostParents = 20

export function makeOdsStyles(): OdsStyles {
  return { fonts: new Map(), styles: new Map() }
}

/** Adds what a part says of styles. */
export function readOdsStyles(part: Buffer, { fonts, styles }: OdsStyles): void {
  let current: Style | undefined
  readXml(part, {
    open(name, attributes) {
      if (name === 'font-face') {
        fonts.set(attributes['name'] ?? '', attributes['font-family'] ?? '')
      } else if (name === 'style' || name === 'default-style') {
        const parent = attributes['parent-style-name']
        current = { parent, font: undefined, isShown: true }
        styles.set(styleKey(attributes['family'], attributes['name']), current)
      } else if (name === 'text-properties' && current) {
        current.font = attributes['font-name'] ?? attributes['font-family'] ?? current.font
      } else if (name === 'table-properties' && current) {
        current.isShown = attributes['display'] !== 'false'
      }
    },
    close(name) {
      if (name === 'style' || name === 'default-style') current = undefined
    },
  })
}

export function isTableShown({ styles }: OdsStyles, name: string | undefined): boolean {
  return styles.get(styleKey('table', name))?.isShown ?? true
}

/** The font from before Unicode of a cell's style or of what it is made from. */
export function odsFont(
  { styles, fonts }: OdsStyles,
  name: string | undefined,
): LegacyEncoding | undefined {
  let style = styles.get(styleKey('table-cell', name))
  for (let at = 0; style && style.font === undefined && at < mostParents; at++) {
    style = styles.get(styleKey('table-cell', style.parent))
  }
  const font = style?.font
  return legacyFont((font && fonts.get(font)?.replaceAll("'", '')) ?? font)
}

function styleKey(family: string | undefined, name: string | undefined): string {
  return `${family}\n${name}`
}
