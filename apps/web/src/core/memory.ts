const prefix = 'tien-do.'

/** Small choices kept on this computer. A browser that refuses storage only forgets them. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value)
  } catch {
    // Private windows and full disks: the choice lasts until the page is closed.
  }
}
