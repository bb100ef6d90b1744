import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * Nothing is loaded from or sent to another site, nothing runs or is drawn that stands in the text of a
 * page. The app sets styles by properties of elements only, which a page's text cannot do.
 */
export const contentSecurity: FastifyHelmetOptions = {
  global: true,
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
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
    },
  },
}
