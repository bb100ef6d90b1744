import { createTheme, localStorageColorSchemeManager, type MantineColorsTuple } from '@mantine/core'

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
    Modal: {
      defaultProps: {
        ...{ transitionProps: quick, centered: true },
        // Hiding the page's scroll bar would need a style in the page's text, and move what stands behind.
        removeScrollProps: { removeScrollBar: false },
      },
    },
    Menu: { defaultProps: { transitionProps: quick, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: quick } },
    Combobox: { defaultProps: { transitionProps: quick } },
    Tooltip: { defaultProps: { transitionProps: quick, multiline: true, maw: 360 } },
  },
})

export const colorScheme = localStorageColorSchemeManager({ key: 'tien-do.theme' })
