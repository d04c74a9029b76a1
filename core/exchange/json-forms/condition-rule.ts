import { isObject, type Json, type JsonObject } from '../../json.ts'

/**
 * The rule that is true exactly when an answer fits a schema, for the schemas that conditions of forms are made of;
 * undefined for others. An answer that is not there fits what does not ask for a value, as JSON Schema has it.
 * `conditionRule('answers.a', { const: 'x' })` is `{ '==': [{ var: 'answers.a' }, 'x'] }`.
 */
export function conditionRule(variable: string, schema: Json): Json | undefined {
  if (typeof schema === 'boolean') return schema
  if (!isObject(schema)) return undefined
  const rules = Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === 'title' || keyword === 'description'
      ? []
      : [keywordRule(variable, { keyword, value, schema })],
  )
  const known = rules.filter((rule) => rule !== undefined)
  if (known.length < rules.length) return undefined
  return together(
    'and',
    known.filter((rule) => rule !== true),
    true,
  )
}

/** One rule of several: `together('and', [a], true)` is `a`, and of none what is given. */
export function together(operator: 'and' | 'or', rules: readonly Json[], none: boolean): Json {
  const [first] = rules
  return rules.length > 1 ? { [operator]: rules } : (first ?? none)
}

type Keyword = { readonly keyword: string; readonly value: Json; readonly schema: JsonObject }

function keywordRule(variable: string, { keyword, value, schema }: Keyword): Json | undefined {
  const read = { var: variable }
  const absentOr = (rule: Json): Json => ({ or: [{ '!': [isThere(variable)] }, rule] })
  switch (keyword) {
    case 'const':
      return equals(read, value)
    case 'enum': {
      const rules = Array.isArray(value) ? value.map((each) => equals(read, each)) : [undefined]
      return rules.includes(undefined)
        ? undefined
        : together(
            'or',
            rules.filter((rule) => rule !== undefined),
            false,
          )
    }
    case 'not': {
      const rule = conditionRule(variable, value)
      return rule === undefined ? undefined : { '!': [rule] }
    }
    case 'minimum':
      return absentOr({ '>=': [read, value] })
    case 'maximum':
      return absentOr({ '<=': [read, value] })
    case 'exclusiveMinimum':
      return absentOr({ '>': [read, value] })
    case 'exclusiveMaximum':
      return absentOr({ '<': [read, value] })
    case 'minLength':
      return value === 1 ? isThere(variable) : undefined
    case 'contains': {
      const wanted = isObject(value) && Object.keys(value).length === 1 ? value.const : undefined
      return typeof wanted === 'string' || typeof wanted === 'number' ? { in: [wanted, read] } : undefined
    }
    case 'required': {
      const names = Array.isArray(value) ? value : [value]
      const there = names.map((name) =>
        typeof name === 'string' ? isThere(`${variable}.${name}`) : undefined,
      )
      return there.includes(undefined) ? undefined : together('and', there as readonly Json[], true)
    }
    case 'properties': {
      if (!isObject(value)) return undefined
      const needed: readonly Json[] = Array.isArray(schema.required) ? schema.required : []
      const rules = Object.entries(value).map(([name, part]): Json | undefined => {
        const at = `${variable}.${name}`
        const rule = conditionRule(at, part)
        // `required` beside it asks for the answer; without it, what is not there fits.
        if (rule === undefined || needed.includes(name)) return rule
        return rule === true ? true : { or: [{ '!': [isThere(at)] }, rule] }
      })
      return rules.includes(undefined) ? undefined : together('and', rules as readonly Json[], true)
    }
    case 'type':
      // Beside a value that is asked for, the type says nothing more.
      return 'const' in schema || 'enum' in schema || typeof value === 'string' ? true : undefined
    default:
      return undefined
  }
}

function isThere(variable: string): Json {
  return { isPresent: [{ var: variable }] }
}

function equals(read: Json, value: Json): Json | undefined {
  return value === null || typeof value === 'object' ? undefined : { '==': [read, value] }
}
