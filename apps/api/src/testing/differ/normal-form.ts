/** What each side draws for itself: ids and tokens, seals over them, first passwords. */
const drawn =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{64}\b|(?<![\w-])[\w-]{43}(?![\w-])|\b\d+-[0-9A-F]{12}\b|\b[a-z2-9]{4}(-[a-z2-9]{4}){2,}\b/g
/** Numbers that a database counts: one of them leaves gaps where something was taken back. */
const counted = new Set(['id', 'entryId'])

/**
 * Makes answers of one side comparable with the other's: what it draws for itself is named by when it
 * appeared first. Keep one for each side through the whole run.
 */
export function makeNormalForm(): (answer: string, isJson: boolean) => string {
  const names = new Map<string, string>()
  const nameOf = (own: string) => {
    const name = names.get(own) ?? `#${names.size}`
    names.set(own, name)
    return name
  }
  const plain = (text: string) => text.replace(drawn, nameOf)
  // The order of the members of an object has no meaning.
  const inOrder = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(inOrder)
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
    // What an object has tells what it is: an entry and an import may have the same number.
    const kind = members.map(([name]) => name).join()
    return Object.fromEntries(
      members.map(([name, inner]) => {
        const isCounted = typeof inner === 'number' && counted.has(name)
        return [name, isCounted ? nameOf(`${kind} ${name} ${inner}`) : inOrder(inner)]
      }),
    )
  }
  return (answer, isJson) =>
    plain(isJson ? JSON.stringify(inOrder(JSON.parse(answer) as unknown)) : answer)
}
