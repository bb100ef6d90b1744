import { untilAnswered } from './again.ts'
import { refused, unreachable } from './api.ts'

interface Watch {
  readonly signal: AbortSignal
  /** Bytes so far, and how many are expected: exact, or for a large file about. */
  readonly onProgress: (received: number, expected: number) => void
}

interface Downloaded {
  readonly name: string
  readonly content: Blob
}

/** A file of the server under the name it gives. Throws `ApiError`; when aborted, what `fetch` throws. */
export function download(url: string, watch: Watch): Promise<Downloaded> {
  // A server that writes too many files already is not to be asked for one again at once.
  return untilAnswered(
    () => downloadOnce(url, watch),
    ({ isFromServer }) => isFromServer,
  )
}

async function downloadOnce(url: string, { signal, onProgress }: Watch): Promise<Downloaded> {
  try {
    const answer = await fetch(url, { signal })
    if (!answer.ok) throw await refused(answer)
    const expected = Number(answer.headers.get('x-expected-length') ?? 0)
    const pieces: BlobPart[] = []
    let received = 0
    const reader = answer.body?.getReader()
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      pieces.push(read.value)
      received += read.value.length
      onProgress(received, Math.max(expected, received))
    }
    const type = answer.headers.get('content-type') ?? ''
    return { name: fileNameIn(answer), content: new Blob(pieces, { type }) }
  } catch (error) {
    throw signal.aborted ? error : unreachable(error)
  }
}

/** As the server calls the file it sends. */
export function fileNameIn(answer: Response): string {
  const [, name = ''] =
    /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? []
  return name
}
