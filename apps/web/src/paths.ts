import type { Role } from '@app/shared/users/rules.ts'

/** Every link in the app. Patterns for the router, functions for everyone else. */
export const paths = {
  home: () => '/',
  signIn: () => '/dang-nhap',
  signOut: () => '/dang-xuat',
  tasks: () => '/viec-can-lam',
  reports: () => '/bao-cao',
  entry: (periodId: string) => `/bao-cao/${part(periodId)}`,
  report: (periodId: string, reportId: string) => `/bao-cao/${part(periodId)}/${part(reportId)}`,
  excel: (periodId: string) => `/bao-cao/${part(periodId)}/excel`,
  checkAndSend: (periodId: string) => `/bao-cao/${part(periodId)}/gui`,
  receipt: (periodId: string) => `/bao-cao/${part(periodId)}/da-gui`,
  queue: () => '/duyet',
  review: (reportId: string) => `/duyet/${part(reportId)}`,
  overview: () => '/tong-quan',
  heatmap: () => '/tong-quan/don-vi-ky',
  completeness: () => '/tong-quan/tien-do',
  projects: () => '/de-an',
  projectNew: () => '/de-an/moi',
  project: (projectId: string) => `/de-an/${part(projectId)}`,
  projectEdit: (projectId: string) => `/de-an/${part(projectId)}/sua`,
  periods: () => '/quan-tri/ky-bao-cao',
  forms: () => '/bieu-mau',
  formNew: () => '/bieu-mau/moi',
  form: (formId: string) => `/bieu-mau/${part(formId)}`,
  formEdit: (formId: string) => `/bieu-mau/${part(formId)}/sua`,
  imports: () => '/quan-tri/nhap',
  policy: () => '/quan-tri/mat-khau',
  backups: () => '/quan-tri/sao-luu',
  importBatch: (id: number) => `/quan-tri/nhap/${id}`,
  audit: () => '/quan-tri/nhat-ky',
  /** The entries about one thing. */
  auditOf: (entity: string, id: string) =>
    `/quan-tri/nhat-ky?${new URLSearchParams({ loai: entity, ma: id })}`,
  auditEntry: (id: number) => `/quan-tri/nhat-ky/${id}`,
  notices: () => '/thong-bao',
  units: () => '/quan-tri/don-vi',
  userAccounts: () => '/quan-tri/tai-khoan',
  userAccountNew: () => '/quan-tri/tai-khoan/moi',
  userAccount: (id: string) => `/quan-tri/tai-khoan/${part(id)}`,
  userAccountEdit: (id: string) => `/quan-tri/tai-khoan/${part(id)}/sua`,
  /** For who takes over from somebody: opened in the same unit, then back to the handover. */
  successorNew: (leaverId: string, unitId: string | null) =>
    `/quan-tri/tai-khoan/moi?${new URLSearchParams({ 'ban-giao': leaverId, dv: unitId ?? '' })}`,
  handover: (id: string) => `/quan-tri/tai-khoan/${part(id)}/ban-giao`,
  handoverTo: (id: string, successorId: string) =>
    `/quan-tri/tai-khoan/${part(id)}/ban-giao?nhan=${part(successorId)}`,
  handoverRecord: (id: string, record: number) =>
    `/quan-tri/tai-khoan/${part(id)}/ban-giao/${record}`,
  account: () => '/tai-khoan',
  feeds: () => '/tai-khoan/lien-ket',
}

export const patterns = {
  ...paths,
  entry: () => '/bao-cao/:ky',
  report: () => '/bao-cao/:ky/:baoCao',
  excel: () => '/bao-cao/:ky/excel',
  checkAndSend: () => '/bao-cao/:ky/gui',
  receipt: () => '/bao-cao/:ky/da-gui',
  review: () => '/duyet/:baoCao',
  project: () => '/de-an/:ma',
  projectEdit: () => '/de-an/:ma/sua',
  form: () => '/bieu-mau/:bieu',
  formEdit: () => '/bieu-mau/:bieu/sua',
  importBatch: () => '/quan-tri/nhap/:lo',
  auditEntry: () => '/quan-tri/nhat-ky/:so',
  userAccount: () => '/quan-tri/tai-khoan/:taiKhoan',
  userAccountEdit: () => '/quan-tri/tai-khoan/:taiKhoan/sua',
  handover: () => '/quan-tri/tai-khoan/:taiKhoan/ban-giao',
  handoverRecord: () => '/quan-tri/tai-khoan/:taiKhoan/ban-giao/:so',
}

/** Where a person's work begins. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.includes('officer') || roles.includes('unit-leader')) return paths.tasks()
  if (roles.includes('reviewer')) return paths.queue()
  return roles.includes('leader') ? paths.overview() : paths.projects()
}

const here = 'http://here.invalid'

/** The way back after signing in: a page of this site, never somebody else's address. */
export function safeNext(next: string | null): string {
  if (!next?.startsWith('/')) return paths.home()
  try {
    // Read as a browser reads it: `/\host` and `/<tab>/host` name another site too.
    const { origin, pathname, search, hash } = new URL(next, here)
    return origin === here ? pathname + search + hash : paths.home()
  } catch {
    return paths.home()
  }
}

function part(id: string): string {
  return encodeURIComponent(id)
}
