import type { JsonObject } from '../json.ts'
import { checkChoices } from './check-choices.ts'
import { checkVariables } from './check-variables.ts'
import type { RulePlace } from './form-rule.ts'
import { checkKind } from './kind.ts'
import type { Control } from './model.ts'
import type { Part } from './parts.ts'
import type { FormProblem } from './problem.ts'
import type { OpenSchema } from './schema/validators.ts'

/** What an author is told of that does not keep a form from running: a form that is published has none of it. */
export type AuthorChecks = {
  readonly kind: (control: Control, schema: JsonObject, at: string) => readonly FormProblem[]
  readonly variables: (paths: readonly (readonly string[])[], place: RulePlace) => readonly FormProblem[]
  readonly choices: (part: Part, schema: OpenSchema) => readonly FormProblem[]
}

/** All of them, for publishing. */
export const authorChecks: AuthorChecks = {
  kind: checkKind,
  variables: checkVariables,
  choices: checkChoices,
}
