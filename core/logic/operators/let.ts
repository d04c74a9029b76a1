import { escapePointer, isObject } from '../../json.ts'
import type { Evaluate, Form, FormOperator } from '../operator.ts'
import type { Scope } from '../scope.ts'

/**
 * `{"let": [{"total": {"sum": …}}, body]}` evaluates each name once and the body with the names added to the
 * variables. The names do not see each other: canonical JSON sorts keys, so their order must not matter. Nest
 * a second `let` where one needs another.
 */
export const letNames: FormOperator = { kind: 'form', arity: [2, 2], compile: compileLet }

function compileLet(form: Form): Evaluate {
  const { args, site } = form
  const [written = null] = args
  if (!isObject(written) || !Object.keys(written).every(isName)) {
    form.report({
      kind: 'bad-form',
      path: site.path,
      op: site.op,
      expected: '{"let": [{"name": rule}, rule]}',
    })
    return () => null
  }
  const bindings = Object.entries(written).map(
    ([name, json]) => [name, form.nested(json, `/0/${escapePointer(name)}`)] as const,
  )
  const body = form.expression(1, new Set(Object.keys(written)))
  return (scope) => {
    const names = Object.fromEntries(bindings.map(([name, step]) => [name, step(scope)]))
    const inner: Scope = { run: scope.run, data: null, names, outer: scope }
    return body(inner)
  }
}

function isName(name: string): boolean {
  return name !== '' && !name.includes('.') && !name.includes('/')
}
