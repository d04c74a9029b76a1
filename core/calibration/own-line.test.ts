import { describe, expect, test } from 'vitest'
import { personId } from '../ids.ts'
import { ownLine } from './own-line.ts'
import type { OfficialLine } from './screen.ts'

function aLine(rater: string, changes: Partial<OfficialLine> = {}): OfficialLine {
  return {
    rater: personId(rater),
    people: 8,
    mean: 3.6,
    leniency: { points: 0.4, againstPeers: 0.5, standardError: 0.1, p: 0.01, cautious: 0.3 },
    adjusted: 3.2,
    verdict: 'lenient',
    habits: null,
    ...changes,
  }
}

const me = personId('bambang')
const others = ['a', 'b', 'c', 'd'].map((id) => aLine(id, { mean: 1.25, adjusted: 1.75 }))

describe('[MG8] an official’s own line in the region’s model', () => {
  test('is told to them with its uncertainty, and holds no figure of anybody else', () => {
    const told = ownLine({ officials: [...others, aLine('bambang')] }, me)
    expect(told).toEqual({
      kind: 'told',
      people: 8,
      mean: 3.6,
      adjusted: 3.2,
      points: 0.4,
      standardError: 0.1,
      verdict: 'lenient',
    })
  })

  test('is not told of four officials, since the others’ could be worked out of it, and says why wherever it is not told', () => {
    const few = { leniency: null, adjusted: null, verdict: 'few', people: 3 } as const
    const alone = { leniency: null, adjusted: null, verdict: 'not-estimable' } as const
    const said = [
      null,
      { officials: others },
      { officials: [...others, aLine('bambang', few)] },
      { officials: [...others, aLine('bambang', alone)] },
      { officials: [...others.slice(1), aLine('bambang')] },
      { officials: [...others.slice(1), aLine('d', alone), aLine('bambang')] },
    ].map((screen) => ownLine(screen, me))
    expect(said).toEqual([
      { kind: 'not-looked' },
      { kind: 'no-ratings' },
      { kind: 'few-people', people: 3 },
      { kind: 'not-estimable', people: 8 },
      { kind: 'few-officials', people: 8 },
      { kind: 'few-officials', people: 8 },
    ])
  })
})
