/** One report that is saved again and again, and the last save that the server has acknowledged. */
export interface Writer {
  readonly id: string
  readonly cookie: string
  acknowledged: Saved
  /** The version the next save names; ahead of the acknowledged one when an answer was lost. */
  seen: number
}

interface Saved {
  readonly version: number
  readonly results: string
}

const password = 'tiendo-mau-2014'
/** Accounts of the sample that still have much to write. */
const officers = [
  'badinh',
  'dongda',
  'hoankiem',
  'longbien',
  'caugiay',
  'hadong',
  'bavi',
  'gialam',
  'socson',
  'melinh',
  'quocoai',
  'myduc',
]

export async function findWriters(origin: string, count: number): Promise<Writer[]> {
  const writers: Writer[] = []
  for (const username of officers) {
    if (writers.length >= count) break
    const cookie = await signIn(origin, username)
    const { items } = await json<{ items: { id: string; version: number; results: string }[] }>(
      await fetch(`${origin}/api/reports?state=todo,draft,returned&pageSize=100`, {
        headers: { cookie },
      }),
    )
    for (const { id, version, results } of items) {
      writers.push({ id, cookie, acknowledged: { version, results }, seen: version })
    }
  }
  if (writers.length < count) throw new Error(`only ${writers.length} reports can be written`)
  return writers.slice(0, count)
}

/** Saves until the line breaks; answers how many saves were acknowledged. */
export async function writeUntilCut(
  origin: string,
  writer: Writer,
  round: number,
): Promise<number> {
  for (let saved = 0; ; ) {
    const results = `Lượt ${round}, lần ${saved + 1} của ${writer.id}.`
    try {
      const answer = await put(origin, writer, { version: writer.seen, results })
      if (await isAcknowledged(answer, writer)) saved++
    } catch (error) {
      // The line is cut in the middle of a request: exactly what is wanted. Anything else is not.
      if (error instanceof TypeError) return saved
      throw error
    }
  }
}

/** A busy server may turn a save away, and one whose answer was lost may have been done all the same. */
async function isAcknowledged(answer: Response, writer: Writer): Promise<boolean> {
  if (answer.status === 503) return false
  if (answer.status === 409) {
    const { current } = JSON.parse(await answer.text()) as { current: { version: number } }
    writer.seen = current.version
    return false
  }
  const { version, results } = await json<Saved>(answer)
  writer.acknowledged = { version, results }
  writer.seen = version
  return true
}

/** Whether everything that was acknowledged is there; a save whose answer was lost may stand in its place. */
export async function checkWriter(origin: string, writer: Writer): Promise<boolean> {
  const { acknowledged, cookie, id } = writer
  const { version, results } = await json<Saved>(
    await fetch(`${origin}/api/reports/${id}`, { headers: { cookie } }),
  )
  writer.acknowledged = { version, results }
  writer.seen = version
  return version === acknowledged.version
    ? results === acknowledged.results
    : version > acknowledged.version
}

async function signIn(origin: string, username: string): Promise<string> {
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  await json(answer)
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
}

function put(origin: string, { id, cookie }: Writer, body: object): Promise<Response> {
  return fetch(`${origin}/api/reports/${id}`, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function json<T>(answer: Response): Promise<T> {
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.status} at ${answer.url}: ${text}`)
  return JSON.parse(text) as T
}
