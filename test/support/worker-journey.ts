import type { CaseView, TaskView } from '../../core/case/view.ts'
import { cycleId, personId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { MutationReceipt } from '../../core/protocol/mutation.ts'
import { type Answer, type Client, openTasks } from '../../scripts/api-client.ts'
import type { Office } from './worker.ts'

export const year = {
  id: cycleId('2026'),
  name: 'Tahun 2026',
  period: { from: '2026-01-01', to: '2026-12-31' },
}

/** Opens the year's cycle for these people; returns HR's browser. */
export async function openYear(office: Office, people: readonly string[], cycle = year): Promise<Client> {
  const hr = await office.as('gita')
  taken(await hr.openCycle(cycle, people.map(personId)))
  return hr
}

/** The person's open task of that kind, about whom it is asked. */
export async function taskOf(client: Client, spec: string, about = 'ani'): Promise<TaskView> {
  const tasks = openTasks(await client.pull())
  const found = tasks.find((task) => task.spec === spec && task.subject.id === about)
  if (found === undefined) throw new Error(`${client.person} has no open ${spec} about ${about}`)
  return found
}

/** Does the person's task; it has to be taken. */
export async function does(
  client: Client,
  spec: string,
  answers: JsonObject,
  about = 'ani',
): Promise<MutationReceipt> {
  return taken(await client.submit(await taskOf(client, spec, about), answers))
}

/** The newest view of a case that this person has. */
export async function caseOf(client: Client, about = 'ani'): Promise<CaseView> {
  for (const change of (await client.pull()).values()) {
    if (change.kind === 'case' && change.body?.subject.id === about) return change.body
  }
  throw new Error(`${client.person} sees no case of ${about}`)
}

/** The value of an answer that has to be one. */
export function taken<T>(answer: Answer<T>): T {
  if (answer.kind === 'ok') return answer.value
  throw new Error(`refused: ${answer.status} ${JSON.stringify(answer.problem)}`)
}

/** Ani has nominated dewi, eka and fajar, and budi has approved: everyone rates now. */
export async function toRating(office: Office): Promise<void> {
  await does(await office.as('ani'), 'nominate', { peers: ['dewi', 'eka', 'fajar'] })
  await does(await office.as('budi'), 'approve', { decision: 'approve' })
}
