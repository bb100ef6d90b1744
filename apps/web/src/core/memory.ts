const prefix = 'tien-do.'

/** What lasts as long as this window, a reload included. */
const here = new Map<string, string>()

export function recallHere(key: string): string | null {
  try {
    return sessionStorage.getItem(prefix + key)
  } catch {
    return here.get(key) ?? null
  }
}

export function rememberHere(key: string, value: string): void {
  try {
    sessionStorage.setItem(prefix + key, value)
  } catch {
    here.set(key, value)
  }
}

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
