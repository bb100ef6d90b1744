import { type FunctionComponent, type LazyExoticComponent, lazy } from 'react'

/** A component in a file of its own, which comes when it is first drawn. */
export function late<Props>(
  load: () => Promise<FunctionComponent<Props>>,
): LazyExoticComponent<FunctionComponent<Props>> {
  return lazy(async () => ({ default: await fetchFile(load) }))
}

/** Milliseconds before the second and third try. */
const pausesMs = [500, 1500]

/** A file of the app, with the sheets it needs. What was lost on its way is fetched again. */
export async function fetchFile<File>(load: () => Promise<File>): Promise<File> {
  for (const pauseMs of pausesMs) {
    try {
      return await load()
    } catch (error) {
      if (!navigator.onLine) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    await fetchLostSheets()
  }
  return load()
}

const lostSheets = new Set<HTMLLinkElement>()
window.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lostSheets.add(target)
  },
  // It does not bubble.
  true,
)

/** The loader counts a sheet as there once it was asked for, and asks for none twice. */
async function fetchLostSheets(): Promise<void> {
  const lost = [...lostSheets]
  lostSheets.clear()
  await Promise.allSettled(lost.map(fetchSheet))
}

function fetchSheet(lost: HTMLLinkElement): Promise<void> {
  const link = document.importNode(lost)
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', reject)
    lost.replaceWith(link)
  })
}
