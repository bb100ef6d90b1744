import fastifyStatic from '@fastify/static'
import fp from 'fastify-plugin'
import { AppError } from '#core/app-error.ts'

const year = 365 * 24 * 3600

/** The built web app. Files with a hash in their name are for ever, the page that names them is asked for anew. */
export const webApp = fp(async (app, { root }: { root: string }) => {
  await app.register(fastifyStatic, {
    root,
    preCompressed: true,
    cacheControl: false,
    // What the build leaves there for itself.
    dotfiles: 'ignore',
    setHeaders(reply, path) {
      const isHashed = path.startsWith(`${root}/assets/`)
      reply.header('cache-control', isHashed ? `public, max-age=${year}, immutable` : 'no-cache')
    },
  })
  // Every address of the app is the one page; its router knows the rest.
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const isPage = request.method === 'GET' && !path.startsWith('/api/') && !isFile(path)
    if (!isPage) throw new AppError('not-found')
    return reply.sendFile('index.html')
  })
})

/** The name of an account may hold a dot: what ends an address deeper down is no file; it begins with none. */
function isFile(path: string): boolean {
  return path.startsWith('/assets/') || /^\/[^/]+\.\w+$|\/\./.test(path)
}
