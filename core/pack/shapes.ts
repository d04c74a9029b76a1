import { everyErrorWords } from '../form/every-error-words.ts'
import { errorsBy, type GeneratedValidator } from '../form/generated-validator.ts'
import { placeOf } from '../form/hidden-errors.ts'
import { messageOf } from '../form/message.ts'
import type { Json } from '../json.ts'
import type { DocumentKind } from './document-kinds.ts'
import { validate as behaviours } from './generated/behaviours.js'
import { validate as cases } from './generated/cases.js'
import { validate as form } from './generated/form.js'
import { validate as indicators } from './generated/indicators.js'
import { validate as pack } from './generated/pack.js'
import { validate as scoring } from './generated/scoring.js'
import { validate as set } from './generated/set.js'
import { validate as table } from './generated/table.js'
import { validate as workflow } from './generated/workflow.js'
import type { PackProblem } from './problem.ts'
import { sayPointer } from './say-pointer.ts'

const validators: { readonly [kind in DocumentKind]: GeneratedValidator } = {
  pack,
  indicators,
  behaviours,
  set,
  scoring,
  workflow,
  form,
  table,
  cases,
}

/** Where a document does not have the shape of its kind, as `schemas/meta` gives it. */
export function checkShape(kind: DocumentKind, file: string, document: Json): readonly PackProblem[] {
  return errorsBy(validators[kind], document, 1000)
    .filter((error) => !isFollowing(error.keyword))
    .map((error) => {
      const path = placeOf(error)
      const label = path === '' ? { id: file, en: file } : sayPointer(document, path)
      const { id, en } = everyErrorWords
      const text = {
        id: messageOf(error, id, { label: label.id }),
        en: messageOf(error, en, { label: label.en }),
      }
      return { file, path, kind: `shape-${error.keyword}`, text }
    })
}

/** Errors that only sum up others. */
function isFollowing(keyword: string): boolean {
  return keyword === 'if' || keyword === 'oneOf'
}
