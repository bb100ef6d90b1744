import { atLeast, type Line, median } from './figures.ts'
import { load, type Running } from './servers.ts'

const rounds = 3
const plan = { seconds: 5, connections: 10 }

const questions = [
  { what: 'projects, page of 50', ours: '/api/projects?pageSize=50', raw: '/projects?pageSize=50' },
  {
    what: 'projects, all 550',
    ours: '/api/projects?pageSize=1000',
    raw: '/projects?pageSize=1000',
  },
  { what: 'overview', ours: '/api/overview', raw: '/overview' },
]

/** Answers per second; the two servers in turn, so that a slow minute of the machine slows both. */
export async function lists(product: Running, raw: Running, cookie: string): Promise<Line[]> {
  const lines: Line[] = []
  for (const { what, ...paths } of questions) {
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds; round++) {
      const mine = await load({ ...plan, cookie, url: product.origin + paths.ours })
      const other = await load({ ...plan, cookie, url: raw.origin + paths.raw })
      ours.push(mine.perSecond)
      theirs.push(other.perSecond)
    }
    const shown = (values: number[]) => `${median(values).toFixed(0)}/s`
    const figures = { ours: shown(ours), theirs: shown(theirs) }
    lines.push({ what, ...figures, ...atLeast(median(ours) / median(theirs), 0.5) })
  }
  return lines
}
