import type { FormDocument } from '../../../core/form/model.ts'
import { type Files, sortDocuments } from '../../../core/pack/documents.ts'
import { checkShape } from '../../../core/pack/shapes.ts'

/** The forms of a pack that stand on their own: one that only says what it changes in its base's is none. */
export function formsOf(files: Files): readonly FormDocument[] {
  return sortDocuments(files).form.flatMap(({ file, json }) =>
    // The schema of forms has judged it.
    checkShape('form', file, json).length === 0 ? [json as unknown as FormDocument] : [],
  )
}
