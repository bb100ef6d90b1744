import type { AllMessages, Messages } from '../i18n/messages.ts'

type Words = Messages<'audit'>

/** What the log can say that was done. */
export type Action = keyof AllMessages['audit']['action']

/** Groups of actions, as the log is filtered by them: the part of an action's name before the dot. */
export const actionGroups = [
  'report',
  'project',
  'period',
  'user',
  'session',
  'unit',
  'form',
  'feed',
  'import',
  'backup',
  'setting',
] as const
export type ActionGroup = (typeof actionGroups)[number]

/** Beside the group's own name: what else belongs to it. */
export const alsoIn: Partial<Record<ActionGroup, readonly string[]>> = {
  setting: ['reason', 'sign-in-policy'],
}

/** What the log calls `report.return`, in words. */
export function actionText(action: string, { audit }: Words): string {
  return wordIn(audit.action, action) ?? audit.otherAction
}

export function entityText(entity: string, { audit }: Words): string {
  return wordIn(audit.entity, entity) ?? audit.otherEntity
}

/** `Đề án: 07-ĐA/TU Tên`; what there is only one of has no name beside its kind. */
export function objectText(
  { entity, name }: { readonly entity: string; readonly name: string },
  words: Words,
): string {
  const kind = entityText(entity, words)
  return name === '' ? kind : `${kind}: ${name}`
}

/** How a field is called where it is filled in. */
export function fieldText(
  entity: string,
  field: string,
  words: Messages<'audit' | 'policy' | 'projectPage'>,
): string {
  const { project, projectPage, content, report, audit, policy } = words
  const projectFields = {
    ...project,
    unitId: project.unit,
    cooperatingUnitIds: project.cooperatingUnits,
    workAreaId: project.workArea,
    cityProjectId: project.cityProject,
    runState: projectPage.runState,
  }
  const own: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    ...{ project: projectFields, report: { ...report, ...content }, signInPolicy: policy },
  }
  return wordIn(own[entity] ?? {}, field) ?? wordIn(audit.fields, field) ?? field
}

export function wordIn(words: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const word = Object.hasOwn(words, key) ? words[key] : undefined
  return typeof word === 'string' ? word : undefined
}
