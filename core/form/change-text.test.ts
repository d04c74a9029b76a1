import { expect, test } from 'vitest'
import type { FormChange } from './change.ts'
import { describeChange } from './change-text.ts'

const label = { id: 'Hobi', en: 'Hobby' }
const at = { severity: 'safe', path: 'hobby' } as const
const changes: readonly FormChange[] = [
  { ...at, kind: 'field-added', label, required: true },
  { ...at, kind: 'field-added', label, required: false },
  { ...at, kind: 'field-removed', label },
  { ...at, kind: 'field-moved', to: 'pastime', label },
  { ...at, kind: 'kind-changed', before: 'text', after: 'choice' },
  { ...at, kind: 'choice-removed', value: 'x' },
  { ...at, kind: 'now-required' },
  { ...at, kind: 'rule-changed', rule: 'calculate' },
  { severity: 'blocking', kind: 'check-changed', check: 'c' },
]

test('[D10] says what changed in a form in the words of whoever fills it', () => {
  expect(changes.map((change) => describeChange(change, () => label).id)).toEqual([
    'Isian baru yang wajib: “Hobi”.',
    'Isian baru: “Hobi”.',
    '“Hobi” tidak ditanyakan lagi.',
    '“Hobi” pindah tempat; jawaban Anda ikut.',
    '“Hobi” kini diisi dengan cara lain.',
    '“Hobi” kehilangan satu pilihan.',
    '“Hobi” kini wajib diisi.',
    'Cara menghitung “Hobi” berubah.',
    'Pemeriksaan antarjawaban berubah.',
  ])
})
