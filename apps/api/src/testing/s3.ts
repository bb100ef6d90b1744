import { Readable, Transform } from 'node:stream'
import S3rver from '@20minutes/s3rver'
import { onTestFinished } from 'vitest'
import { tempFolder } from './folders.ts'

/** What the server believes by itself. */
const credentials = { key: 'S3RVER', secret: 'S3RVER' }

/** A server of its own on this machine that speaks S3, with one bucket, until the test is over. */
export async function s3Server({ flipsBits = false } = {}) {
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory: tempFolder() },
    configureBuckets: [{ name: 'sao-luu', configs: [] }],
  })
  server.middleware.unshift(async (context, next) => {
    // It signs `/bucket` where clients have asked and signed for `/bucket/`.
    server.allowMismatchedSignatures = context.path.endsWith('/')
    await next()
    if (flipsBits && context.body instanceof Readable) context.body = context.body.pipe(flipped())
  })
  const { port } = await server.run()
  onTestFinished(() => server.close())
  const bucket = { endpoint: `http://127.0.0.1:${port}`, bucket: 'sao-luu', region: 'us-east-1' }
  return { ...bucket, ...credentials }
}

/** The last bit of each block is another one. */
function flipped() {
  return new Transform({
    transform(block: Buffer, _encoding, done) {
      const changed = Buffer.from(block)
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
      done(null, changed)
    },
  })
}
