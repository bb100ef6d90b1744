import autocannon from 'autocannon'

/** What one measurement asks for; arrives as a message, the figures go back as one. */
export interface LoadPlan {
  readonly url: string
  readonly cookie: string
  readonly seconds: number
  readonly connections: number
  /** Requests per second over all connections; absent: as many as go. */
  readonly rate?: number
  /** Saves drafts instead: each connection one of its own, with the version it last saw. */
  readonly drafts?: readonly { readonly path: string; readonly version: number }[]
}

export interface LoadFigures {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly failed: number
}

process.once('message', (plan: LoadPlan) => {
  void measure(plan).then((figures) => {
    process.send?.(figures)
    process.disconnect()
  })
})

async function measure(plan: LoadPlan): Promise<LoadFigures> {
  const waiting = [...(plan.drafts ?? [])]
  const headers = {
    cookie: plan.cookie,
    accept: 'application/json',
    ...(plan.drafts && { 'content-type': 'application/json' }),
  }
  const result = await autocannon({
    url: plan.url,
    connections: plan.connections,
    duration: plan.seconds,
    headers,
    ...(plan.rate !== undefined && { overallRate: plan.rate }),
    ...(plan.drafts && {
      setupClient: (client) => client.setRequests([savesOf(waiting.pop(), headers)]),
    }),
  })
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  }
}

/** One connection's draft, saved again and again with the version it last saw. */
function savesOf(
  draft: { path: string; version: number } | undefined,
  headers: Record<string, string>,
): autocannon.Request {
  if (!draft) throw new Error('more connections than drafts')
  let { version } = draft
  return {
    method: 'PUT',
    path: draft.path,
    headers,
    setupRequest: (request) => ({
      ...request,
      body: JSON.stringify({ version, percent: version % 100 }),
    }),
    onResponse: (status, body) => {
      if (status === 200) version = (JSON.parse(body) as { version: number }).version
    },
  }
}
