import { parseArgs } from 'node:util'
import { signIn } from '../bench/setup.ts'
import { onOwnServer } from './own-server.ts'
import { sqlmapFindings, wapitiFindings } from './scanners.ts'

/**
 * Lets sqlmap and wapiti (`apt-get install sqlmap wapiti`) loose on what lists take in their addresses: a
 * server of its own, as behind TLS, with the session of an administrator; with `--postgres` on PostgreSQL.
 * Exit code 1 on any finding.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    postgres: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds)
const dbms = values.postgres ? ('postgresql' as const) : ('sqlite' as const)

/** Address and what of it is attacked; each is answered with 200 as it stands. */
const lists = [
  ['/api/projects?q=a&sort=code&unit=ba-dinh&status=late&page=1', 'q,sort,unit,status,page'],
  ['/api/reports?q=a&sort=-projectCode&unit=ba-dinh&state=draft', 'q,sort,unit,state'],
  ['/api/users?q=a&sort=name&role=officer&unit=ba-dinh', 'q,sort,role,unit'],
  ['/api/audit?q=a&actor=quantri&entity=project&from=2014-01-01', 'q,actor,entity,from'],
  ['/api/projects.csv?q=a&columns=code,title&asOf=2014-09-01', 'q,columns,asOf'],
] as const

await onOwnServer(
  async ({ origin }, folder) => {
    const cookie = await signIn(origin, 'quantri')
    for (const [address] of lists) {
      const { status } = await fetch(origin + address, { headers: { cookie } })
      if (status !== 200) throw new Error(`${address} is answered ${status}: nothing to attack`)
    }
    const target = { origin, cookie, folder, seconds, dbms }
    const found: string[] = []
    for (const [address, parameters] of lists) {
      const own = await sqlmapFindings(target, { address, parameters })
      console.log(`sqlmap ${address}: ${own.length} findings`)
      found.push(...own)
    }
    const own = await wapitiFindings(
      target,
      lists.map(([address]) => address),
    )
    console.log(`wapiti: ${own.length} findings`)
    found.push(...own)
    for (const finding of found) console.log(finding)
    if (found.length > 0) process.exitCode = 1
  },
  {
    // Cookies and headers as browsers get them through a proxy; whoever attacks is not slowed down.
    env: { HTTPS: 'on', TRUST_PROXY: '127.0.0.1', REQUESTS_PER_MINUTE: '0' },
    onPostgres: values.postgres,
  },
)
