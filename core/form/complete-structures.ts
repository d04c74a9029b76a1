import { answerIn, ownerOf, putAnswer } from './answer-tree.ts'
import type { Instance, Settled } from './settle.ts'
import type { Structure } from './structure.ts'

/**
 * Makes the grouping objects that the schema requires where one of their fields is visible, so that the fields are
 * found missing and not the group; takes away empty ones whose fields are all hidden.
 * `completeStructures(form.structures, settled)`.
 */
export function completeStructures(structures: readonly Structure[], settled: Settled): void {
  for (const structure of structures) {
    for (const instance of settled.instancesOf(structure.repeat)) {
      if (structure.isRequired && isAnyVisible(structure, instance, settled)) makeObject(structure, instance)
    }
  }
  for (const structure of structures.toReversed()) {
    for (const instance of settled.instancesOf(structure.repeat)) {
      if (!isAnyVisible(structure, instance, settled)) dropEmpty(structure, instance)
    }
  }
}

/** True when a field of the group is visible. `isAnyVisible(structure, settled.root, settled)`. */
export function isAnyVisible({ parts }: Structure, instance: Instance, settled: Settled): boolean {
  return parts.some((part) => settled.isVisible(part, instance))
}

function makeObject({ names }: Structure, instance: Instance): void {
  if (answerIn(instance.answers, names) === undefined) putAnswer(instance.answers, names, {})
}

function dropEmpty({ names }: Structure, instance: Instance): void {
  const value = answerIn(instance.answers, names)
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0
  if (!isEmpty) return
  const owner = ownerOf(instance.answers, names)
  if (owner !== undefined) delete owner[names.at(-1) ?? '']
}
