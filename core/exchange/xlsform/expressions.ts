import type { Json } from '../../json.ts'
import { defaultBudget, overSize } from '../../logic/budget.ts'
import type { ExchangeProblem, Place } from '../problem.ts'
import type { Expression } from '../xpath/model.ts'
import { parse } from '../xpath/parse.ts'
import type { Scope } from '../xpath/scope.ts'
import { translator } from '../xpath/to-logic.ts'
import type { Answers } from './answers.ts'
import { finding } from './findings.ts'

type Around = {
  readonly place: Place
  readonly answers: Pick<Answers, 'byName' | 'twice'>
  /** What an unknown name may have been meant for. */
  readonly near: (name: string) => string | undefined
}

/**
 * Reads the expression of a cell, or says what is wrong with it; a name that the form does not have is wrong too:
 * `readExpression('1 +', { place, answers, near })` is a problem of the kind `expression-syntax`.
 */
export function readExpression(
  text: string,
  { place, answers, near: nearTo }: Around,
): Expression | ExchangeProblem {
  const read = parse(text)
  if (read.kind === 'err') {
    const { at, found, kind } = read.error
    if (kind !== 'syntax') return finding(`expression-${kind}`, place, tooMuch[kind])
    const shown = found === '' ? '' : ` “${found.slice(0, 40)}”`
    return finding('expression-syntax', place, {
      id: `Ekspresi ini tidak dapat dibaca mulai karakter ke-${at + 1}${shown}: “${text.slice(0, 120)}”. Periksa tanda kurung, kutip, dan operatornya.`,
      en: `This expression cannot be read from character ${at + 1}${shown}: “${text.slice(0, 120)}”. Check its brackets, quotes and operators.`,
    })
  }
  const names = namesIn(read.value)
  const unclear = names.find((name) => answers.twice.has(name))
  if (unclear !== undefined) {
    return finding('ambiguous-answer', place, {
      id: `Ada lebih dari satu pertanyaan bernama “${unclear}”, jadi tidak jelas mana yang dimaksud. Ganti nama salah satunya.`,
      en: `More than one question is named “${unclear}”, so that it is not clear which one is meant. Rename one of them.`,
    })
  }
  const unknown = names.find((name) => !answers.byName.has(name))
  if (unknown === undefined) return read.value
  const near = nearTo(unknown)
  return finding('unknown-answer', place, {
    id: `Tidak ada pertanyaan bernama “${unknown}”.${near === undefined ? '' : ` Mungkin maksudnya “${near}”.`}`,
    en: `There is no question named “${unknown}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
  })
}

const tooMuch = {
  'too-long': {
    id: 'Ekspresi ini lebih dari 10.000 karakter. Bagi menjadi beberapa hitungan (calculate).',
    en: 'This expression is longer than 10,000 characters. Spread it over several calculations (calculate).',
  },
  'too-deep': {
    id: 'Ekspresi ini bersarang terlalu dalam (lebih dari 100 tanda kurung, atau 1.000 operator berturut-turut). Bagi menjadi beberapa hitungan (calculate).',
    en: 'This expression is nested too deep (more than 100 brackets, or 1,000 operators in a row). Spread it over several calculations (calculate).',
  },
} as const

/** JSON-Logic for an expression, or what it uses that has none: `translated(expression, scope, 'test')`. */
export function translated(
  expression: Expression,
  scope: Scope,
  as: 'test' | 'sure-test' | 'value',
): { readonly rule: Json } | { readonly uses: string } {
  const at = translator(scope)
  const rule = as === 'value' ? at.value(expression) : at.test(expression, as === 'sure-test')
  if (rule !== undefined && at.missing.length === 0 && overSize(rule, roomy) === undefined) return { rule }
  return { uses: [...new Set(at.missing.map(({ uses }) => uses))].join(', ') }
}

/** What a rule may have here (L4), with room for what is put around it: a constraint asks first whether there is an answer. */
const roomy = { size: defaultBudget.size - 1_000, depth: defaultBudget.depth - 8 }

/** The answers that an expression names, in its order: `namesIn({ kind: 'answer', name: 'age' })` is `['age']`. */
export function namesIn(expression: Expression): readonly string[] {
  const names: string[] = []
  const waiting = [expression]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'answer') names.push(next.name)
    else if (next.kind === 'call') waiting.push(...next.args.toReversed())
    else if (next.kind === 'binary') waiting.push(next.right, next.left)
    else if (next.kind === 'minus') waiting.push(next.of)
    else if (next.kind === 'path')
      names.push(...[...next.text.matchAll(/\$\{\s*([^{}\s]+)\s*\}/g)].map(([, name = '']) => name))
  }
  return names
}
