import { readPages } from './tools/pages.ts'

/** Where a day's work begins: these pages with their frame are what people wait for after signing in. */
const first =
  /features\/(tasks\/tasks|review\/queue|overview\/overview|projects\/project-list)-page/
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
