/**
 * Weaknesses of parts that somebody has published. Whoever reads of one adds it here; `parts.test.ts` then
 * fails until the part is replaced. How to look them up: docs/security.md.
 */
interface Known {
  readonly name: string
  readonly advisories: readonly string[]
  readonly why: string
}

/** `firstGood`: the first version without any of them, one for each line of versions that was mended. */
export const floors: readonly (Known & { readonly firstGood: readonly string[] })[] = [
  {
    name: 'fastify',
    firstGood: ['5.12.2'],
    advisories: [
      'SNYK-JS-FASTIFY-19639040',
      'SNYK-JS-FASTIFY-19639041',
      'SNYK-JS-FASTIFY-19639042',
      'GHSA-3m5p-2c4r-xxw2',
      'GHSA-w2qp-rph6-63g4',
      'GHSA-444r-cwp2-x5xf',
      'GHSA-jx2c-rxcm-jvmq',
      'CVE-2026-33806',
    ],
    why: 'validation passed by odd Content-Types, forwarded headers believed',
  },
  {
    name: '@fastify/static',
    firstGood: ['10.1.3'],
    advisories: ['GHSA-423g-23ch-w7c6', 'GHSA-83w8-p2f5-377r', 'GHSA-8pvw-jcv7-9cmj'],
    why: 'guards of a route passed by dots and double slashes in a path',
  },
  {
    name: 'find-my-way',
    firstGood: ['9.7.0'],
    advisories: ['GHSA-c96f-x56v-gq3h'],
    why: 'the router of Fastify exhausted over HTTP/2',
  },
  {
    name: 'fast-uri',
    firstGood: ['3.1.7', '4.1.4'],
    advisories: ['CVE-2026-84292', 'CVE-2026-84394', 'GHSA-4c8g-83qw-93j6'],
    why: 'hosts and paths of an address read in two ways',
  },
  {
    name: 'drizzle-orm',
    firstGood: ['0.45.2'],
    advisories: ['GHSA-gpj5-g38j-94v9'],
    why: 'SQL injected through names of columns and aliases',
  },
  {
    name: 'undici',
    firstGood: ['8.5.0'],
    advisories: ['GHSA-35p6-xmwp-9g52'],
    why: 'a weakness of the HTTP client that the page about the API alone brings along',
  },
  {
    name: 'react-router',
    firstGood: ['8.3.0'],
    advisories: ['GHSA-qwww-vcr4-c8h2'],
    why: 'actions run before a foreign origin is refused, in a mode not used here',
  },
  {
    name: '@e965/xlsx',
    firstGood: ['0.20.2'],
    advisories: ['CVE-2024-22363', 'CVE-2023-30533'],
    why: 'SheetJS, which reads .xls: slow patterns, polluted prototypes',
  },
  {
    name: 'brace-expansion',
    firstGood: ['1.1.18', '2.1.3', '5.0.9'],
    advisories: ['GHSA-rgw5-rvv9-x895', 'GHSA-mh99-v99m-4gvg', 'GHSA-3jxr-9vmj-r5cp'],
    why: 'memory exhausted by a pattern of braces',
  },
  {
    name: 'lodash',
    firstGood: ['4.18.0'],
    advisories: ['GHSA-r5fr-rjxr-66jc', 'GHSA-f23m-r3pf-42rh'],
    why: 'tests only: code injected through a template, polluted prototypes',
  },
  {
    name: 'vite',
    firstGood: ['8.0.16'],
    advisories: ['GHSA-fx2h-pf6j-xcff'],
    why: 'building only: its server gave away files that it denies',
  },
]

export const refused: readonly Known[] = [
  {
    name: 'xlsx',
    advisories: ['CVE-2023-30533', 'CVE-2024-22363'],
    why: 'of this name only versions without the corrections are in the registry',
  },
  {
    name: '@fastify/middie',
    advisories: [
      'CVE-2026-2880',
      'CVE-2026-22031',
      'CVE-2026-33804',
      'CVE-2026-14198',
      'CVE-2026-85184',
      'CVE-2026-112712',
    ],
    why: 'guards passed by odd paths, again and again',
  },
]

/** Nothing that runs for people may need them. */
export const forTestsOnly: readonly Known[] = [
  {
    name: 'exceljs',
    advisories: ['CVE-2026-78207'],
    why: 'a small file exhausts its memory; it reads only what the tests made',
  },
]
