import { describe, expect, test } from 'vitest'
import { stateResult } from './receipt.ts'
import { known, sharedCase } from './testing/a-receipt.ts'
import { aPack, noon, ratingCase } from './testing/an-office.ts'

describe('stateResult', () => {
  test('[A2] [P3] certifies who, what, by which rules and when, without a NIP', () => {
    const game = sharedCase()
    expect(stateResult(game.pack, game.case, known)).toEqual({
      kind: 'timbang-result',
      version: 1,
      region: { id: 'small', name: 'Small' },
      cycle: { id: '2026', name: 'Tahun 2026', period: { from: '2026-01-01', to: '2026-12-31' } },
      case: 'case-1',
      subject: { id: 'ani', name: 'Ani' },
      pack: 'small@1',
      scoring: 'small@1',
      result: 1,
      final: false,
      outputs: { score: 4.5, peers: 4 },
      words: {},
      inputs: 'a'.repeat(64),
      decidedAt: noon,
      audit: 'b'.repeat(64),
    })
  })

  test('[A2] counts the results, and says which is the last word', () => {
    const game = sharedCase()
    game.submit('respond', 'ani', { response: 'object' })
    game.submit('decide', 'citra', { score: 3 })
    expect(stateResult(game.pack, game.case, known)).toMatchObject({
      result: 2,
      final: true,
      outputs: { score: 3.5 },
    })
  })

  test('[A2] carries the words of a predicate, so that it can be read without the pack', () => {
    const { scoring } = aPack()
    const step = { ...scoring.steps[0], id: 'predicate', rule: 'good' }
    const predicate = { ...scoring, steps: [...scoring.steps, step], outputs: { predicate: 'predicate' } }
    const outcomes = { good: { id: 'Baik', en: 'Good' }, poor: { id: 'Kurang', en: 'Poor' } }
    const game = sharedCase(aPack({ scoring: { ...predicate, outcomes } as typeof scoring }))
    expect(stateResult(game.pack, game.case, known)).toMatchObject({
      outputs: { predicate: 'good' },
      words: { good: { id: 'Baik', en: 'Good' } },
    })
  })

  test('[A2] certifies nothing before the person may know it', () => {
    const game = ratingCase()
    expect(stateResult(game.pack, game.case, known)).toBeNull()
    const shared = sharedCase()
    const held = { ...shared.case, snapshot: { ...shared.case.snapshot, resultShared: false } }
    expect(stateResult(shared.pack, held, known)).toBeNull()
  })
})
