import type { Report } from '@app/shared/reports/model.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Line,
  lasting,
  openLine,
  openServer,
  openWindow,
  rest,
  type Server,
  type Window,
  type Written,
} from './fake-office.ts'
import { same } from './kept.ts'

const fields = ['results', 'difficulties'] as const
type Field = (typeof fields)[number]

/** What may happen, in any order, to two officers who write in one report. */
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('types' as const),
      field: fc.constantFrom(...fields),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('waits' as const),
      ms: fc.constantFrom(300, 900, 5000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom('line up' as const, 'line down' as const, 'losing answers' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constantFrom('killed' as const, 'reloads' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('chooses' as const),
      choice: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
)
const script = fc.array(fc.tuple(fc.constantFrom(0, 1), happening), { minLength: 1, maxLength: 40 })
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never

/** One of the two: his window, his line, and what he has typed, seen and given up. */
function openOfficer(by: string, server: Server) {
  const line: Line = openLine()
  const shelf = lasting()
  let window: Window = openWindow({ by, server, line, shelf })
  /** What his page has: it is asked for anew only when the line is up. */
  let row: Report = server.row()
  let count = 0
  const latest = new Map<Field, string>()
  const known = new Map<Field, Set<unknown>>(fields.map((field) => [field, new Set([''])]))
  const givenUp = new Set<string>()

  function type(field: Field) {
    known.get(field)?.add(window.see(row).content[field])
    const text = `${by} ${count++}`
    window.type({ [field]: text }, row)
    latest.set(field, text)
    known.get(field)?.add(text)
  }

  function choose(choice: 'mine' | 'theirs') {
    for (const { field, mine, theirs } of window.see(row).clashes) {
      known.get(field as Field)?.add(theirs)
      if (choice === 'theirs') givenUp.add(String(mine))
      window.engine.view().settle(row, field, choice)
    }
  }

  async function restart() {
    const before = window.see(row).content
    window.kill()
    await rest()
    window = openWindow({ by, server, line, shelf })
    await window.engine.loading
    for (const [field, text] of latest) {
      if (before[field] === text && !server.writings.some((one) => one.text === text))
        expect(window.see(row).content[field]).toBe(text)
    }
  }

  return {
    ...{ by, line, latest, known, givenUp, type, choose, restart },
    clashes: () => window.see(row).clashes,
    state: () => window.see(row).state,
    pass: (ms: number) => window.pass(ms),
    wake: () => window.engine.wake(),
    reload: () => {
      if (line.state === 'up') row = server.row()
    },
  }
}

type Officer = ReturnType<typeof openOfficer>

async function happen(officer: Officer, event: Happening): Promise<void> {
  if (event.what === 'types') officer.type(event.field)
  else if (event.what === 'waits') await officer.pass(event.ms)
  else if (event.what === 'killed') await officer.restart()
  else if (event.what === 'reloads') officer.reload()
  else if (event.what === 'chooses') officer.choose(event.choice)
  else
    officer.line.state =
      event.what === 'line up' ? 'up' : event.what === 'line down' ? 'down' : event.what
}

/** Lines are up, and whoever is asked to choose keeps his own. */
async function comeToRest(officers: readonly Officer[]): Promise<void> {
  for (let round = 0; round < 4; round++) {
    for (const officer of officers) {
      officer.line.state = 'up'
      officer.wake()
      await rest()
      await officer.pass(5000)
      officer.reload()
      officer.choose('mine')
      await officer.pass(5000)
    }
  }
}

function overwritten(writings: readonly Written[], officers: readonly Officer[]) {
  return writings.filter(({ by, field, before }) => {
    const known = officers.find((officer) => officer.by === by)?.known.get(field as Field)
    return ![...(known ?? [])].some((text) => same(text, before))
  })
}

test('two officers, lost answers, dead lines, killed browsers: no text is lost or silently replaced', async () => {
  await fc.assert(
    fc.asyncProperty(script, async (events) => {
      const server = openServer()
      const officers = [openOfficer('Ửng', server), openOfficer('Hạnh', server)] as const
      for (const [who, event] of events) await happen(officers[who === 0 ? 0 : 1], event)
      await comeToRest(officers)
      expect(overwritten(server.writings, officers)).toEqual([])
      for (const { latest, givenUp } of officers) {
        for (const text of latest.values()) {
          const arrived = server.writings.some((one) => one.text === text)
          expect([text, arrived || givenUp.has(text)]).toEqual([text, true])
        }
      }
      expect(officers.map((officer) => officer.state())).toEqual(['saved', 'saved'])
    }),
    { numRuns: 150 },
  )
}, 60_000)
