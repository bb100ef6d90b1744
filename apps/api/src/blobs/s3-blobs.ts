import { Readable } from 'node:stream'
import { paginateListObjectsV2, S3, S3ServiceException } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { type BlobStore, BlobsUnavailable, type StoredBlob } from './blob-store.ts'
import { reasons } from './s3-reasons.ts'

export interface Bucket {
  /** `https://…`, without the bucket. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly key: string
  readonly secret: string
}

/** In a bucket of a server that speaks S3, of whichever maker. Large bodies go in parts. */
export function s3Blobs({ endpoint, bucket: Bucket, region, key, secret }: Bucket): BlobStore {
  const place = `${new URL(endpoint).host}/${Bucket}`
  const s3 = new S3({
    ...{ endpoint, region, credentials: { accessKeyId: key, secretAccessKey: secret } },
    // Other makers have neither a host for each bucket nor all of Amazon's newer sums.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 120_000 },
  })
  async function asked<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw explained(error, place)
    }
  }
  return {
    place,
    kind: 'bucket',
    list: (prefix) =>
      asked(async () => {
        const found: StoredBlob[] = []
        const pages = paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: prefix })
        for await (const { Contents = [] } of pages)
          for (const { Key: name = '', Size: bytes = 0, LastModified } of Contents)
            found.push({ name, bytes, writtenAt: LastModified?.getTime() ?? 0 })
        return found
      }),
    async put(Key, Body) {
      const upload = new Upload({ client: s3, params: { Bucket, Key, Body }, queueSize: 2 })
      await asked(() => upload.done())
    },
    async open(Key) {
      const found = await asked(() => s3.getObject({ Bucket, Key }).catch(missingKey))
      // In Node it is a stream.
      const body = found?.Body as Readable | undefined
      if (!found || !body) return undefined
      const content = Readable.from(explaining(body, place))
      return { content, expectedBytes: found.ContentLength ?? 0 }
    },
    async remove(Key) {
      await asked(() => s3.deleteObject({ Bucket, Key }))
    },
  }
}

function missingKey(error: unknown): undefined {
  if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return
  throw error
}

/** The line may break in the middle of a body as well. */
async function* explaining(body: AsyncIterable<Uint8Array>, place: string) {
  try {
    yield* body
  } catch (error) {
    throw explained(error, place)
  }
}

/** Without the server's own words: they repeat the name of the key and what was signed. */
function explained(error: unknown, place: string): BlobsUnavailable {
  if (!(error instanceof S3ServiceException))
    return new BlobsUnavailable(reasons.unreachable(place, codeOf(error)))
  const status = error.$metadata.httpStatusCode ?? 0
  const code = `${status} ${error.name}`
  if (status === 401 || status === 403) return new BlobsUnavailable(reasons.refused(place, code))
  if (status === 404) return new BlobsUnavailable(reasons.missing(place))
  return new BlobsUnavailable(reasons.failed(place, code))
}

function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown }
  return String(code ?? name)
}
