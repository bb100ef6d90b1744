import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * Nothing is loaded from or sent to another site. No HSTS and no upgrade to https from here: many
 * offices run on plain http inside their network, and where there is TLS its proxy says so.
 */
export const contentSecurity: FastifyHelmetOptions = {
  global: true,
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      // The UI kit positions its pop-ups with inline styles.
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'self'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
}
