import { isObject, type Json } from '../../json.ts'
import { defaultBudget, overSize } from '../../logic/budget.ts'
import type { Expression } from './model.ts'
import type { Named } from './scope.ts'
import { cannot, nameOf, numberOf, type Translating } from './translating.ts'

type Call = Expression & { readonly kind: 'call' }

/** A function of XLSForm as a test: `callTest({ kind: 'call', name: 'true', args: [] }, at, false)` is true. */
export function callTest(call: Call, at: Translating, sure: boolean): Json | undefined {
  const [first, second] = call.args
  switch (`${call.name}/${call.args.length}`) {
    case 'true/0':
      return true
    case 'false/0':
      return false
    case 'not/1': {
      const inner = first && at.test(first, true)
      return inner === undefined ? undefined : { '!': [inner] }
    }
    case 'boolean/1':
      return first && at.test(first, sure)
    case 'selected/2':
      return first && second && selected(first, second, at)
    case 'contains/2':
      return first && second && contains(first, second, at)
    case 'starts-with/2':
      return first && second && startsWith(first, second, at)
    default: {
      const value = callValue(call, at)
      return value === undefined ? undefined : { '!!': [value] }
    }
  }
}

/** A function of XLSForm as a value: `callValue({ kind: 'call', name: 'coalesce', args }, at)`. */
export function callValue(call: Call, at: Translating): Json | undefined {
  const { name, args } = call
  const write = Object.hasOwn(values, `${name}/${args.length}`)
    ? values[`${name}/${args.length}`]
    : many[name]
  if (write === undefined || (write === many[name] && !Object.hasOwn(many, name))) {
    return isTest.has(name) ? callTest(call, at, true) : cannot(at, `${name}()`)
  }
  return write(args, at, name)
}

type Write = (args: readonly Expression[], at: Translating, name: string) => Json | undefined

const isTest = new Set(['true', 'false', 'not', 'boolean', 'selected', 'contains', 'starts-with'])

const isOfTexts = new Set(['coalesce', 'cat'])

function sameOperator(operator: string): Write {
  return (args, at) => {
    const values = args.map((arg) => (isOfTexts.has(operator) ? at.value(arg) : numberOf(arg, at)))
    return values.some((value) => value === undefined) ? undefined : { [operator]: values as readonly Json[] }
  }
}

const itself: Write = ([first], at) => first && at.value(first)

const values: { readonly [nameAndCount: string]: Write } = {
  'if/3': ([test, then, other], at) => {
    const asked = test && at.test(test, true)
    const [yes, no] = [then && at.value(then), other && at.value(other)]
    if (asked === undefined || yes === undefined || no === undefined) return undefined
    // An `if` in an `else` is one `if`, so that a table of forty rows is not nested forty deep (L4).
    return { if: [asked, yes, ...(isObject(no) && Array.isArray(no.if) ? no.if : [no])] }
  },
  'round/1': sameOperator('round'),
  'round/2': sameOperator('round'),
  'number/1': ([first], at) => first && numberOf(first, at),
  'string/1': itself,
  'date/1': itself,
  'int/1': ([first], at) => {
    const of = first && twiceWritten(first, at, 'int()')
    return of === undefined ? undefined : { '-': [of, { '%': [of, 1] }] }
  },
  'abs/1': ([first], at) => {
    const of = first && twiceWritten(first, at, 'abs()')
    return of === undefined ? undefined : { max: [of, { '-': [of] }] }
  },
  'count-selected/1': ([first], at) => {
    const named = first && answerOf(first, at)
    if (named?.is !== 'choices' || named.variable === null) return cannot(at, 'count-selected()')
    return { countWhere: [{ coalesce: [{ var: named.variable }, []] }, true] }
  },
  'count/1': ([first], at) => {
    const named = first && answerOf(first, at)
    const list = named?.is === 'list' ? named.variable : named?.within?.list
    if (list === null || list === undefined) return cannot(at, 'count()')
    return { countWhere: [{ coalesce: [{ var: list }, []] }, true] }
  },
  'sum/1': ([first], at) => overItems('sum', first, at),
  'min/1': ([first], at) => overItems('min', first, at),
  'max/1': ([first], at) => overItems('max', first, at),
  'jr:choice-name/2': ([first, second], at) => {
    const named = first && answerOf(first, at)
    const again =
      second?.kind === 'text' ? /^\s*\$\{\s*([^{}\s]+)\s*\}\s*$/.exec(second.text)?.[1] : undefined
    const isSame = again !== undefined && at.scope.answer(again)?.variable === named?.variable
    if (!named?.choices || named.variable === null || named.is !== 'choice' || !isSame) {
      return cannot(at, 'jr:choice-name()')
    }
    const read = { var: named.variable }
    const cases = named.choices.flatMap(({ value, label }): Json[] => [
      { '==': [read, String(value)] },
      label,
    ])
    return { if: [...cases, ''] }
  },
}

const many: { readonly [name: string]: Write } = {
  coalesce: sameOperator('coalesce'),
  concat: sameOperator('cat'),
  min: sameOperator('min'),
  max: sameOperator('max'),
}

/** What a rule has twice: one in the other, forty times, would be longer than any memory. */
function twiceWritten(expression: Expression, at: Translating, uses: string): Json | undefined {
  const value = numberOf(expression, at)
  return value !== undefined && overSize(value, defaultBudget) ? cannot(at, uses) : value
}

function answerOf(expression: Expression, at: Translating): Named | undefined {
  return expression.kind === 'answer' || expression.kind === 'self' ? nameOf(expression, at) : undefined
}

/** Over a field of all items of a list; the blank ones are left out, as XPath leaves out empty nodes. */
function overItems(operator: string, first: Expression | undefined, at: Translating): Json | undefined {
  const within = first && answerOf(first, at)?.within
  if (!within || within.is === 'date') return cannot(at, `${operator}()`)
  const items = { coalesce: [{ var: within.list }, []] }
  const filled = { filter: [items, { isPresent: [{ var: within.field }] }] }
  return { [operator]: [{ map: [filled, { var: within.field }] }] }
}

function selected(first: Expression, second: Expression, at: Translating): Json | undefined {
  const named = answerOf(first, at)
  const value = second.kind === 'number' ? second.text : at.value(second)
  if (named === undefined || value === undefined || named.variable === null || named.within) {
    return cannot(at, 'selected()')
  }
  const read = { var: named.variable }
  if (named.is === 'choices') return { in: [value, read] }
  if (named.is === 'truth' && (value === 'true' || value === 'false'))
    return { '==': [read, value === 'true'] }
  return named.is === 'choice' ? { '==': [read, value] } : cannot(at, 'selected()')
}

function contains(first: Expression, second: Expression, at: Translating): Json | undefined {
  const [text, part] = [at.value(first), at.value(second)]
  if (text === undefined || typeof part !== 'string') return cannot(at, 'contains()')
  return { in: [part, { coalesce: [text, ''] }] }
}

function startsWith(first: Expression, second: Expression, at: Translating): Json | undefined {
  const [text, part] = [at.value(first), at.value(second)]
  if (text === undefined || typeof part !== 'string') return cannot(at, 'starts-with()')
  return { '==': [{ substr: [{ coalesce: [text, ''] }, 0, part.length] }, part] }
}
