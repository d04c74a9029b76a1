import { own } from '../../json.ts'
import { fail, type Run } from './error.ts'
import { mergeSeen, nothingSeen, type Seen } from './seen.ts'
import type { Check, KeywordCompiler, KeywordCompilers } from './site.ts'

const allOf: KeywordCompiler = ({ schema, child }) => {
  const branches = own(schema, 'allOf')
  if (!Array.isArray(branches)) return null
  const checks = branches.map((_, index) => child('allOf', index))
  return (value, run, seen) => {
    let valid = true
    for (const check of checks) if (!check(value, run, seen)) valid = false
    return valid
  }
}

const anyOf: KeywordCompiler = ({ schema, child, at }) => {
  const branches = own(schema, 'anyOf')
  if (!Array.isArray(branches)) return null
  const checks = branches.map((_, index) => child('anyOf', index))
  const violation = {
    schemaPath: at('anyOf'),
    keyword: 'anyOf',
    params: {},
    message: 'must match a schema in anyOf',
  }
  return (value, run, seen) => {
    const before = run.errors?.length ?? 0
    let valid = false
    for (const check of checks) {
      if (!branch(check, value, run, seen)) continue
      valid = true
      if (seen === null) break
    }
    return valid ? forget(run, before) : fail(run, violation)
  }
}

const oneOf: KeywordCompiler = ({ schema, child, at }) => {
  const branches = own(schema, 'oneOf')
  if (!Array.isArray(branches)) return null
  const checks = branches.map((_, index) => child('oneOf', index))
  const schemaPath = at('oneOf')
  const message = 'must match exactly one schema in oneOf'
  return (value, run, seen) => {
    const before = run.errors?.length ?? 0
    const passing: number[] = []
    for (const [index, check] of checks.entries()) {
      if (branch(check, value, run, seen)) passing.push(index)
      if (passing.length > 1) break
    }
    if (passing.length === 1) return forget(run, before)
    const params = { passingSchemas: passing.length === 0 ? null : passing }
    return fail(run, { schemaPath, keyword: 'oneOf', params, message })
  }
}

const not: KeywordCompiler = ({ schema, child, at }) => {
  if (own(schema, 'not') === undefined) return null
  const check = child('not')
  const violation = { schemaPath: at('not'), keyword: 'not', params: {}, message: 'must NOT be valid' }
  return (value, run) => !quietly(check, value, run, null) || fail(run, violation)
}

const conditional: KeywordCompiler = ({ schema, child, at }) => {
  if (own(schema, 'if') === undefined) return null
  const condition = child('if')
  const outcome = (keyword: 'then' | 'else') => ({
    check: own(schema, keyword) === undefined ? null : child(keyword),
    violation: {
      schemaPath: at('if'),
      keyword: 'if',
      params: { failingKeyword: keyword },
      message: `must match "${keyword}" schema`,
    },
  })
  const whenTrue = outcome('then')
  const whenFalse = outcome('else')
  return (value, run, seen) => {
    const conditionSeen = seen && nothingSeen()
    const holds = quietly(condition, value, run, conditionSeen)
    if (holds && seen !== null && conditionSeen !== null) mergeSeen(seen, conditionSeen)
    const { check, violation } = holds ? whenTrue : whenFalse
    return check === null || check(value, run, seen) || fail(run, violation)
  }
}

// What a branch has seen counts only if the branch holds.
function branch(check: Check, value: unknown, run: Run, seen: Seen | null): boolean {
  if (seen === null) return check(value, run, null)
  const branchSeen = nothingSeen()
  const valid = check(value, run, branchSeen)
  if (valid) mergeSeen(seen, branchSeen)
  return valid
}

function quietly(check: Check, value: unknown, run: Run, seen: Seen | null): boolean {
  const { errors } = run
  run.errors = null
  const valid = check(value, run, seen)
  run.errors = errors
  return valid
}

// The errors of branches that failed do not matter once another branch holds.
function forget(run: Run, before: number): true {
  if (run.errors !== null) run.errors.length = before
  return true
}

/** The keywords that apply other schemas to the same instance; `if` takes `then` and `else` along. */
export const combinators = { allOf, anyOf, oneOf, not, if: conditional } satisfies KeywordCompilers
