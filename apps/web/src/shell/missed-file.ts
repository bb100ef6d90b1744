const missed = new WeakSet<Error>()

/** Vite says so when a page's file cannot be fetched: no connection, or a new release with new names. */
window.addEventListener('vite:preloadError', (event) => {
  // Vite's own event; the browser's types do not know it.
  missed.add((event as Event & { payload: Error }).payload)
})

export function isMissedFile(error: unknown): boolean {
  return error instanceof Error && missed.has(error)
}
