import { describe, expect, test } from 'vitest'
import { caseId, mutationId, taskId } from '../../core/ids.ts'
import type { Mutation, MutationReceipt } from '../../core/protocol/mutation.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { OutboxItem, Trouble } from '../store/outbox.ts'
import type { Answer } from './answer.ts'
import { backoff } from './backoff.ts'
import { type DrainDeps, drain } from './drain.ts'

const start = Date.parse('2026-01-05T03:00:00.000Z')

describe('draining the outbox', () => {
  test('[Y1] sends in the order in which things were done', async () => {
    const office = anOutbox([item(1), item(2), item(3)])
    expect(await drain(office.deps)).toEqual({ delivered: 3, refused: 0, stopped: null })
    expect(office.log).toEqual(['send 1', 'delivered 1', 'send 2', 'delivered 2', 'send 3', 'delivered 3'])
  })

  test('[Y1] a failing item holds back its own case, and no other', async () => {
    const office = anOutbox([item(1, 'a'), item(2, 'a'), item(3, 'b')], {
      1: { kind: 'failing', status: 503, retryAfter: null },
    })
    expect(await drain(office.deps)).toEqual({ delivered: 1, refused: 0, stopped: null })
    expect(office.log).toEqual([
      'send 1',
      'postponed 1 until 03:00:02.500 after 1: failing',
      'send 3',
      'delivered 3',
    ])
  })

  test('[Y1] a dead line stops everything, and nothing is counted against what was not tried', async () => {
    const office = anOutbox([item(1, 'a'), item(2, 'b')], { 1: { kind: 'unreachable' } })
    expect(await drain(office.deps)).toEqual({ delivered: 0, refused: 0, stopped: 'unreachable' })
    expect(office.log).toEqual(['send 1', 'postponed 1 until 03:00:02.500 after 1: unreachable'])
  })

  test('[BK4] what never gets an answer, for a filter that swallows it, holds back its own case alone', async () => {
    const unheard = { attempts: 3, notBefore: start, trouble: { kind: 'unreachable' } } as const
    const swallowed = anOutbox([item(1, 'a', unheard), item(2, 'a'), item(3, 'b'), item(4, 'c')], {
      1: { kind: 'unreachable' },
    })
    expect(await drain(swallowed.deps)).toEqual({ delivered: 2, refused: 0, stopped: null })
    expect(swallowed.log.filter((line) => line.startsWith('send'))).toEqual(['send 1', 'send 3', 'send 4'])

    // The line itself is dead: one more was asked, and no other.
    const all = { 1: { kind: 'unreachable' }, 3: { kind: 'unreachable' } } as const
    const dead = anOutbox([item(1, 'a', unheard), item(2, 'a'), item(3, 'b'), item(4, 'c')], all)
    expect(await drain(dead.deps)).toEqual({ delivered: 0, refused: 0, stopped: 'unreachable' })
    expect(dead.log.filter((line) => line.startsWith('send'))).toEqual(['send 1', 'send 3'])

    const alone = anOutbox([item(1, 'a', unheard)], { 1: { kind: 'unreachable' } })
    expect(await drain(alone.deps)).toMatchObject({ stopped: 'unreachable' })
  })

  test('[D3] [C2] what a full disk could not note as sent is sent again, the same, and its lane goes on', async () => {
    const items = [item(1, 'a'), item(2, 'a')]
    const office = anOutbox(items)
    const full = new DOMException('no room', 'QuotaExceededError')
    const deps: DrainDeps = { ...office.deps, delivered: () => Promise.reject(full) }
    await expect(drain(deps)).rejects.toThrow('no room')
    expect(await drain(office.deps)).toMatchObject({ delivered: 2 })
    expect(office.log).toEqual(['send 1', 'send 1', 'delivered 1', 'send 2', 'delivered 2'])
  })

  test('[D4] a refusal is final, and what follows in the case goes on', async () => {
    const office = anOutbox([item(1, 'a'), item(2, 'a')], { 1: { kind: 'refused', problem } })
    expect(await drain(office.deps)).toEqual({ delivered: 1, refused: 1, stopped: null })
    expect(office.log).toEqual(['send 1', 'refused 1', 'send 2', 'delivered 2'])
  })

  test('[Y2] an item whose time has not come waits, with what stands behind it; eager does not wait', async () => {
    const items = [item(1, 'a', { attempts: 3, notBefore: start + 1 }), item(2, 'a'), item(3, 'b')]
    const patient = anOutbox(items)
    expect(await drain(patient.deps)).toMatchObject({ delivered: 1 })
    expect(patient.log).toEqual(['send 3', 'delivered 3'])

    const eager = anOutbox(items)
    expect(await drain(eager.deps, { eager: true })).toMatchObject({ delivered: 3 })
  })

  test('[Y2] waits at least as long as the server asks', async () => {
    const office = anOutbox([item(1)], { 1: { kind: 'failing', status: 429, retryAfter: 60 } })
    await drain(office.deps)
    expect(office.log[1]).toBe('postponed 1 until 03:01:00.000 after 1: failing')
  })

  test('[Y11] a clock that was set back holds nothing up: a wait longer than any can be counts as over', async () => {
    const hour = 60 * 60_000
    const items = [item(1, 'a', { attempts: 3, notBefore: start + hour + 1 })]
    expect(await drain(anOutbox(items).deps)).toMatchObject({ delivered: 1 })
    const due = [item(1, 'a', { attempts: 3, notBefore: start + hour })]
    expect(await drain(anOutbox(due).deps)).toMatchObject({ delivered: 0 })
    const asksForDays = { kind: 'failing', status: 503, retryAfter: 200_000 } as const
    const office = anOutbox([item(1)], { 1: asksForDays })
    await drain(office.deps)
    expect(office.log[1]).toBe('postponed 1 until 04:00:00.000 after 1: failing')
  })

  test('[Y1] what was done after reading the criteria waits for the reading', async () => {
    const items = [item(1), item(2, 'criteria'), item(3, 'case-2')]
    const office = anOutbox(items, { 2: { kind: 'failing', status: 503, retryAfter: null } })
    expect(await drain(office.deps)).toEqual({ delivered: 1, refused: 0, stopped: null })
    expect(office.log.filter((line) => line.startsWith('send'))).toEqual(['send 1', 'send 2'])
  })

  test('[Y3] without a valid sign-in it stops and keeps everything', async () => {
    const office = anOutbox([item(1), item(2)], { 1: { kind: 'unauthorised' } })
    expect(await drain(office.deps)).toEqual({ delivered: 0, refused: 0, stopped: 'signed-out' })
  })

  test('[Y2] waits double up to a quarter of an hour, half of it by chance', () => {
    expect([1, 2, 3, 4, 8, 9, 50].map((attempts) => backoff(attempts, 0))).toEqual([
      2_500, 5_000, 10_000, 20_000, 320_000, 450_000, 450_000,
    ])
    expect(backoff(9, 0.999_999)).toBe(900_000)
  })
})

function item(
  order: number,
  lane = 'case-1',
  wait: { attempts: number; notBefore: number; trouble?: Trouble } | null = null,
): OutboxItem {
  const mutation: Mutation = {
    protocol: PROTOCOL,
    kind: 'submit-task',
    id: mutationId(`m${order}`),
    case: caseId(lane),
    task: taskId(`t${order}`),
    form: { id: 'self', version: 1 },
    answers: {},
    filledAt: '2026-01-05T02:00:00.000Z',
  }
  return {
    order,
    id: mutation.id,
    lane,
    task: mutation.task,
    mutation,
    addedAt: mutation.filledAt,
    delivery: {
      kind: 'waiting',
      attempts: wait?.attempts ?? 0,
      notBefore: wait === null ? null : new Date(wait.notBefore).toISOString(),
      trouble: wait?.trouble ?? null,
    },
  }
}

function anOutbox(
  items: readonly OutboxItem[],
  answers: { readonly [order: number]: Answer<MutationReceipt> } = {},
) {
  const log: string[] = []
  const order = (mutation: Mutation) => items.find(({ id }) => id === mutation.id)?.order ?? 0
  const deps: DrainDeps = {
    waiting: async () => items,
    send: async (mutation) => {
      log.push(`send ${order(mutation)}`)
      const receipt = {
        protocol: PROTOCOL,
        mutation: mutation.id,
        appliedAt: '2026-01-05T03:00:00.000Z',
        audit: 'aa',
      }
      return answers[order(mutation)] ?? { kind: 'ok', value: receipt }
    },
    delivered: async (done) => {
      log.push(`delivered ${done.order}`)
    },
    refused: async (done) => {
      log.push(`refused ${done.order}`)
    },
    postponed: async (late, { attempts, notBefore, trouble }) => {
      log.push(`postponed ${late.order} until ${notBefore.slice(11, 23)} after ${attempts}: ${trouble.kind}`)
    },
    now: () => start,
    random: () => 0,
  }
  return { deps, log }
}

const text = { id: 'Tugas sudah ditutup', en: 'The task is closed' }
const problem: ProblemDetails = {
  type: '/problems/task-closed',
  title: text.en,
  status: 409,
  detail: text.en,
  text: { title: text, detail: text },
}
