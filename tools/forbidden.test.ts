import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Source of what runs for people, without its tests. */
const product = textsOf('{apps/api,apps/web,packages/shared}/src/**/*.{ts,tsx,js}').filter(
  ({ file }) => !/\.test\.tsx?$|\.setup\.ts$|\/testing\//.test(file),
)
const within = (folder: string) => product.filter(({ file }) => file.startsWith(folder))

interface Text {
  readonly file: string
  readonly text: string
}

function textsOf(pattern: string): Text[] {
  const exclude = ['**/node_modules/**', '**/dist/**', 'data/**', 'test-results/**', '.git/**']
  return globSync(pattern, { cwd: root, exclude })
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
}

/** The files in which it stands. */
function placesOf(pattern: RegExp, texts: readonly Text[] = product): string[] {
  return texts.filter(({ text }) => pattern.test(text)).map(({ file }) => file)
}

test('what is looked through is the product', () => {
  expect(within('apps/api').length).toBeGreaterThan(250)
  expect(within('apps/web').length).toBeGreaterThan(300)
  expect(within('packages/shared').length).toBeGreaterThan(150)
})

test('no text becomes a part of a statement: values are parameters, names are columns of the schema', () => {
  expect(placesOf(/\bsql\s*\.\s*(raw|identifier|unsafe)\b|\.append\(sql\.|sql\s*\(/)).toEqual([])
})

test('only the engines hand statements to a database, and each is written there', () => {
  const places = placesOf(/\b(raw|client|pool)\b[^\n]*\.(exec|prepare|query)\(|^\s*\.prepare\(/m)
  expect(
    places.filter((file) => !/^apps\/api\/src\/store\/(engine\.|migrate|open-)/.test(file)),
  ).toEqual([])
})

test('no shell is asked: two other processes there are, both this program, with arguments as a list', () => {
  expect(placesOf(/child_process/)).toEqual([
    'apps/api/src/backup/command.ts',
    'apps/api/src/sheets/reading/process.ts',
  ])
  expect(placesOf(/\bexecSync\b|\bexecFile|\bspawnSync\b|\bshell: /, within('apps/api'))).toEqual(
    [],
  )
  expect(placesOf(/\bspawn\((?!process\.execPath, \[)/)).toEqual([])
})

test('no text becomes a program, and no bytes become objects', () => {
  const made =
    /\beval\(|new Function\(|\bFunction\(['"`]|node:vm\b|['"]vm['"]|\bnode:v8\b|deserialize\(/
  expect(placesOf(made)).toEqual([])
  // What is loaded is named in the source, never by a variable.
  expect(placesOf(/\bimport\(\s*[^'"\s]/)).toEqual([])
  expect(placesOf(/setTimeout\(\s*['"`]|setInterval\(\s*['"`]/)).toEqual([])
})

test('the server asks nobody but the bucket of its backups', () => {
  const asking =
    /\bfetch\(|node:https?\b|node:net\b|node:tls\b|node:dgram\b|node:dns|\bundici\b|WebSocket|@aws-sdk/
  expect(placesOf(asking, within('apps/api'))).toEqual([
    'apps/api/src/blobs/s3-blobs.ts',
    // Whether something is an address; where figures are listened for.
    'apps/api/src/config.ts',
    'apps/api/src/metrics/metrics.ts',
  ])
})

test('pages ask their own server, through one place and the downloads', () => {
  const asking = /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/
  expect(placesOf(asking, within('apps/web'))).toEqual([
    'apps/web/src/core/api.ts',
    'apps/web/src/core/download.ts',
  ])
})

test('the address of a link is made by a function that escapes, never out of a text', () => {
  const made = /^(urlOf|fileUrl|signInFor)\(|^`#/
  const links = within('apps/web').flatMap(({ text }) =>
    [...text.matchAll(/\bhref=\{\s*([^\n]+)/g)].map(([, value = '']) => value),
  )
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((value) => !made.test(value))).toEqual([])
  expect(placesOf(/javascript:|\bwindow\.open\(/i, within('apps/web'))).toEqual([])
})

test('a browser keeps drafts in one place and small choices in another', () => {
  expect(
    placesOf(/localStorage|sessionStorage|indexedDB|idb-keyval|caches\./i, within('apps/web')),
  ).toEqual([
    'apps/web/src/core/memory.ts',
    'apps/web/src/core/theme.ts',
    'apps/web/src/features/entry/drafts/shelf.ts',
  ])
})

test('no secret stands in the source, and what browsers load reads no environment', () => {
  const secret =
    /-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bxox[abp]-\d|\beyJ[\w-]{20,}\.eyJ/
  const everything = textsOf('**/*.{ts,tsx,js,json,yaml,yml,md,html,css,sql,txt,conf,service}')
  expect(everything.length).toBeGreaterThan(1200)
  expect(placesOf(secret, everything)).toEqual([])
  const loaded = [...within('apps/web'), ...within('packages/shared')]
  expect(placesOf(/import\.meta\.env|process\.env|tiendo-mau/, loaded)).toEqual([])
})
