import { aPerson } from '../../../core/case/testing/an-office.ts'
import type { TaskView } from '../../../core/case/view.ts'
import { personId } from '../../../core/ids.ts'
import type { ChangePage } from '../../../core/protocol/change.ts'
import type { SubmitTask } from '../../../core/protocol/mutation.ts'
import { type Client, openTasks, type Prepared, signIn, submission } from '../../../scripts/api-client.ts'
import { aProvision, codesOf, provision } from '../../support/worker.ts'
import { year } from '../../support/worker-journey.ts'

export type Planned = { readonly client: Client; readonly mutation: SubmitTask }

/** Sets up a region of so many people on a server, of whom so many have come in and have a task to send in. */
export async function planSubmissions(
  url: string,
  { people, submissions }: { readonly people: number; readonly submissions: number },
): Promise<readonly Planned[]> {
  const names = Array.from({ length: people }, (_, n) => `p${n}`)
  const all = [
    aPerson('citra', null, { appraised: false }),
    aPerson('budi', 'citra', { appraised: false }),
    aPerson('gita', 'citra', { hr: true, appraised: false }),
    ...names.map((name) => aPerson(name, 'budi')),
  ]
  const codes = codesOf(await provision(url, aProvision({ people: all })))
  const enter = (person: string) =>
    signIn({ server: url, region: 'small', code: codes.get(person) ?? '', device: 'bench' })
  const appraised = names.slice(0, submissions)
  const hr = await enter('gita')
  // Everybody's devices have the office already: ten thousand colleagues for each would be what is measured.
  const known = await newestOf(hr)
  const opened = await hr.openCycle(year, appraised.map(personId))
  if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.problem))
  const planned: Planned[] = []
  const left = [...appraised]
  const plan = async () => {
    for (let person = left.pop(); person !== undefined; person = left.pop()) {
      const client = await enter(person)
      const task = await taskSince(client, known)
      const peers = ['p1', 'p2', 'p3'].map((one, n) => (one === person ? `p${n + 7}` : one))
      planned.push({ client, mutation: submission(task, { peers }) })
    }
  }
  await Promise.all(Array.from({ length: 6 }, plan))
  return planned
}

async function pageAfter(client: Client, cursor: number): Promise<ChangePage> {
  const response = await client.request('GET', `/changes?cursor=${cursor}&limit=1000`)
  if (response.status !== 200) throw new Error(await response.text())
  // The worker's own contract.
  return (await response.json()) as ChangePage
}

async function newestOf(client: Client): Promise<number> {
  let page = await pageAfter(client, 0)
  while (page.more) page = await pageAfter(client, page.cursor)
  return page.cursor
}

/** The task that somebody was given; many appraisals are opened by a job, which takes its time. */
async function taskSince(client: Client, cursor: number): Promise<TaskView> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const { changes } = await pageAfter(client, cursor)
    const [task] = openTasks(new Map(changes.map((one) => [`${one.kind}/${one.id}`, one])))
    if (task !== undefined) return task
    await new Promise((soon) => setTimeout(soon, 100))
  }
  throw new Error(`${client.person} has nothing to do`)
}

/** The requests with proofs made now, from the extension's own pages. */
export function requestsOf(planned: readonly Planned[], query = ''): Promise<readonly Prepared[]> {
  const headers = { origin: `chrome-extension://${'a'.repeat(32)}` }
  return Promise.all(
    planned.map(({ client, mutation }) =>
      client.prepare('PUT', `/mutations/${mutation.id}${query}`, mutation, headers),
    ),
  )
}
