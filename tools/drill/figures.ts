import { sender, signIn } from '../crash/account.ts'

/** Of the sample. */
const password = 'tiendo-mau-2014'

/** As far as the backup goes: who signs in afterwards is noted, and is not in it. */
const asked = [
  ...['/api/overview?period=2014-Q2', '/api/overview?period=2014-Q3', '/api/units', '/api/periods'],
  ...[1, 2, 3].map((page) => `/api/projects?pageSize=200&page=${page}`),
  ...['2014-Q1', '2014-Q2', '2014-Q3'].flatMap((period) =>
    [1, 2, 3].map((page) => `/api/reports?period=${period}&pageSize=200&page=${page}`),
  ),
  ...['/api/projects/07-da-tu', '/api/projects/07-da-tu/history', '/api/reports/bd-02_2014-Q3'],
]

/** Everything that the city reads of a server with the sample, by its address. Throws on a refusal. */
export async function figuresOf(origin: string): Promise<ReadonlyMap<string, unknown>> {
  const send = sender(origin, await signIn(origin, { username: 'thuongtruc', password }))
  const figures = new Map<string, unknown>()
  for (const path of asked) {
    const { status, body } = await send({ method: 'GET', path })
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
    figures.set(path, body)
  }
  return figures
}
