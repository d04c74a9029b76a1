import { expect, test } from 'vitest'
import { id } from '../../ui/text/whole.ts'
import { aSubmission } from '../store/fixtures.ts'
import type { Delivery, OutboxItem } from '../store/outbox.ts'
import { dispatchesOf } from './dispatches.ts'
import { whyWaiting } from './why-waiting.ts'

const at = '2026-01-05T03:00:00.000Z'
const text = { id: 'Belum lengkap', en: 'Incomplete' }
const problem = {
  type: '/problems/x',
  title: '',
  status: 422,
  detail: '',
  text: { title: text, detail: text },
}
const waiting: Delivery = { kind: 'waiting', attempts: 0, notBefore: null, trouble: null }
const refused: Delivery = { kind: 'refused', at, problem }

test('[Y9] what was refused is shown until it has been sent again, and what waits in the order in which it goes', () => {
  const outbox = [
    item(1, 'a', refused),
    item(2, 'b', refused),
    item(3, 'b', waiting),
    item(4, 'c', waiting),
    item(5, 'd', delivered('m5')),
    item(6, 'e', delivered('m6')),
  ]
  const { refused: back, waiting: out, delivered: done } = dispatchesOf(outbox, [])
  const ids = (list: readonly { readonly item: OutboxItem }[]) => list.map(({ item: { id: name } }) => name)
  expect([ids(back), ids(out), ids(done)]).toEqual([['m1'], ['m3', 'm4'], ['m6', 'm5']])
})

test.each([
  [
    'offline',
    { ...waiting },
    { online: false, first: true },
    'Tidak ada jaringan. Berangkat sendiri begitu jaringan ada.',
  ],
  [
    'second in its lane',
    { ...waiting },
    { online: true, first: false },
    'Menyusul kiriman sebelumnya untuk penilaian yang sama.',
  ],
  ['fresh', { ...waiting }, { online: true, first: true }, 'Berangkat pada sinkronisasi berikutnya.'],
  [
    'unreachable',
    tried({ kind: 'unreachable' }),
    { online: true, first: true },
    'Peladen tidak menjawab. Dicoba lagi 10.05.',
  ],
  [
    'failing',
    tried({ kind: 'failing', status: 503 }),
    { online: true, first: true },
    'Peladen sedang bermasalah (503). Dicoba lagi 10.05.',
  ],
  [
    'signed out',
    tried({ kind: 'signed-out' }),
    { online: true, first: true },
    'Anda perlu masuk lagi. Kiriman ini tetap tersimpan.',
  ],
] as const)('[Y9] each waiting item says why: %s', (_, delivery, where, said) => {
  expect(whyWaiting(delivery, { ...where, clock: () => '10.05' }, { outbox: id.outbox })).toBe(said)
})

function tried(trouble: NonNullable<(Delivery & { kind: 'waiting' })['trouble']>) {
  return { kind: 'waiting' as const, attempts: 2, notBefore: at, trouble }
}

function delivered(mutation: string): Delivery {
  const receipt = { protocol: 1, mutation: aSubmission({ id: mutation }).id, appliedAt: at, audit: '' }
  return { kind: 'delivered', at, receipt }
}

function item(order: number, task: string, delivery: Delivery): OutboxItem {
  const mutation = aSubmission({ id: `m${order}`, task })
  return { order, id: mutation.id, lane: mutation.case, task, mutation, addedAt: at, delivery }
}
