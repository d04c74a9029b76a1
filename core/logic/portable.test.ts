import { describe, expect, it } from 'vitest'
import type { Json } from '../json.ts'
import { portability } from './portable.ts'

const x: Json = { var: 'x' }

describe('portability', () => {
  const rows: readonly (readonly [title: string, rule: Json, found: readonly string[]])[] = [
    ['plain rules are portable', { if: [{ '<': [{ '+': [x, 1] }, 5] }, 'low', { cat: ['high ', x] }] }, []],
    ['an operator of ours is not', { '+': [1, { wmean: [[x], [1]] }] }, ['operator /+/1/wmean']],
    ['nor is what stands in it told again', { let: [{ a: { sum: x } }, { var: 'a' }] }, ['operator /let']],
    ['../ is not', { map: [x, { '+': [{ var: '' }, { var: '../k' }] }] }, ['outer-scope /map/1/+/1/var']],
    ['not in missing either', { map: [x, { missing: ['../k'] }] }, ['outer-scope /map/1/missing']],
    ['a name that elsewhere leads to a function', { var: 'a.constructor' }, ['prototype /var']],
    ['written decimals may decide otherwise', { '>=': [{ '*': [0.7, x] }, 50] }, ['decimals />=/0/*']],
    ['and so may a quotient', { '/': [x, 3] }, ['decimals /~1']],
    ['a decimal that is only compared does not', { '<': [x, 0.5] }, []],
    ['the extreme of a list', { max: x }, ['extreme-of-list /max']],
    ['a text for a number', { '-': [{ if: [x, '5', 1] }, x] }, ['text-as-number /-']],
    ['a text for a length', { substr: ['abc', 0, '-1'] }, ['text-as-number /substr']],
    ['a blank text that equals', { '==': [x, ''] }, ['loose-equals /==']],
    ['a list that equals', { '!=': [{ missing: ['a'] }, 0] }, ['loose-equals /!=']],
    ['two troubles in one place', { '*': [0.5, '3'] }, ['decimals /*', 'text-as-number /*']],
  ]
  it.each(rows)('[L8] %s', (_, rule, found) => {
    const told = portability(rule)
    expect(told.kind === 'ok' && told.value.map(({ kind, path }) => `${kind} ${path}`)).toEqual(found)
  })

  it('[L8] what is no rule here is said as `compile` says it', () => {
    expect(portability({ sqrt: [4] })).toMatchObject({ kind: 'err', error: [{ kind: 'unknown-operator' }] })
  })
})
