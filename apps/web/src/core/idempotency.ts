/** 128 random bits. `randomUUID` exists on https and localhost only; the office server may be plain http. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The key of the next attempt. The same content sent again after no answer came keeps its key, so
 * that the server answers with the first effect instead of making a second one.
 */
export function keyring() {
  let unanswered: { content: string; key: string } | null = null
  return {
    keyFor(input: unknown): string {
      const content = JSON.stringify(input)
      if (unanswered?.content !== content) unanswered = { content, key: newKey() }
      return unanswered.key
    },
    answered(): void {
      unanswered = null
    },
  }
}
