import type { Json } from '../json.ts'
import type { Operators } from '../logic/operator.ts'
import { err, type Result } from '../result.ts'
import { assembleForm } from './assemble-form.ts'
import type { CompiledForm } from './compile-form.ts'
import type { FormTools } from './form-rule.ts'
import type { FormDocument } from './model.ts'
import type { FormProblem } from './problem.ts'
import type { Dialect } from './schema/dialect.ts'
import type { Registry } from './schema/place.ts'
import type { SchemaProblem } from './schema/problem.ts'
import { checkSize } from './schema/size.ts'
import { validatorsOf } from './schema/validators.ts'

/** What forms are made of. */
export type FormParts = {
  readonly dialect: Dialect
  readonly indexed: (schema: Json) => Registry
  readonly operators: Operators
  readonly needsRareWords: boolean
  readonly files: FormTools['files']
}

/**
 * Makes a form ready that was checked before, or says what these parts cannot do of it. Sizes count here too.
 * `prepareForm(document, commonParts)`.
 */
export function prepareForm(
  document: FormDocument,
  { dialect, indexed, operators, needsRareWords, files }: FormParts,
): Result<CompiledForm, readonly FormProblem[]> {
  const problems: SchemaProblem[] = checkSize(document.schema)
  if (problems.length > 0) return refused(problems)
  const report = (problem: SchemaProblem) => problems.push(problem)
  const schema = validatorsOf(indexed(document.schema), dialect, { report })
  if (problems.length > 0) return refused(problems)
  return assembleForm(document, {
    schema,
    rules: { operators },
    authorChecks: null,
    files,
    whole: null,
    needsRareWords,
  })
}

function refused(problems: readonly SchemaProblem[]): Result<never, readonly FormProblem[]> {
  return err(problems.map((problem) => ({ kind: 'bad-schema', at: `/schema${problem.path}`, problem })))
}
