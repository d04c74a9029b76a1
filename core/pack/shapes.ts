import behaviours from '../../schemas/meta/behaviours.schema.json' with { type: 'json' }
import cases from '../../schemas/meta/cases.schema.json' with { type: 'json' }
import form from '../../schemas/meta/form.schema.json' with { type: 'json' }
import indicators from '../../schemas/meta/indicators.schema.json' with { type: 'json' }
import pack from '../../schemas/meta/pack.schema.json' with { type: 'json' }
import scoring from '../../schemas/meta/scoring.schema.json' with { type: 'json' }
import set from '../../schemas/meta/set.schema.json' with { type: 'json' }
import table from '../../schemas/meta/table.schema.json' with { type: 'json' }
import workflow from '../../schemas/meta/workflow.schema.json' with { type: 'json' }
import { compileSchema, type Validator } from '../form/json-schema.ts'
import { messageOf } from '../form/message.ts'
import { placeOf } from '../form/validate-form.ts'
import type { Json } from '../json.ts'
import type { PackProblem } from './problem.ts'

/** The kinds of document that a pack is made of. */
export type DocumentKind = keyof typeof schemas

const schemas = { pack, indicators, behaviours, set, scoring, workflow, form, table, cases }

const validators = new Map<DocumentKind, Validator>()

/** Where a document does not have the shape of its kind, as `schemas/meta` gives it. */
export function checkShape(kind: DocumentKind, file: string, document: Json): readonly PackProblem[] {
  return validatorOf(kind)(document)
    .filter((error) => !isFollowing(error.keyword))
    .map((error) => {
      const path = placeOf(error)
      const label = path === '' ? file : path
      const text = { id: messageOf(error, 'id', { label }), en: messageOf(error, 'en', { label }) }
      return { file, path, kind: `shape-${error.keyword}`, text }
    })
}

/** Errors that only sum up others. */
function isFollowing(keyword: string): boolean {
  return keyword === 'if' || keyword === 'oneOf'
}

function validatorOf(kind: DocumentKind): Validator {
  const known = validators.get(kind)
  if (known) return known
  const compiled = compileSchema(schemas[kind], { strict: true })
  if (compiled.kind === 'err') throw new Error(`schemas/meta/${kind}: ${JSON.stringify(compiled.error)}`)
  validators.set(kind, compiled.value)
  return compiled.value
}
