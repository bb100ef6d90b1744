import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A line to a database on which everything can fall silent: nobody hangs up, and nobody answers. */
export async function openLine(url: string) {
  const far = new URL(url)
  const sockets = new Set<Socket>()
  let isSilent = false
  const server = createServer((near) => {
    const other = connect(Number(far.port), far.hostname)
    for (const socket of [near, other]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
    const pass = (from: Socket, to: Socket) =>
      from
        .on('data', (bytes) => {
          if (!isSilent) to.write(bytes)
        })
        .on('close', () => to.destroy())
    pass(near, other)
    pass(other, near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  })
  const place = new URL(url)
  // A listening TCP server has an address with a port.
  place.port = String((server.address() as AddressInfo).port)
  return {
    url: place.href,
    fallSilent() {
      isSilent = true
    },
    /** For connections that begin from now on. What was sent meanwhile is lost. */
    speak() {
      isSilent = false
    },
  }
}
