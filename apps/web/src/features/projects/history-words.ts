import type { Messages } from '@app/shared/i18n/messages.ts'

/** What a change record calls `project.change`, in words. */
export function actionText(action: string, { projectPage }: Messages): string {
  return wordIn(projectPage.action, action.replace('project.', '')) ?? projectPage.otherAction
}

/** How a changed field is called on the screen. */
export function fieldLabel(field: string, { project, projectPage }: Messages): string {
  const labels = {
    ...project,
    unitId: project.unit,
    cooperatingUnitIds: project.cooperatingUnits,
    workAreaId: project.workArea,
    cityProjectId: project.cityProject,
    runState: projectPage.runState,
  }
  return wordIn(labels, field) ?? field
}

function wordIn(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined
}
