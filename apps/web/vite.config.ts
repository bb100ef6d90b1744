import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { precompress } from './precompress.ts'
import { themeSheet } from './theme-sheet.ts'

/** Ships with the first page and changes rarely: kept by browsers from one release to the next. */
const vendor = {
  name: 'vendor',
  test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack[\\/](react-query|query-core)|zod)[\\/]/,
}

/** The rest of what every page needs, in one request instead of twenty. */
const frame = {
  name: 'frame',
  tags: ['$initial' as const],
  // The entry stays a chunk of its own: the manifest names it.
  test: (id: string) => !/(main\.tsx|index\.html)$/.test(id),
}

/** What components look like, in one sheet and not a dozen. */
const looks = { name: 'looks', test: /src[\\/](ui|parts)[\\/].*\.css/, minShareCount: 3 }

/** Small things that most pages need some of: three requests instead of a dozen. */
const crumbs = [
  { name: 'icons', test: /@tabler[\\/]icons/ },
  // What a few pages share stays with them: the first page would carry it.
  { name: 'rules', test: /packages[\\/]shared/, minShareCount: 8 },
  {
    name: 'inputs',
    test: /components[\\/](Input|InputBase|TextInput|NativeSelect|CloseButton|ActionIcon)[\\/]/,
  },
]

export default defineConfig({
  plugins: [react(), themeSheet(), preloadFonts(), precompress()],
  server: {
    proxy: {
      // The host stays ours: the server refuses writes that come from another origin.
      '/api': { target: process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000', changeOrigin: false },
    },
  },
  build: {
    target: ['chrome109', 'firefox115', 'safari15.4'],
    sourcemap: false,
    // The content security policy allows no data: fonts or pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Says which files a page loads: the limits on their size are read from it.
    manifest: true,
    rolldownOptions: {
      output: { codeSplitting: { groups: [vendor, frame, looks, ...crumbs] } },
    },
  },
  test: {
    name: 'web',
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    // As in `vitest.config.ts`; `render.tsx` has the same for what appears on a page.
    testTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
  },
})

/** The two regular files are on every page, and the style sheet that names them comes late. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        return Object.keys(bundle ?? {})
          .filter((file) => /noto-sans-(latin|vietnamese)-400.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              href: `/${file}`,
              crossorigin: '',
            },
            injectTo: 'head' as const,
          }))
      },
    },
  }
}
