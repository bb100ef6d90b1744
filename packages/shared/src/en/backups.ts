import { formatNumber } from '../core/format.ts'
import type { AllMessages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')
const some = (count: number, unit: string) => `${n(count)} ${unit}${count === 1 ? '' : 's'} ago`

export const backups: AllMessages['backups'] = {
  title: 'Backups',
  latest: (age, at) => `Latest backup: ${age}, at ${at}`,
  ages: {
    now: 'just now',
    minutes: (count) => some(count, 'minute'),
    hours: (count) => some(count, 'hour'),
    days: (count) => some(count, 'day'),
  },
  none: 'There is no backup yet',
  noneNote: 'Should the disk fail now, all data would be lost. Back up now.',
  make: 'Back up now',
  making: 'A backup is being made. Everybody can go on working.',
  checking: 'A backup is being checked.',
  busy: 'The server is busy with another backup',
  made: 'The backup has begun',
  failed: (reason) => `The last backup came to nothing: ${reason}`,
  caption: 'Backups',
  sheet: { title: 'List of backups', tab: 'Backups', file: 'Backups', all: 'All backups' },
  madeAt: 'Made at',
  kind: 'Reason',
  kinds: {
    nightly: 'Every night',
    upgrade: 'Before an upgrade',
    page: '“Back up now”',
    command: 'By a command on the server',
  },
  size: 'Size',
  bytes: (bytes) => {
    if (bytes >= 1_073_741_824) return `${n(Math.round(bytes / 107_374_182.4) / 10)} GB`
    return bytes < 1_048_576
      ? `${n(Math.max(1, Math.round(bytes / 1024)))} KB`
      : `${n(Math.round(bytes / 104_857.6) / 10)} MB`
  },
  check: 'Check',
  good: 'Usable',
  damaged: 'Damaged, not usable',
  checkedAt: 'Checked at',
  file: 'File',
  actions: 'Actions',
  checkNow: 'Check',
  checkBegun: 'The check has begun',
  download: 'Download',
  taking: 'Another one is being downloaded',
  of: (verb, at) => `${verb}: made at ${at}`,
  secret:
    'A backup holds all data and accounts. Keep it in a protected place; each download is noted in the log.',
  facts: 'Place and schedule',
  places: { folder: 'Folder on the server', bucket: 'S3 bucket' },
  free: 'Free on the disk',
  data: 'The database takes',
  schedule: 'Schedule',
  nightly: 'One every night between 1 and 5; a machine that is off at night catches up',
  noSchedule: 'None by itself. Set BACKUP=daily on the server for one every night.',
  sampleSchedule: 'None by itself: this is the sample',
  kept: 'Kept',
  keeps: 'All of 14 days, one a week for 8 weeks, one a month for a year',
  restore: 'Restore after an accident',
  restoreNote:
    'Restoring is done on the server only, not from this page. Whoever runs the server takes these steps.',
  steps: [
    'Stop the server and leave the old data folder as it is.',
    'Run the command below to restore the backup into a new folder; it compares every table before it says done.',
    'Start the server with the new folder (DATA_DIR), sign in and look at the latest figures.',
  ],
  command: 'Command to restore',
  copy: 'Copy the command',
  copied: 'Copied',
  notCopied: 'Not copied. Select the text and press Ctrl+C.',
  warning: ({ code, about, amount }) =>
    ({
      folder: `${about} cannot be written. Check the rights and the disk of the server.`,
      disk: `The disk of ${about} has only ${n(amount ?? 0)} MB left. Make room before it is full.`,
      network: `${about} is on a network share, where data may be damaged. Move it to a disk of the server.`,
      none: `There is no backup in ${about} yet.`,
      store: `The backups are out of reach: ${about}`,
      old: `The latest backup in ${about} is ${n(amount ?? 0)} days old. Back up now and see why the nightly one does not run.`,
    })[code],
}
