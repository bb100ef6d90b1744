import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core'

const blue: MantineColorsTuple = [
  '#f1f6fd',
  '#dce9fb',
  '#cfe2fa',
  '#9cc4f2',
  '#5c9be0',
  '#2a6fbd',
  '#1a5ba6',
  '#0b4a8f',
  '#093d76',
  '#072f5c',
]

/** The neutrals of the dark ground, from text to the deepest canvas. */
const dark: MantineColorsTuple = [
  '#e8ecf2',
  '#c3cad4',
  '#a9b4c2',
  '#7d8896',
  '#6b7685',
  '#2a313b',
  '#1f252e',
  '#15191f',
  '#0e1116',
  '#0a0c10',
]

/** The neutrals of the light ground; the fifth is the border of inputs, 3:1 on both grounds. */
const gray: MantineColorsTuple = [
  '#f6f7f9',
  '#eef0f3',
  '#e2e6eb',
  '#c6ccd4',
  '#7a8594',
  '#6b7685',
  '#4f5b6b',
  '#414a57',
  '#2b3542',
  '#1b2430',
]

const red: MantineColorsTuple = [
  '#fde5e1',
  '#f9cfc8',
  '#f2a893',
  '#e27f6b',
  '#db4b33',
  '#c7432e',
  '#b32a1d',
  '#9b0f0a',
  '#8a1108',
  '#6e2a20',
]

const font = '"Noto Sans", "Noto Sans Waiting", "Segoe UI", Roboto, system-ui, sans-serif'
const heading = { lineHeight: '1.3' }

/** Nothing moves for longer than 150 ms. */
const quick = { duration: 100 }

export const theme = createTheme({
  colors: { blue, dark, gray, red },
  primaryColor: 'blue',
  primaryShade: { light: 7, dark: 5 },
  black: '#1b2430',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily: font,
  fontSizes: { xs: '13px', sm: '15px', md: '16px', lg: '18px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.47', md: '1.5', lg: '1.5', xl: '1.5' },
  headings: {
    fontFamily: font,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '24px', ...heading },
      h2: { fontSize: '19px', ...heading },
      h3: { fontSize: '16px', ...heading },
    },
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { transitionProps: quick, centered: true } },
    Menu: { defaultProps: { transitionProps: quick, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: quick } },
    Combobox: { defaultProps: { transitionProps: quick } },
    Tooltip: { defaultProps: { transitionProps: quick, multiline: true, maw: 360 } },
  },
})

/** Mantine's own variables speak with our palette; the values live in `styles/tokens.css`. */
export const cssVariables: CSSVariablesResolver = () => {
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

export const colorScheme = localStorageColorSchemeManager({ key: 'tien-do.theme' })
