/** Asks a server as somebody who sees everything and administers. Throws on a refusal. */
export type Ask = (path: string) => Promise<unknown>

/** A row of an answer: which fields it has is named below. */
type Row = Record<string, unknown>

/** The installation as it was before its second half. */
const earlier = 'asOf=2014-08-01'

/**
 * What an installation says of its past and present, in fields that must mean the same for ever. What a
 * later version adds to an answer is no matter; what it says differently is.
 */
export async function factsOf(ask: Ask): Promise<Record<string, readonly Row[]>> {
  const list = async (path: string, ...fields: string[]) => {
    const { items } = (await ask(path)) as { items: Row[] }
    const rows = items.map((row) => Object.fromEntries(fields.map((field) => [field, row[field]])))
    // In which order a list stands is the taste of a version.
    return rows.sort((left, right) => (textOf(left) < textOf(right) ? -1 : 1))
  }
  const projectFields = ['id', 'code', 'title', 'unitId', 'startsOn', 'dueOn', 'version']
  const reportFields = [
    ...['id', 'state', 'percent', 'results', 'nextSteps', 'submittedBy', 'onTime'],
    ...['officialPercent', 'approvedBy', 'returnReason', 'version'],
  ]
  const projects = await list('/api/projects?pageSize=100', ...projectFields)
  const reports = await list('/api/reports?pageSize=100', ...reportFields)
  const under = (base: string, rows: readonly Row[], end: string) =>
    rows.map(({ id }) => `${base}/${encodeURIComponent(String(id))}${end}`)
  const facts: Record<string, readonly Row[]> = {
    projects,
    reports,
    earlierProjects: await list(`/api/projects?pageSize=100&${earlier}`, ...projectFields),
    earlierReports: await list(`/api/reports?pageSize=100&${earlier}`, ...reportFields),
    units: await list('/api/units', 'id', 'name', 'kind', 'signs', 'validFrom'),
    accounts: await list('/api/users', 'username', 'name', 'roles', 'unitId', 'state'),
    periods: await list('/api/periods', 'id', 'from', 'to', 'dueAt', 'state', 'version'),
    reasons: await list('/api/reasons', 'text'),
    feeds: await list('/api/feeds', 'name', 'view', 'state', 'version'),
    imports: await list('/api/imports', 'kind', 'fileName', 'counts'),
    reminders: await list('/api/periods/2014-Q3/reminders', 'unitId', 'count', 'by'),
    changes: await list('/api/audit?pageSize=200', 'id', 'actorName', 'action', 'reason'),
  }
  // Whoever asks has signed in, which later versions note.
  const isWork = ({ action }: Row) => !String(action).startsWith('session.')
  facts['changes'] = (facts['changes'] ?? []).filter(isWork)
  const forms = await list('/api/forms', 'id', 'title', 'builtIn', 'version')
  facts['forms'] = forms.filter(({ builtIn }) => builtIn === false)
  for (const path of under('/api/projects', projects, '/history')) {
    facts[path] = await list(path, 'by', 'action', 'reason', 'version', 'changes')
  }
  for (const path of under('/api/reports', reports, '')) {
    const { rounds } = (await ask(path)) as { rounds: Row[] }
    facts[path] = rounds.map(({ action, by, reason, fields }) => ({ action, by, reason, fields }))
  }
  return facts
}

const textOf = (row: Row) => JSON.stringify(row)
