import { fetchFile } from '#ui/late.ts'

/**
 * Chrome 109, the last one for Windows 7, and Firefox 115 lack what the code takes for granted, and the
 * build lowers syntax only. Before anything that may use it; others load nothing.
 */
export async function catchUp(): Promise<void> {
  if ('toSorted' in Array.prototype && 'groupBy' in Map) return
  await fetchFile(() => import('./lacking.ts'))
}
