import './no-eval.ts'
import './styles/fonts.css'
import './styles/mantine.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/table.css'
import './styles/print.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { queryClient } from '#core/query-client.ts'
import { colorScheme, theme } from '#core/theme.ts'
import { restoreLang } from '#core/words.tsx'
import { catchUp } from './old-browsers.ts'
import { startRouter } from './router.tsx'

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
const root = createRoot(container)

await catchUp()
await restoreLang()
const router = startRouter()

root.render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      // They are a sheet: `virtual:theme.css`.
      withCssVariables={false}
      withGlobalClasses={false}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
