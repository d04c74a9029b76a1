import type { SchemaError } from './schema/error.ts'

/**
 * What `scripts/validators/generate.ts` makes of a schema with Ajv: true for a valid instance; otherwise the errors
 * lie on the function until it is called again.
 */
export type GeneratedValidator = ((instance: unknown) => boolean) & {
  readonly errors?: readonly SchemaError[] | null
}

/**
 * The errors that a generated validator finds, at most `most` of them: `errorsBy(validate, instance, 100)` is empty
 * for a valid instance.
 */
export function errorsBy(
  validate: GeneratedValidator,
  instance: unknown,
  most: number,
): readonly SchemaError[] {
  return validate(instance) ? [] : (validate.errors ?? []).slice(0, most)
}
