const missed = new WeakSet<Error>()

/** Vite says so when a page's file cannot be fetched: after an update the old names are gone. */
window.addEventListener('vite:preloadError', (event) => {
  // Vite's own event; the browser's types do not know it.
  missed.add((event as Event & { payload: Error }).payload)
})

/** Whether the page failed because a newer release has been installed; offline it is only the line. */
export function isOutdated(error: unknown): boolean {
  return error instanceof Error && missed.has(error) && navigator.onLine
}
