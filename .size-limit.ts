import { readPages } from './tools/pages.ts'

/** Where an officer's work begins: this page with its frame is what people wait for after signing in. */
const first = /features\/tasks\/tasks-page/
const dist = 'apps/web/dist'
const { frame, pages } = readPages(`${dist}/.vite/manifest.json`)
const inDist = (files: readonly string[]) => files.map((file) => `${dist}/${file}`)

export default [
  ...pages
    .filter(({ name }) => first.test(name))
    .map(({ name, scripts }) => ({
      name: `first: ${name}`,
      path: inDist([...frame, ...scripts]),
      limit: '220 kB',
      gzip: true,
    })),
  ...pages
    .filter(({ name }) => !first.test(name))
    .map(({ name, scripts }) => ({ name, path: inDist(scripts), limit: '60 kB', gzip: true })),
  { name: 'all style sheets', path: `${dist}/assets/*.css`, limit: '30 kB', gzip: true },
  { name: 'all fonts', path: `${dist}/assets/*.woff2`, limit: '45 kB', brotli: false },
]
