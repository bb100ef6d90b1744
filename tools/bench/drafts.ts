import { atLeast, type Line, median } from './figures.ts'
import { load, type Running } from './servers.ts'
import { getJson, signIn } from './setup.ts'

const rounds = 3
const connections = 6
const plan = { seconds: 5, connections }

interface Draft {
  readonly id: string
  readonly version: number
}

/** Saved drafts per second, each durable before it is answered, against raw transactions with FULL. */
export async function drafts(product: Running, raw: Running): Promise<Line[]> {
  const cookie = await signIn(product.origin, 'badinh')
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    const own = await openDrafts(product.origin, cookie)
    const paths = own.map(({ id, version }) => ({ path: `/api/reports/${id}`, version }))
    const mine = await load({ ...plan, cookie, url: product.origin, drafts: paths })
    const plain = own.map(({ id, version }) => ({ path: `/drafts/${id}`, version }))
    const other = await load({ ...plan, cookie, url: raw.origin, drafts: plain })
    ours.push(mine.perSecond)
    theirs.push(other.perSecond)
  }
  const shown = (values: number[]) => `${median(values).toFixed(0)}/s`
  const figures = { ours: shown(ours), theirs: shown(theirs) }
  const reached = atLeast(median(ours) / median(theirs), 0.3)
  return [{ what: 'saving a draft', ...figures, ...reached }]
}

async function openDrafts(origin: string, cookie: string): Promise<Draft[]> {
  const url = `${origin}/api/reports?state=todo,draft,returned&pageSize=100`
  const { items } = await getJson<{ items: Draft[] }>(url, cookie)
  if (items.length < connections) throw new Error('the sample has too few open reports')
  return items.slice(0, connections)
}
