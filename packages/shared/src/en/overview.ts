import type { Messages } from '../i18n/messages.ts'

export const overview: Messages['overview'] = {}
