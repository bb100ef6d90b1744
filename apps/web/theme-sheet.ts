import { type CSSVariablesResolver, DEFAULT_THEME, MantineProvider } from '@mantine/core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Plugin } from 'vite'
import { theme } from './src/core/theme.ts'

/** The kit's own variables speak with our palette; the values live in `src/styles/tokens.css`. */
const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-anchor': 'var(--link)',
    '--mantine-color-error': 'var(--error-ink)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-default-border': 'var(--border-input)',
    '--mantine-color-default-hover': 'var(--hover)',
    // What cannot be done now can still be read.
    '--mantine-color-disabled-color': 'var(--muted)',
  }
  return { variables: {}, light: shared, dark: shared }
}

const name = 'virtual:theme.css'

/**
 * The variables of the theme as a sheet. The UI kit would write them into the page when it starts, which
 * the content security policy forbids.
 */
export function themeSheet(): Plugin {
  return {
    name: 'theme-sheet',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? readSheet() : undefined),
  }
}

/** All variables, so that the kit's own sheet of them is not needed; without palettes that are not ours. */
function readSheet(): string {
  const variables = { cssVariablesResolver: cssVariables, deduplicateCssVariables: false }
  const markup = renderToStaticMarkup(
    createElement(MantineProvider, { theme, ...variables, withGlobalClasses: false }),
  )
  const [, sheet] = /^<style[^>]*>(.*)<\/style>$/s.exec(markup) ?? []
  if (!sheet) throw new Error(`the theme gave no sheet: ${markup.slice(0, 200)}`)
  const foreign = Object.keys(DEFAULT_THEME.colors).filter(
    (color) => !(color in (theme.colors ?? {})),
  )
  return sheet.replaceAll(
    new RegExp(`--mantine-color-(${foreign.join('|')})-[^;:]+: [^;]*;`, 'g'),
    '',
  )
}
