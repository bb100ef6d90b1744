import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

interface Options {
  /** Browsers come by https, which a proxy in front speaks. */
  readonly https: boolean
}

/**
 * What every answer says to browsers, refusals too. Nothing is loaded from or sent to another site, nothing
 * runs or is drawn that stands in the text of a page: the app sets styles by properties of elements only.
 * On plain http nothing leads to https, which is not there.
 */
export const security = fp(async (app: FastifyInstance, { https }: Options) => {
  await app.register(helmet, {
    global: true,
    strictTransportSecurity: https && { maxAge: 365 * 24 * 3600, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
    // A browser that does not trust the line ignores both and complains.
    crossOriginOpenerPolicy: https && { policy: 'same-origin' },
    originAgentCluster: https,
    contentSecurityPolicy: { useDefaults: false, directives: policy(https) },
  })
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissions)
  })
})

function policy(https: boolean) {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    // The one place where the app reads markup: what was copied from a spreadsheet.
    'trusted-types': ['clipboard'],
    ...(https && { 'upgrade-insecure-requests': [] }),
  }
}

/** Nothing of the device but the clipboard, which pages write when somebody copies. */
const permissions = [
  ...['accelerometer', 'autoplay', 'bluetooth', 'camera', 'display-capture', 'encrypted-media'],
  ...['fullscreen', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get'],
  ...['screen-wake-lock', 'serial', 'usb', 'web-share', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ')
