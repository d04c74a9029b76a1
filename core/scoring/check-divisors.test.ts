import { describe, expect, it } from 'vitest'
import { judgePackNamed, packIds } from '../../cli/read-pack.ts'
import type { Json } from '../json.ts'
import { inputsOf } from '../pack/check-links.ts'
import { checkCriteria } from './check.ts'
import { checkDivisors } from './check-divisors.ts'
import type { Criteria } from './model.ts'
import { aCriteria, anIndicator, aStep, text } from './testing/an-appraisal.ts'

const inputs = { superior: { many: false }, peers: { many: true } }
const score: Json = { var: 'input.superior.score' }
const weights = { raters: { a: 100, b: 0 } }

/** Where a step divides by what may be 0, as `<step> <place in its rule>`. */
function foundIn(criteria: Criteria): readonly string[] {
  return checkDivisors(criteria, inputs).map(({ path, ...rest }) =>
    rest.kind === 'bad-rule' ? `${path}#${rest.problem.path}` : rest.kind,
  )
}

describe('checkDivisors', () => {
  const rows: readonly (readonly [title: string, rule: Json, found: readonly string[]])[] = [
    ['a figure that somebody gives may be 0', { '/': [100, score] }, ['/steps/0/rule#/~1']],
    ['a remainder divides too', { '%': [100, score] }, ['/steps/0/rule#/%']],
    ['so does a percentage', { pct: [1, score] }, ['/steps/0/rule#/pct']],
    ['a weight of 0 is 0', { '/': [100, { var: 'weights.raters.b' }] }, ['/steps/0/rule#/~1']],
    ['a weight of 100 is not', { '/': [score, { var: 'weights.raters.a' }] }, []],
    ['a test before it makes it sure', { if: [{ '>': [score, 0] }, { '/': [100, score] }, 0] }, []],
    [
      'and so does one against a weight',
      { if: [{ '>=': [score, { var: 'weights.raters.a' }] }, { '/': [1, score] }, 0] },
      [],
    ],
    [
      'one against another figure does not',
      { if: [{ '>=': [score, 0] }, { '/': [1, score] }, 0] },
      ['/steps/0/rule#/if/1/~1'],
    ],
    ['safeDiv says what stands in', { safeDiv: [100, score, 0] }, []],
    ['a difference may be 0', { '/': [1, { '-': [score, 5] }] }, ['/steps/0/rule#/~1']],
    ['what is bounded from 1 is not', { '/': [1, { clamp: [score, 1, 5] }] }, []],
  ]
  it.each(rows)('[L9] %s', (_, rule, found) => {
    expect(foundIn(aCriteria({ weights, steps: [aStep('score', rule)] }))).toEqual(found)
  })

  it('[L9] knows what earlier steps can come to', () => {
    const following = (first: Json) => [
      aStep('first', first),
      aStep('score', { '/': [1, { var: 'steps.first' }] }),
    ]
    expect(foundIn(aCriteria({ steps: following(score) }))).toEqual(['/steps/1/rule#/~1'])
    expect(foundIn(aCriteria({ steps: following({ max: [score, 1] }) }))).toEqual([])
  })

  it('[L9] looks at each row of a repeated step, and at follow-ups', () => {
    const steps = [
      aStep('part', { pct: [score, { var: 'indicators.{each}.target' }] }, { each: 'indicators' }),
    ]
    const indicators = [anIndicator('a'), anIndicator('b', { target: 0 })]
    expect(foundIn(aCriteria({ steps, outputs: {} }, { indicators }))).toEqual(['/steps/0/rule#/pct'])
    const followUps = [
      {
        id: 'f',
        when: { '>': [{ '/': [1, score] }, 2] },
        action: { kind: 'coaching', title: text('f') },
        cause: text('f'),
      },
    ] as const
    expect(foundIn(aCriteria({ followUps }))).toEqual(['/followUps/0/when#/>/0/~1'])
  })

  it('[L9] is a warning, and the appraisals of all packs here are without one', { timeout: 60_000 }, () => {
    const criteria = aCriteria({ steps: [aStep('score', { '/': [1, score] })] })
    const { scoring, warnings } = checkCriteria(criteria, inputs)
    expect([scoring, warnings.map(({ kind }) => kind)]).toEqual([[], ['bad-rule']])
    const found = packIds().flatMap((id) => {
      const { pack } = judgePackNamed(id)
      return pack ? checkDivisors(pack, inputsOf(pack.workflow)) : []
    })
    expect(found).toEqual([])
  })
})
