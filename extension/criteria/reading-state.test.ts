import { describe, expect, test } from 'vitest'
import { fingerprintOf } from '../../core/case/criteria-reading.ts'
import { packView } from '../../core/case/office-views.ts'
import { aPack, noon } from '../../core/case/testing/an-office.ts'
import type { PackView, ReadingView, TaskView } from '../../core/case/view.ts'
import { mutationId, personId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { OutboxItem } from '../store/outbox.ts'
import { type ReadingFacts, readingStateOf } from './reading-state.ts'

const policies = aPack().policies
const first = packView(aPack())
const second = packView(
  aPack({ version: 2, policies: { ...policies, peers: { ...policies.peers, maximum: 6 } } }),
)
const nothing = { packs: [first, second], readings: [], outbox: [], tasks: [] }

function aReading(pack: PackView): ReadingView {
  const criteria = fingerprintOf(pack)
  return { person: personId('ani'), pack: pack.id, criteria, readAt: noon, receivedAt: noon }
}

function said(pack: PackView, delivery: OutboxItem['delivery']): OutboxItem {
  const [id = '', version] = pack.id.split('@')
  const mutation = {
    protocol: PROTOCOL,
    kind: 'read-criteria',
    id: mutationId('m-1'),
    pack: { id, version: Number(version) },
    criteria: fingerprintOf(pack),
    readAt: noon,
  } as const
  return { order: 1, id: 'm-1', lane: 'criteria', task: null, mutation, addedAt: noon, delivery }
}

describe('readingStateOf', () => {
  test('[U24] nothing read is unread, without changes to tell', () => {
    const state = readingStateOf({ ...nothing, pack: second })
    expect(state).toEqual({ kind: 'unread', earlier: null, changes: null })
  })

  test('[U24] what was said without a network waits; refused, it is unread again', () => {
    const delivery = { kind: 'waiting', attempts: 0, notBefore: null, trouble: null } as const
    const facts: ReadingFacts = { ...nothing, pack: second, outbox: [said(second, delivery)] }
    expect(readingStateOf(facts)).toEqual({ kind: 'waiting', readAt: noon })
    expect(readingStateOf({ ...facts, pack: first }).kind).toBe('unread')
    const problem = { type: '/problems/other-criteria' } as never
    const refused = [said(second, { kind: 'refused', at: noon, problem })]
    expect(readingStateOf({ ...facts, outbox: refused }).kind).toBe('unread')
  })

  test('[U24] a new version that says something else is unread, with what changed', () => {
    const earlier = aReading(first)
    const facts = { ...nothing, readings: [earlier] }
    expect(readingStateOf({ ...facts, pack: first })).toEqual({ kind: 'read', version: 1, readAt: noon })
    expect(readingStateOf({ ...facts, pack: second })).toMatchObject({
      kind: 'unread',
      earlier,
      changes: [{ id: 'Jumlah rekan penilai paling banyak: dari 5 menjadi 6.' }],
    })
    expect(readingStateOf({ ...facts, pack: second, packs: [second] })).toMatchObject({ changes: null })
    expect(readingStateOf({ ...facts, pack: { ...first, id: 'small@2' } })).toMatchObject({ kind: 'read' })
  })

  test('[C10] where the course asks, its task is named and nothing else is asked', () => {
    const by = [{ task: 'read', answer: 'understood', is: true }]
    const pack = { ...first, policies: { ...policies, criteria: { reading: 'in-course', by } } } as const
    expect(readingStateOf({ ...nothing, pack })).toEqual({ kind: 'in-course', task: null })
    const task = { id: 't1', spec: 'read', status: 'open' } as unknown as TaskView
    expect(readingStateOf({ ...nothing, pack, tasks: [task] })).toEqual({ kind: 'in-course', task })
    expect(readingStateOf({ ...nothing, pack, readings: [aReading(pack)] }).kind).toBe('read')
  })
})
