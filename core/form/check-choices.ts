import type { Part } from './parts.ts'
import type { FormProblem } from './problem.ts'
import type { OpenSchema } from './schema/validators.ts'

/**
 * Every choice must be an answer that the schema takes, or nobody could ever submit it.
 * `checkChoices(part, schema)` is `[]` for a part without choices.
 */
export function checkChoices(part: Part, schema: OpenSchema): FormProblem[] {
  if (part.kind !== 'control') return []
  const { kind, scope } = part.element
  const pointers =
    kind === 'choices'
      ? [`${part.pointer}/items`]
      : kind === 'matrix'
        ? part.element.rows.map(({ property }) => `${part.pointer}/properties/${property}`)
        : [part.pointer]
  return part.choices.flatMap(({ choice }, index) => {
    const refused = pointers.some((pointer) => (schema.at(pointer)?.(choice.value) ?? []).length > 0)
    return refused ? [{ kind: 'choice-refused', at: `${part.at}/choices/${index}`, scope } as const] : []
  })
}
