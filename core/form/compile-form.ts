import { standardRules } from '../logic/compile.ts'
import { err, ok, type Result } from '../result.ts'
import type { Reach } from './answer-tree.ts'
import { assembleForm } from './assemble-form.ts'
import { authorChecks } from './author-checks.ts'
import type { Dependents } from './dependents.ts'
import { fileErrors } from './file-errors.ts'
import type { FormRule } from './form-rule.ts'
import { openSchema } from './json-schema.ts'
import { branchesOf } from './live/branch.ts'
import { isOrderedByNames } from './live/ordered-by-names.ts'
import { type Whole, whole } from './live/whole.ts'
import type { CrossCheck, FormDocument } from './model.ts'
import type { ControlPart, Part } from './parts.ts'
import type { FormProblem } from './problem.ts'
import type { OpenSchema } from './schema/validators.ts'
import type { Structure } from './structure.ts'

/** A form made ready to run: `formState`, `effectiveAnswers` and `validateForm` take it. */
export type CompiledForm = {
  readonly document: FormDocument
  readonly schema: OpenSchema
  readonly root: Part
  /** Every part, each after all that decides over it. */
  readonly order: readonly Part[]
  /** The fields by template path: names joined by slashes, a star for the items of a repeat. */
  readonly controls: ReadonlyMap<string, ControlPart>
  readonly reach: Reach
  readonly structures: readonly Structure[]
  readonly checks: readonly ReadyCheck[]
  /** Which rules have to be asked again when a field's answer changes (F13). */
  readonly dependents: Dependents
  /**
   * Looks at all of it at once, for `liveForm`: where one field lies within another, and where errors go by the order
   * of names. Null for nearly every form.
   */
  readonly whole: Whole | null
  /** Whether it has keywords or formats whose errors only `rareMessages` have words for. */
  readonly needsRareWords: boolean
}

export type ReadyCheck = {
  readonly check: CrossCheck
  readonly at: string
  readonly names: readonly string[]
  readonly tail: string
  readonly when: FormRule
}

/**
 * Makes a form ready, or says everything that keeps it from being published: a schema that breaks rules F1, F2 or
 * F5, a scope or a variable that the schema does not have, a rule that does not compile, fields in a circle.
 *
 * ```ts
 * const compiled = compileForm(document)
 * if (compiled.kind === 'ok') validateForm(compiled.value, { answers, context: {} })
 * ```
 */
export function compileForm(document: FormDocument): Result<CompiledForm, readonly FormProblem[]> {
  const opened = openSchema(document.schema, { strict: true })
  if (opened.kind === 'err') {
    return err(opened.error.map((problem) => ({ kind: 'bad-schema', at: `/schema${problem.path}`, problem })))
  }
  const form = assembleForm(document, {
    schema: opened.value,
    rules: standardRules,
    authorChecks,
    files: fileErrors,
    whole: null,
    needsRareWords: true,
  })
  if (form.kind === 'err') return form
  const isWhole = branchesOf(form.value) === null || isOrderedByNames(document.schema)
  return isWhole ? ok({ ...form.value, whole }) : form
}
