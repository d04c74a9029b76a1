import { expect, test } from 'vitest'
import { jottingForm, jottingId } from '../../core/draft/jotting.ts'
import { personId, type TaskId, taskId } from '../../core/ids.ts'
import type { DraftCopy } from '../../core/protocol/draft-copy.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { aDatabase } from '../../test/support/worker-database.ts'
import { migrate } from './migrate.ts'
import { regionMigrations } from './region-migrations.ts'
import { openStore } from './store.ts'

const at = '2026-01-05T03:00:00.000Z'
const device = 'd-000000000000000a'
const [bambang, hendra] = [personId('bambang'), personId('hendra')]

test('[FD3] [A5] what anybody jotted down about an appraisal goes with its person, and nothing else does', () => {
  const drafts = aTable()
  for (const person of [bambang, hendra]) {
    for (const task of [
      jottingId('decision', 'case-1'),
      jottingId('decision', 'case-12'),
      jottingId('goals', 'case-1'),
      jottingId('proposal', 'case-1-sesi-1'),
      jottingId('fields', `outcome-case-1-${'a'.repeat(60)}`),
      taskId('case-1-rate-1'),
    ]) {
      drafts.keep(aCopy(task), { person, device: 'phone' }, at)
    }
  }
  drafts.dropJottingsOf('case-1')
  const left = [bambang, hendra].map((person) =>
    drafts
      .after(0, { person, device: 'laptop' }, 100)
      .copies.map(({ body }) => Object(JSON.parse(body)).task),
  )
  expect(left).toEqual([
    ['jot-decision-case-12', 'case-1-rate-1'],
    ['jot-decision-case-12', 'case-1-rate-1'],
  ])
})

test('[FD3] a person’s oldest jottings make room, and nobody else’s, nor a draft of a task', () => {
  const drafts = aTable()
  const keep = (person: typeof bambang, task: TaskId) =>
    drafts.keep(aCopy(task), { person, device: 'phone' }, at)
  keep(bambang, taskId('case-1-rate-1'))
  for (const n of [1, 2, 3]) keep(bambang, jottingId('duty', String(n)))
  keep(hendra, jottingId('duty', '1'))
  drafts.trimJottings(bambang, 2)
  const tasksOf = (person: typeof bambang) =>
    drafts.after(0, { person, device: 'laptop' }, 100).copies.map(({ body }) => Object(JSON.parse(body)).task)
  expect([tasksOf(bambang), tasksOf(hendra)]).toEqual([
    ['case-1-rate-1', 'jot-duty-2', 'jot-duty-3'],
    ['jot-duty-1'],
  ])
})

function aTable() {
  const database = aDatabase()
  migrate(database, regionMigrations, at)
  return openStore(database).drafts
}

function aCopy(task: TaskId): DraftCopy {
  return {
    protocol: PROTOCOL,
    task,
    form: jottingForm,
    seen: { [device]: 1 },
    fields: { '/none': [{ device, count: 1, entry: { kind: 'value', value: 'x' }, at }] },
    startedAt: at,
    changedAt: at,
    progress: { answered: 1, asked: 0 },
    device,
    names: {},
  }
}
