import { readPages } from './tools/pages.ts'

/** Where an officer's work begins: this page with its frame is what people wait for after signing in. */
const first = /features\/tasks\/tasks-page/
const dist = 'apps/web/dist'
const { frame, pages } = readPages(`${dist}/.vite/manifest.json`)
const inDist = (files: readonly string[]) => files.map((file) => `${dist}/${file}`)

const isFirst = ({ name }: { name: string }) => first.test(name)
const others = pages.filter((page) => !isFirst(page))

export default [
  ...pages.filter(isFirst).flatMap(({ name, scripts, sheets }) => [
    {
      name: `first: ${name}`,
      path: inDist([...frame.scripts, ...scripts]),
      limit: '220 kB',
      gzip: true,
    },
    {
      name: 'first: style sheets',
      path: inDist([...frame.sheets, ...sheets]),
      limit: '30 kB',
      gzip: true,
    },
  ]),
  ...others.map(({ name, scripts }) => ({
    name,
    path: inDist(scripts),
    limit: '60 kB',
    gzip: true,
  })),
  ...others
    .filter(({ sheets }) => sheets.length > 0)
    .map(({ name, sheets }) => ({
      name: `${name}: style sheets`,
      path: inDist(sheets),
      limit: '10 kB',
      gzip: true,
    })),
  { name: 'all fonts', path: `${dist}/assets/*.woff2`, limit: '45 kB', brotli: false },
]
