import { expect, test } from 'vitest'
import { type DecisionDraft, noAction, noAnswer } from './decision-draft.ts'
import { actionIn, decisionFields, decisionIn } from './decision-fields.ts'

const award = { kind: 'award', training: '', title: 'Piagam' } as const

test('[FD1] a decision comes out of its fields as it went in, own actions in their order', () => {
  const draft: DecisionDraft = {
    answers: {
      'p-1': { answer: 'accepted', reason: '', evidence: '', action: noAction },
      'p-2': { answer: 'changed', reason: 'Lebih tepat', evidence: 'Surat 3', action: award },
      'p-3': { answer: 'refused', reason: 'Sudah', evidence: '', action: noAction },
      'p-4': { answer: null, reason: 'Masih ditimbang', evidence: '', action: noAction },
    },
    added: [
      { key: 'z9', action: noAction, reason: '', evidence: '' },
      { key: 'a1', action: award, reason: 'Layak', evidence: 'Berita' },
    ],
    none: 'Tidak perlu',
  }
  expect(decisionIn(decisionFields(draft))).toEqual(draft)
})

test('[FD1] a decision that was emptied again is still one, and nothing written is none', () => {
  expect(decisionIn(decisionFields({ answers: { 'p-1': noAnswer }, added: [], none: '' }))).toEqual({
    answers: {},
    added: [],
    none: '',
  })
  expect(decisionIn({})).toBe(null)
})

test('[FD1] what is no answer and no action of ours is left alone', () => {
  expect(decisionIn({ '/answers/p/answer': 'maybe', '/answers/p/reason': 3, '/added/k/place': 'x' })).toEqual(
    {
      answers: { p: noAnswer },
      added: [{ key: 'k', action: noAction, reason: '', evidence: '' }],
      none: '',
    },
  )
  expect(actionIn({ kind: 'constructor', training: 3, title: 'Rapat' })).toEqual({
    ...noAction,
    title: 'Rapat',
  })
})
