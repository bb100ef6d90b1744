import type { Messages } from '../i18n/messages.ts'

export const projectTable: Messages['projectTable'] = {}
