import type { Watched } from './metrics.ts'

/** Nothing without a port: the library costs the start a tenth of a second. */
export async function offerMetrics(port: number | undefined, watched: Watched) {
  if (port === undefined) return undefined
  const { serveMetrics, watch } = await import('./metrics.ts')
  const { register, onAnswer } = watch(watched)
  return {
    onAnswer,
    async listen(): Promise<() => void> {
      const server = await serveMetrics(register, port)
      return () => {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}
